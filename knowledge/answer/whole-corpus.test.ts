import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ASKED_FIELDS } from '#bot/needs.ts';
import { importBatch } from '#knowledge/import/import-batch.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { sharedPath } from '#test/shared-data.ts';
import { answerField } from './answer-field.ts';
import { FILE_TAIL } from './paper-text.ts';
import { say } from './phrases.ts';
import { spokenName } from './spoken-name.ts';

const folder = sharedPath('data/procedures');

function corpus(path: string | undefined): ReturnType<typeof importBatch> {
  const names =
    path === undefined ? [] : readdirSync(path).filter((name) => name.endsWith('.jsonl.gz'));
  const sources = names.map((name) => ({
    name,
    text: gunzipSync(readFileSync(`${path}/${name}`)).toString('utf8'),
    checkedOn: '2026-08-01',
  }));
  return importBatch(sources);
}

/** Ten thousand answers take seconds; this only ends what hangs. */
const timeout = 60_000;

interface Asked {
  readonly one: Procedure;
  readonly field: (typeof ASKED_FIELDS)[number];
  readonly text: string;
}

/** The answer without its citation and without the procedure's own name, which may hold digits. */
function said({ one, text }: Asked): string {
  const [body = ''] = text.split('\n\nNguồn:');
  return body.replaceAll(spokenName(one.name), '');
}

/** An answer with everything that “xem thêm” goes on to tell. */
function allParts(procedure: Procedure, field: 'documents' | 'steps'): string {
  const texts: string[] = [];
  for (let part: number | undefined = 1; part !== undefined; ) {
    const { text, choices } = answerField(procedure, field, { part });
    const lines = (text.split('\n\nNguồn:')[0] ?? '').split('\n');
    // Without what is said around the page's words.
    texts.push(...lines.slice(1).filter((line) => line !== say.districtGone));
    part = choices[0]?.part;
  }
  return texts.join('\n');
}

function withoutMarker(name: string): string {
  return name.replace(FILE_TAIL, '').replace(/^(?:[-–+*•]|\(?\d{1,2}[.)]|\(?[a-zđ]\))\s*/u, '');
}

const MONEY = /miễn phí|không mất phí|\d[\d.,]* ?(?:triệu |nghìn )?(?:đồng|đ(?!\p{L})|vnđ|usd)/iu;

function mayNotTellSums({ ways }: Procedure): boolean {
  return ways.some(
    ({ fee }) =>
      fee.kind === 'conflicting' ||
      fee.kind === 'unreadable' ||
      (fee.kind === 'set-by-province' && fee.by !== 'unclear'),
  );
}

describe.skipIf(folder === undefined)(
  'every field of every procedure of the crawl',
  { timeout },
  () => {
    const { procedures, report } = corpus(folder);
    const all: Asked[] = procedures.flatMap((one) =>
      ASKED_FIELDS.map((field) => ({ one, field, text: answerField(one, field).text })),
    );
    const failing = (isBad: (asked: Asked) => boolean) =>
      all.filter(isBad).map(({ one, field }) => `${one.code} ${field}`);

    test('is imported, none refused', () => {
      expect(procedures).toHaveLength(2384);
      expect(report.refused).toEqual([]);
    });

    test('holds as many doubtful fees as were counted by hand', () => {
      expect(report.fees['set-by-province'].length).toBeGreaterThanOrEqual(63);
      expect(report.fees.conflicting.length).toBeGreaterThanOrEqual(49);
      expect(report.fees.unreadable.length).toBeGreaterThanOrEqual(89);
    });

    test('no fee is free whose page says more beside it', () => {
      const bases = procedures.flatMap((one) =>
        one.ways.flatMap(({ fee }) => (fee.kind === 'free' ? [fee.basis] : [])),
      );
      const telling = bases.filter((basis) =>
        /\d|thông tư|hội đồng|quyết định|nếu có|chưa/iu.test(basis),
      );
      expect(telling).toEqual([]);
    });

    test('is answered in composed Vietnamese, opened by Dạ, with nothing undefined', () => {
      const bad = failing(
        ({ text }) =>
          !/^Dạ, /u.test(text) ||
          text !== text.normalize('NFC') ||
          /undefined|NaN|\[object|null/u.test(text),
      );
      expect(bad).toEqual([]);
    });

    test('no sum and no "free" is told where a way contradicts itself, cannot be read or is set elsewhere', () => {
      const fields = new Set(['fee', 'overview', 'time', 'where', 'online']);
      const told = failing(
        (asked) => fields.has(asked.field) && mayNotTellSums(asked.one) && MONEY.test(said(asked)),
      );
      expect(told).toEqual([]);
    });

    test('every sum told as a fee stands on the page', () => {
      const invented = failing((asked) => {
        const { one, field } = asked;
        if (field !== 'fee') return false;
        const page = JSON.stringify(one.ways) + JSON.stringify(one.steps);
        const known = new Set((page.match(/\d[\d.,]*/gu) ?? []).map(digits));
        const told = said(asked).match(/\d[\d.,]*(?= ?(?:đồng|đ(?!\p{L})|USD))/gu) ?? [];
        return told.some((sum) => !known.has(digits(sum)));
      });
      expect(invented).toEqual([]);
    });

    test('“xem thêm” tells every paper and every step to its end', () => {
      const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
      const lost = procedures.filter((one) => {
        const papers = one.brokenFields.includes('papers')
          ? []
          : one.papers.flatMap((g) => g.papers);
        const steps = one.brokenFields.includes('steps') ? [] : one.steps.flatMap((s) => s.steps);
        const [listed, walked] = [bare(allParts(one, 'documents')), bare(allParts(one, 'steps'))];
        return (
          papers.some(
            ({ name }) => name.length < 1200 && !listed.includes(bare(withoutMarker(name))),
          ) || steps.some(({ text }) => !walked.includes(bare(text)))
        );
      });
      expect(lost.map((one) => one.code)).toEqual([]);
    });

    test('no answer is longer than two bubbles and a half', () => {
      expect(failing(({ text }) => text.length > 3000)).toEqual([]);
    });
  },
);

function digits(sum: string): string {
  return sum.replace(/\D/gu, '');
}
