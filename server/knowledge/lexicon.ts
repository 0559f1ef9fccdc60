import type pg from 'pg';
import { z } from 'zod';
import { changeSetting, keptSetting } from '#adapters/postgres/settings.ts';
import { phraseKey } from '#language/everyday-words.ts';

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

/** Writes one phrase down, in the place of what it stood for before; every process builds its index again. */
export async function keepWords(
  pool: pg.Pool,
  words: KeptWords,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await change(pool, words.everyday, words.by, 'lexicon-kept', {
    with: words,
    detail: { official: words.official, ...detail },
  });
}

/** Takes a phrase away; what the project's lexicon says of it stands again. */
export async function dropWords(
  pool: pg.Pool,
  everyday: string,
  by: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await change(pool, everyday, by, 'lexicon-dropped', { with: undefined, detail });
}

async function change(
  pool: pg.Pool,
  everyday: string,
  by: string,
  act: string,
  to: {
    readonly with: KeptWords | undefined;
    readonly detail: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  let before: string | undefined;
  await changeSetting(pool, NAME, {
    announceOn: 'knowledge',
    act: () => ({ actor: by, act, object: everyday, detail: { before, ...to.detail } }),
    change: (stored) => {
      const rows = Row.array().parse(stored ?? []);
      const same = (one: KeptWords): boolean => phraseKey(one.everyday) === phraseKey(everyday);
      before = rows.find(same)?.official;
      return [...rows.filter((one) => !same(one)), ...(to.with ? [to.with] : [])];
    },
  });
}
