import { readMessage } from './reading.ts';
import type { Heard, Turn, TurnInput } from './turn.ts';
import { readYesNo } from './understand/yes-no.ts';

/** A message read against what was heard before: agreed with, it becomes the words of this turn. */
export interface SettledHeard {
  readonly input: TurnInput;
  /** Set where the citizen said that it was heard right. */
  readonly agreed: Heard | undefined;
}

/** Outcomes after which nobody has to listen to the voice any more. */
const UNDERSTOOD: ReadonlySet<Turn['outcome']> = new Set([
  'answered',
  'answered-partly',
  'asked-variant',
  'asked-questionnaire',
  'completed',
  'smalltalk',
]);

/**
 * "Đúng" after "Em nghe anh/chị nói: …" makes the turn one about what was heard; "chưa đúng" drops it; anything
 * else is taken as it stands, and what was heard is forgotten. Another transcript leaves it open.
 */
export function settleHeard(input: TurnInput): SettledHeard {
  const { heard, ...state } = input.state;
  const { content } = input;
  if (!heard || content.kind === 'transcript') return { input, agreed: undefined };
  const said = answerTo(input);
  if (said === 'heard:yes') {
    const agreed = { kind: 'text', text: heard.text } as const;
    return {
      input: { ...input, content: agreed, state: { ...state, offered: undefined } },
      agreed: heard,
    };
  }
  const wrong = { kind: 'choice', value: 'heard:no' } as const;
  return {
    input: { ...input, content: said === 'heard:no' ? wrong : content, state },
    agreed: undefined,
  };
}

/** A button of another question never counts, whatever its value is. */
function answerTo(input: TurnInput): string | undefined {
  const { choice, text } = readMessage(input);
  if (choice !== undefined || input.content.kind !== 'text') return choice;
  const said = readYesNo(text);
  return said && `heard:${said}`;
}

/** What was spoken is kept whatever the turn says; a person is asked to listen, unless one holds the talk. */
export function withVoice({ input, agreed }: SettledHeard, turn: Turn): Turn {
  const effects = [
    ...keptVoice(input, turn),
    ...turn.effects,
    ...answeredVoice(input, agreed, turn),
  ];
  return { ...turn, effects };
}

function keptVoice({ content, cause }: TurnInput, { outcome }: Turn): Turn['effects'] {
  if (content.kind !== 'attachment') return [];
  const attachments = content.attachments.filter(({ kind }) => kind === 'audio');
  if (attachments.length === 0) return [];
  const kept = { kind: 'keep-files', key: `${cause}/files`, attachments } as const;
  const callBack = {
    kind: 'call-back',
    key: voiceKey(cause),
    why: 'voice',
    phone: undefined,
  } as const;
  return outcome === 'held' || outcome === 'declined-blocked' ? [kept] : [kept, callBack];
}

function answeredVoice(
  { conversation, cause }: TurnInput,
  agreed: Heard | undefined,
  { outcome }: Turn,
): Turn['effects'] {
  if (!agreed || !UNDERSTOOD.has(outcome)) return [];
  const callBacks = agreed.of.map((number) => voiceKey(`${conversation}/${number}`));
  return [{ kind: 'voice-answered', key: `${cause}/heard`, callBacks }];
}

/** The call-back of a voice message, by the cause of its turn: conversation and number. */
function voiceKey(cause: string): string {
  return `${cause}/voice`;
}
