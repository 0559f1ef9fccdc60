import { foldText } from '#language/fold.ts';
import type { Choice, Content } from './message.ts';
import type { TurnInput } from './turn.ts';
import { type Understanding, understand } from './understand/understand.ts';

/** A message as the steps see it: read once, then only looked at. */
export interface Reading {
  readonly input: TurnInput;
  /** The citizen's words in NFC, trimmed; the label for a pressed choice; empty for anything else. */
  readonly text: string;
  /** The value of a choice, pressed or typed ("2", "số 2", the label itself). */
  readonly choice: string | undefined;
  readonly understood: Understanding;
}

/** Reads a message against what was offered before, so that a typed "2" means the second choice. */
export function readMessage(input: TurnInput): Reading {
  const typed = wordsOf(input.content);
  const choice = choiceOf(input.content, typed, input.state.offered ?? []);
  const label = input.state.offered?.find((offered) => offered.value === choice)?.label;
  const text = choice === undefined ? typed : (label ?? typed);
  return { input, text, choice, understood: understand(choice === undefined ? text : '') };
}

function wordsOf(content: Content): string {
  switch (content.kind) {
    case 'text':
      return content.text.normalize('NFC').trim();
    case 'transcript':
      return content.text?.normalize('NFC').trim() ?? '';
    case 'attachment':
      return content.caption.normalize('NFC').trim();
    case 'choice':
      return content.label?.normalize('NFC') ?? '';
    default:
      return '';
  }
}

function choiceOf(content: Content, typed: string, offered: readonly Choice[]): string | undefined {
  if (content.kind === 'choice') return byPosition(content.value, offered) ?? content.value;
  if (content.kind !== 'text') return undefined;
  const same = offered.find((one) => one.label.toLowerCase() === typed.toLowerCase());
  return same?.value ?? goesOn(typed, offered) ?? byPosition(typed, offered);
}

/** "xem thêm", "xem tiếp", "kể tiếp đi em": what goes on with the last answer, where something does. */
function goesOn(typed: string, offered: readonly Choice[]): string | undefined {
  if (!MORE.test(foldText(typed))) return undefined;
  return offered.find(({ value }) => /^p:[\d.A-Z]+:[a-z_]+:\d+$/u.test(value))?.value;
}

const MORE = /^(?:cho )?(?:xem|doc|ke|noi) (?:them|tiep)(?: di| nua| phan sau)?(?: em| a| nhe)?$/u;

/** "2", "#2", "số 2", "2." → the second choice, where there is one. */
function byPosition(typed: string, offered: readonly Choice[]): string | undefined {
  const found = /^(?:#|s[oố]\s*|câu\s*)?(\d{1,2})[.)]?$/iu.exec(typed);
  return found ? offered[Number(found[1]) - 1]?.value : undefined;
}
