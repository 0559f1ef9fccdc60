import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { proveAnswers } from './answers.ts';
import { proveCrash } from './crash.ts';
import { proveLoad } from './load.ts';
import { provePhotos } from './photos.ts';
import type { Proof } from './proof.ts';
import { proveSoak } from './soak.ts';

/** The full proofs, in the order in which `all` runs them. */
const PROOFS: Readonly<Record<string, Proof>> = {
  answers: proveAnswers,
  crash: proveCrash,
  load: proveLoad,
  photos: provePhotos,
  soak: proveSoak,
};

const OPTIONS = Object.fromEntries(
  ['seed', 'messages', 'citizens', 'kills', 'outage', 'together', 'minutes', 'rate'].map((name) => [
    name,
    { type: 'string' },
  ]),
) as Readonly<Record<string, { type: 'string' }>>;

/** `npm run prove -- <name|all> [--seed N] [--messages N] …`: minutes each, figures for docs/quality.md. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: OPTIONS });
  const wanted = positionals.includes('all') ? Object.keys(PROOFS) : positionals;
  const unknown = wanted.find((name) => !(name in PROOFS));
  if (wanted.length === 0 || unknown !== undefined) {
    say(`Usage: npm run prove -- <${[...Object.keys(PROOFS), 'all'].join('|')}> [--seed N]`);
    return 2;
  }
  const numbers = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Number(value)]),
  );
  const seed = numbers['seed'] ?? Date.now() % 1_000_000;
  let allKept = true;
  for (const name of wanted) allKept = (await prove(name, seed, numbers)) && allKept;
  return allKept ? 0 : 1;
}

async function prove(
  name: string,
  seed: number,
  numbers: Readonly<Record<string, number>>,
): Promise<boolean> {
  say(`${name}: seed ${seed}`);
  const { kept, figures } = (await PROOFS[name]?.({ seed, say, numbers })) ?? failed();
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const date = new Date().toISOString().slice(0, 10);
  say(JSON.stringify({ proof: name, kept, commit, date, seed, ...figures }));
  return kept;
}

function failed(): never {
  throw new Error('no such proof');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await main();
