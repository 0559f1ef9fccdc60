import type pg from 'pg';
import { z } from 'zod';
import { keptSetting } from '#adapters/postgres/settings.ts';

/** Under which name the office's words are kept; what ends so is part of the knowledge's version. */
const NAME = 'lexicon-overlays';

const Row = z.object({
  everyday: z.string(),
  official: z.string(),
  by: z.string(),
  /** ISO time. */
  at: z.string(),
});

/** One phrase of the office's own lexicon: what people say, what it stands for, who wrote it down and when. */
export type KeptWords = z.infer<typeof Row>;

/** The office's words, in the order in which they were written down. */
export async function readLexicon(pool: pg.Pool): Promise<readonly KeptWords[]> {
  return Row.array().parse((await keptSetting(pool, NAME)) ?? []);
}
