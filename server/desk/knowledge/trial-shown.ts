import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { TrialShown, TriedAnswer } from '#console/trial-protocol.ts';
import type { TrialAnswer } from '../../knowledge/trial.ts';
import {
  type ChangedAnswer,
  redIn,
  TrialFailed,
  type Tried,
} from '../../knowledge/try-regressions.ts';
import { refuse } from '../for-desk.ts';
import type { KnowledgeParts } from './knowledge-parts.ts';

/** Why a change is kept although taught questions are answered worse; it stands in the audit. */
export const Accepted = z.string().trim().min(3).max(500).optional();

export const RED =
  'Có câu đã dạy sẽ trả lời kém đi. Anh/chị xem các câu đó; vẫn làm thì ghi lý do.';

/** Worse ones first: those need a person. */
const ORDER = ['worse', 'other-words', 'better'] as const;
/** More are counted and not shown. */
const SHOWN = 50;

/** A trial in the words of the desk. */
export function trialShown(
  tried: Tried,
  { knowledge }: Pick<KnowledgeParts, 'knowledge'>,
): TrialShown {
  const nameOf = (code: string): string => knowledge.find(code)?.name ?? code;
  const changed = tried.changed
    .toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))
    .slice(0, SHOWN)
    .map(({ q, gold, verdict, before, after }: ChangedAnswer) => ({
      ...{ question: q, verdict, wants: { code: gold, name: nameOf(gold) } },
      ...{ before: answerShown(before, nameOf), after: answerShown(after, nameOf) },
    }));
  return { asked: tried.asked, changed, red: redIn(tried).length > 0 };
}

/** One answer of a trial in words. */
export function answerShown(
  { code, answered, text }: TrialAnswer,
  nameOf: (code: string) => string,
): TriedAnswer {
  if (code === undefined) return { found: 'Không thấy thủ tục nào', text };
  const name = `${nameOf(code)} (${code})`;
  return {
    found: answered ? `Trả lời theo ${name}` : `Không trả lời thẳng; gần nhất là ${name}`,
    text,
  };
}

/** A trial that did not end in time is told as that: nothing was changed. */
export async function tellingFailedTrial(
  reply: FastifyReply,
  work: () => Promise<unknown>,
): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TrialFailed)) throw error;
    const words =
      'Chưa hỏi thử được các câu đã dạy vì máy đang bận. Chưa có gì thay đổi; anh/chị thử lại.';
    return refuse(reply, 503, 'trial-failed', words);
  }
}
