import type { Content } from '#bot/message.ts';
import type { AskedField } from '#bot/needs.ts';
import { takeTurn } from '#bot/take-turn.ts';
import { type ConversationState, FRESH_STATE, type Turn } from '#bot/turn.ts';
import type { BatchNeeds } from '#server/commands/batch-needs.ts';
import { type Breach, unsupported } from './unsupported.ts';

/** Messages of one citizen, in order, and the procedures that are pressed where the bot asks back. */
export interface Conversation {
  readonly id: string;
  readonly turns: readonly string[];
  readonly about: readonly string[];
}

export interface Judged {
  /** Replies whose outcome is an answer. */
  readonly answers: number;
  readonly messages: number;
  readonly byField: Readonly<Record<string, number>>;
  readonly breaches: readonly (Breach & { readonly id: string; readonly text: string })[];
  /** The answers themselves, for those who change them to see whether it is noticed. */
  readonly said: readonly Turn[];
}

const STARTED: ConversationState = { ...FRESH_STATE, disclosed: true };
/** Pages of "xem thêm" that are turned after one answer. */
const MOST_PAGES = 12;

/** Holds every conversation with the bot, turns every page of an answer, and judges all that was answered. */
export async function judgeAnswers(
  conversations: readonly Conversation[],
  { needs, procedures }: BatchNeeds,
): Promise<Judged> {
  const byCode = new Map(procedures.map((one) => [one.code, one]));
  const byField: Partial<Record<AskedField, number>> = {};
  const breaches: Judged['breaches'][number][] = [];
  const said: Turn[] = [];
  let messages = 0;
  for (const conversation of conversations)
    for (const turn of await turnsOf(conversation, needs)) {
      messages++;
      if (!turn.outcome.startsWith('answered') || !turn.evidence) continue;
      const field = turn.evidence?.field ?? 'overview';
      byField[field] = (byField[field] ?? 0) + 1;
      said.push(turn);
      breaches.push(...breachesIn(turn, byCode.get.bind(byCode), conversation.id));
    }
  return { answers: said.length, messages, byField, breaches, said };
}

/** What the checker finds in one turn. */
export function breachesIn(
  turn: Turn,
  procedureOf: Parameters<typeof unsupported>[1],
  id: string,
): Judged['breaches'] {
  const text = turn.replies.map((reply) => reply.text).join('\n\n');
  const citations = turn.evidence?.citations ?? [];
  const found = unsupported({ text, citations }, procedureOf);
  const bare = citations.length === 0;
  const without = { kind: 'source', code: '', said: 'an answer without a source' } as const;
  return (bare ? [without] : found).map((breach) => ({ ...breach, id, text }));
}

async function turnsOf(
  { turns, about, id }: Conversation,
  needs: BatchNeeds['needs'],
): Promise<readonly Turn[]> {
  const taken: Turn[] = [];
  let state = STARTED;
  const take = async (content: Content): Promise<Turn> => {
    const turn = await takeTurn({ ...INPUT, conversation: id, content, state }, needs);
    state = turn.state;
    taken.push(turn);
    return turn;
  };
  for (const text of turns) {
    let turn = await take({ kind: 'text', text });
    for (let page = 0; page < MOST_PAGES; page++) {
      const value = pressed(turn, about);
      if (value === undefined) break;
      turn = await take({ kind: 'choice', value });
    }
  }
  return taken;
}

const INPUT = {
  channel: 'web',
  cause: 'judged',
  receipt: 'PA-000000-BATCH0',
  held: false,
  sharedDevice: false,
  now: new Date('2026-11-20T10:00:00Z'),
} as const;

/** After a question back: the procedure that was meant, else the first. After an answer: its next page. */
function pressed({ outcome, replies }: Turn, about: readonly string[]): string | undefined {
  const choices = replies.at(-1)?.choices ?? [];
  const more = choices.find(({ label }) => label.startsWith('Xem thêm'));
  if (outcome.startsWith('answered')) return more?.value;
  if (outcome !== 'asked-variant' && outcome !== 'asked-nearest') return undefined;
  const meant = choices.find(({ code }) => code !== undefined && about.includes(code));
  return (meant ?? choices[0])?.value;
}
