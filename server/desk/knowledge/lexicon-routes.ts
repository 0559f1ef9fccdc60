import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { LexiconPage, LexiconTrial } from '#console/lexicon-protocol.ts';
import type { TriedAnswer } from '#console/trial-protocol.ts';
import { dropWords, keepWords, readLexicon } from '../../knowledge/lexicon.ts';
import { NOTHING, type TrialAnswer } from '../../knowledge/trial.ts';
import { type LexiconWish, officialNow, tryLexicon } from '../../knowledge/try-lexicon.ts';
import { redIn } from '../../knowledge/try-regressions.ts';
import { may } from '../../staff/may.ts';
import { forDesk, refuse } from '../for-desk.ts';
import { forEditors } from './for-editors.ts';
import type { KnowledgeParts } from './knowledge-parts.ts';
import { Accepted, answerShown, RED, tellingFailedTrial, trialShown } from './trial-shown.ts';

/** As long as the longest that the project's lexicon holds. */
const Phrase = z.string().trim().min(2).max(80).normalize('NFC');
const Tried = z.object({ everyday: Phrase, official: Phrase.optional() });
const Kept = z.object({ everyday: Phrase, official: Phrase, accepted: Accepted });
const Dropped = z.object({ everyday: Phrase, accepted: Accepted });

/** What people here say and what it stands for: tried before it is kept, and taken back with one press. */
export function lexiconRoutes(app: FastifyInstance, parts: KnowledgeParts): void {
  app.get(
    '/api/desk/knowledge/lexicon',
    forDesk(parts, async (_request, { staff }): Promise<LexiconPage> => {
      const rows = await readLexicon(parts.pool);
      return {
        rows: rows
          .map((row) => ({ ...row, replaces: officialNow(row.everyday, [])?.official ?? null }))
          .toReversed(),
        mayEdit: may(staff, 'edit-knowledge'),
      };
    }),
  );
  app.get(
    '/api/desk/knowledge/lexicon/trial',
    forDesk(
      parts,
      forEditors(async (request, _session, reply) =>
        tellingFailedTrial(reply, () => lexiconTrial(Tried.parse(request.query), parts)),
      ),
    ),
  );
  app.post(
    '/api/desk/knowledge/lexicon',
    forDesk(
      parts,
      forEditors(async (request, { staff: { login: by } }, reply) => {
        const { accepted, ...words } = Kept.parse(request.body);
        return unlessRed({ ...words, accepted }, reply, parts, async (detail) => {
          await keepWords(parts.pool, { ...words, by, at: new Date().toISOString() }, detail);
        });
      }),
    ),
  );
  app.post(
    '/api/desk/knowledge/lexicon/drop',
    forDesk(
      parts,
      forEditors(async (request, { staff }, reply) => {
        const { accepted, everyday } = Dropped.parse(request.body);
        if (!officialNow(everyday, await readLexicon(parts.pool))?.by)
          return refuse(reply, 404, 'no-words', 'Cơ quan không ghi từ này, hoặc đã gỡ.');
        return unlessRed({ everyday, official: undefined, accepted }, reply, parts, (detail) =>
          dropWords(parts.pool, everyday, staff.login, detail),
        );
      }),
    ),
  );
}

async function lexiconTrial(wish: LexiconWish, parts: KnowledgeParts): Promise<LexiconTrial> {
  const tried = await tryLexicon(wish, parts);
  const shown = (one: TrialAnswer = NOTHING): TriedAnswer =>
    answerShown(one, (code) => parts.knowledge.find(code)?.name ?? code);
  return {
    ...trialShown(tried, parts),
    conflict: officialNow(wish.everyday, parts.knowledge.known().lexicon) ?? null,
    words: { before: shown(tried.probed?.before), after: shown(tried.probed?.after) },
  };
}

async function unlessRed(
  { accepted, ...wish }: LexiconWish & { readonly accepted: string | undefined },
  reply: FastifyReply,
  parts: KnowledgeParts,
  change: (detail: Readonly<Record<string, unknown>>) => Promise<void>,
): Promise<unknown> {
  return tellingFailedTrial(reply, async () => {
    const worse = redIn(await tryLexicon(wish, parts));
    if (worse.length > 0 && accepted === undefined) return refuse(reply, 409, 'red', RED);
    await change(worse.length > 0 ? { worse, accepted } : {});
    await parts.knowledge.refresh();
    return {};
  });
}
