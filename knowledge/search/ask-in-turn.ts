import type { AskedField, Knowledge, KnowledgeAnswer, KnowledgeQuestion } from '#bot/needs.ts';
import { askedField } from './asked-field.ts';
import { comparedNames } from './compared-names.ts';

/** More answers than this in one reply are not read. */
const MOST_MORE = 2;
/** A second topic is answered beside the first only when it is meant this surely. */
const SURE = 0.7;
/** Two names without a question around them are meant less surely, and are shown by name. */
const COMPARABLE = 0.25;
/** Only in a short message do commas part questions; in a story they part the story. */
const SHORT = 140;

/** Puts two procedures side by side; `undefined` where there is nothing to compare. */
export type SideBySide = (
  one: string,
  other: string,
) => Pick<KnowledgeAnswer, 'text' | 'citations' | 'choices'> | undefined;

/**
 * The same knowledge, asked several things at once: each further question of a message is answered in turn
 * after the first, and "A với B khác nhau sao" puts two procedures side by side. Where the message as a whole
 * is not answered, it is left as it is: one question back is enough.
 */
export function askInTurn(knowledge: Knowledge, sideBySide: SideBySide): Knowledge {
  return {
    ask: async (question) => {
      if (question.chosen) return knowledge.ask(question);
      const compared = await compare(question, knowledge, sideBySide);
      if (compared) return compared;
      const first = await knowledge.ask(question);
      return isAnswer(first)
        ? withMore(first, question, knowledge)
        : ((await eachAlone(question, knowledge)) ?? first);
    },
  };
}

function isAnswer({ kind }: KnowledgeAnswer): boolean {
  return kind === 'answered' || kind === 'answered-partly';
}

async function withMore(
  first: KnowledgeAnswer,
  { text }: KnowledgeQuestion,
  knowledge: Knowledge,
): Promise<KnowledgeAnswer> {
  const said = new Set([keyOf(first)]);
  const more: KnowledgeAnswer[] = [];
  for (const part of questionsIn(text)) {
    const answer = await answerPart(part, first, knowledge);
    if (!answer || said.has(keyOf(answer)) || more.length === MOST_MORE) continue;
    said.add(keyOf(answer));
    more.push(answer);
  }
  return more.reduce(together, first);
}

/** Two topics at once may be unclear together and clear one by one. */
async function eachAlone(
  { text }: KnowledgeQuestion,
  knowledge: Knowledge,
): Promise<KnowledgeAnswer | undefined> {
  const parts = questionsIn(text);
  const answers = await Promise.all(parts.map((part) => knowledge.ask({ text: part.text })));
  const [first, ...rest] = answers;
  const sure = answers.every(isAnswer);
  return first && rest.length > 0 && sure
    ? rest.slice(0, MOST_MORE).reduce(together, first)
    : undefined;
}

const keyOf = ({ topic, field }: KnowledgeAnswer): string => `${topic?.code}/${field}`;

/** A part about another thing is answered when that is sure; else it asks another field of the same thing. */
async function answerPart(
  { text, field }: Part,
  { topic }: KnowledgeAnswer,
  knowledge: Knowledge,
): Promise<KnowledgeAnswer | undefined> {
  if (!topic) return undefined;
  const own = await knowledge.ask({ text, topic });
  const elsewhere =
    isAnswer(own) && own.topic?.code !== topic.code && (own.candidates[0]?.score ?? 0) >= SURE;
  return elsewhere ? own : knowledge.ask({ text, chosen: { code: topic.code, field } });
}

interface Part {
  readonly text: string;
  readonly field: AskedField;
}

/** The questions of a message: sentences that ask for something, or the parts of one short sentence. */
export function questionsIn(text: string): readonly Part[] {
  const sentences = asking(text.split(/[?\n;]+|\.\s+/u));
  if (sentences.length > 1) return sentences;
  const parts =
    text.length <= SHORT ? asking(text.split(/[,?]+|\s(?:và|va|còn|với lại|voi lai)\s/iu)) : [];
  return parts.length > 1 ? parts : [];
}

function asking(pieces: readonly string[]): readonly Part[] {
  return pieces.flatMap((piece) => {
    const field = askedField(piece);
    return field && piece.trim().split(/\s+/u).length > 1 ? [{ text: piece.trim(), field }] : [];
  });
}

/** One reply of two: a source that both rest on stands once, at the end. */
function together(first: KnowledgeAnswer, second: KnowledgeAnswer): KnowledgeAnswer {
  const sameSource = first.citations.at(-1)?.code === second.citations[0]?.code;
  const head = sameSource ? withoutLastSource(first.text) : first.text;
  const whole = first.kind === 'answered' && second.kind === 'answered';
  return {
    ...first,
    kind: whole ? 'answered' : 'answered-partly',
    text: `${head}\n\n${second.text}`,
    choices: [...first.choices, ...second.choices],
    citations: [...first.citations, ...second.citations],
  };
}

/** Without the citation that ends it; the sources of other answers before it stay. */
function withoutLastSource(text: string): string {
  const at = text.lastIndexOf('\n\nNguồn:');
  return at < 0 ? text : text.slice(0, at);
}

/** A bare name ("tạm trú") means its commonest procedure: the registration. */
async function namedBy(name: string, knowledge: Knowledge): Promise<KnowledgeAnswer> {
  const bare = await knowledge.ask({ text: name });
  if (isAnswer(bare)) return bare;
  const registered = await knowledge.ask({ text: `đăng ký ${name}` });
  return isAnswer(registered) ? registered : bare;
}

async function compare(
  { text }: KnowledgeQuestion,
  knowledge: Knowledge,
  sideBySide: SideBySide,
): Promise<KnowledgeAnswer | undefined> {
  const names = comparedNames(text);
  if (!names) return undefined;
  const [a, b] = await Promise.all(
    names.map(async (name) => (await namedBy(name, knowledge)).candidates[0]),
  );
  if (!a || !b || a.code === b.code || Math.min(a.score, b.score) < COMPARABLE) return undefined;
  const compared = sideBySide(a.code, b.code);
  if (!compared) return undefined;
  const topic = { code: a.code, field: 'overview' } as const;
  return { ...compared, kind: 'answered', candidates: [a, b], field: 'overview', topic };
}
