import { loadConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { failureWords } from '../replay/failure-words.ts';
import { deadLetters, type Letter, readLetter, replayLetters } from '../replay/replay-letters.ts';
import { openForCommand } from './open-for-command.ts';
import { runCommand } from './run-command.ts';

const USAGE =
  'npm run replay -- list | all | <letter>…, where a letter is bubble:<id> or turn:<key> as `list` names it';

/** `npm run replay`: lists dead letters, or lets them go again; a running server or worker then sends them. */
async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const { pool, close } = await openForCommand(loadConfig(process.env), createLog('warn'));
  try {
    const rows = await deadLetters(pool);
    if (words[0] === 'list')
      return say(
        rows.map(
          ({ letter, account, at, reason }) =>
            `${letter}\t${account}\t${at.toISOString()}\t${reason}: ${failureWords(reason).why}`,
        ),
      );
    const letters = words[0] === 'all' ? rows.map(({ letter }) => letter) : named(words);
    const { again, held, gone } = await replayLetters(pool, letters, 'command-line');
    say([`${again} again, ${held} waiting for staff to give back, ${gone} gone.`]);
  } finally {
    await close();
  }
}

/** All of them or none: a slip in one name must not send the others. */
function named(words: readonly string[]): readonly Letter[] {
  const letters = words.flatMap((word) => readLetter(word) ?? []);
  if (letters.length === 0 || letters.length !== words.length) throw new Error(USAGE);
  return letters;
}

function say(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

runCommand(main);
