import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { z } from 'zod';
import { onTimeShares, publicCases } from '#adapters/postgres/cases/public-cases.ts';
import { categoryOf, isCategoryId } from '#cases/categories.ts';
import { sayDate } from '#language/date-words.ts';
import { civilDateOf } from '#language/vietnam-time.ts';
import { boardPage } from '#widget/pages/board.ts';
import type { PageOffice } from '#widget/pages/page.ts';
import type { Office } from '../office/open-office.ts';

const Asked = z.object({
  loai: z.string().max(40).optional().catch(undefined),
  xa: z
    .string()
    .regex(/^\d{5}$/u)
    .optional()
    .catch(undefined),
});
const MOST_SHOWN = 50;

export interface BoardParts {
  readonly pool: pg.Pool;
  readonly office: Pick<Office, 'communeName' | 'agencyName'>;
  readonly pageOffice: PageOffice;
}

/** The public board: answered cases that a person read and made public, with the share answered in time. */
export async function boardRoutes(app: FastifyInstance, parts: BoardParts): Promise<void> {
  const { pool, office } = parts;
  const placeOf = (code: string | undefined): string =>
    code === undefined ? 'Chưa rõ nơi' : office.communeName(code);
  app.get('/phan-anh-cong-khai', async (request, reply) => {
    const { loai, xa } = Asked.parse(request.query);
    const category = loai !== undefined && isCategoryId(loai) ? loai : undefined;
    const [shares, cases] = await Promise.all([
      onTimeShares(pool),
      publicCases(pool, { category, communeCode: xa, limit: MOST_SHOWN }),
    ]);
    const page = boardPage({
      office: parts.pageOffice,
      shares: shares.map((share) => ({
        ...share,
        categoryName: categoryOf(share.category)?.label ?? share.category,
        place: placeOf(share.communeCode),
      })),
      cases: cases.map((one) => ({
        category: categoryOf(one.category)?.label ?? one.category,
        place: placeOf(one.communeCode),
        agency: office.agencyName(one.agency),
        text: one.text,
        received: sayDate(civilDateOf(one.receivedAt)),
        answered: sayDate(civilDateOf(one.answeredAt)),
        onTime: one.answeredAt <= one.dueAt,
      })),
    });
    return reply.type('text/html; charset=utf-8').send(page);
  });
}
