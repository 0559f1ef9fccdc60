import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { readBlocks } from '../src/rich-text.ts';
import { boardPage } from './board.ts';
import { homePage } from './home.ts';
import { notePage } from './note.ts';
import { centresPage, receptionPage } from './office-pages.ts';
import type { PageOffice } from './page.ts';
import { plainPage } from './plain.ts';
import { procedurePage } from './procedure.ts';
import { trackPage } from './track.ts';

/** What people who mean harm write, and what is only odd: to be joined in any order with anything. */
const PIECES = [
  ...['<', '>', '"', "'", '`', '&', '&lt;', '&#60;', '</', '-->', ']]>', '<!--', '=', '/'],
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href=//xau.vn>',
    '<svg/onload=a>',
  ],
  ...[
    '</textarea>',
    '</title>',
    '</style>',
    '</script>',
    '<base href=//xau.vn>',
    '{{7*7}}',
    '${7}',
  ],
  ...[
    'javascript:alert(1)',
    'data:text/html,<b>x',
    'vbscript:x',
    '//xau.vn',
    'https://xau.vn/?a=b&c',
  ],
  ...['[bấm đây](https://xau.vn)', '**đậm**', '# to', '![x](javascript:a)', 'Nguồn: em', '[1] '],
  ...['\u202E', '\u2066', '\u200B', '\u200F', '\uFEFF', '\u0000', '\u2028', '\n', '\n- ', '\n☐ '],
  ...['\nNguồn: em\nhttps://xau.vn/\n', 'onclick=alert(1)', ' style=x ', 'Nguyễn Thị Lan', ' '],
] as const;

const hostile = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 6 })),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

const PLAIN: PageOffice = { name: 'Trung tâm', shortName: 'Xã', trackPath: '/tra-cuu' };
const CITED = 'https://dichvucong.gov.vn/x?ma=1.001193';

/** Each page with one text at every place where words of citizens, staff and documents stand. */
const PAGES: Readonly<Record<string, (text: string) => string>> = {
  home: (text) =>
    homePage({
      office: { ...PLAIN, name: text, shortName: text },
      tasks: [{ label: text, hint: text, icon: 'paper', question: text }],
      notices: [{ date: '01/01/2026', text }],
    }),
  plain: (text) =>
    plainPage({
      office: PLAIN,
      exchange: [
        { from: 'citizen', text, choices: [] },
        { from: 'staff', text, choices: [] },
        { from: 'assistant', text, choices: [{ value: text, label: text }], sources: [CITED] },
      ],
      ...{ communes: [text], action: '/hoi', sessionToken: text, messageId: text, draft: text },
    }),
  track: (text) =>
    trackPage({
      ...{ office: PLAIN, action: '/tra-cuu', code: text, said: text, sessionToken: 't' },
      found: { code: text, received: text, stage: text, left: { kind: 'late', words: text } },
      opened: {
        ...{ text, place: text, photos: [], acts: ['add', 'rate'] },
        steps: [{ state: 'now', name: text, when: text, note: text }],
      },
    }),
  procedure: (text) =>
    procedurePage({
      ...{ office: PLAIN, code: text, name: text, about: text, audience: text },
      parts: { fee: { text, whole: true }, steps: { text, whole: false } },
      source: { text, url: text },
      siblings: [{ name: text, path: '/thu-tuc/1' }],
    }),
  centres: (text) =>
    centresPage({
      ...{ office: PLAIN, action: '/trung-tam', asked: text, near: text, heading: text },
      ...{ hours: text, communes: [text] },
      centres: [{ name: text, address: text, how: text }],
    }),
  reception: (text) =>
    receptionPage(
      PLAIN,
      [{ day: text, hours: text, who: text, where: text, level: 'commune', bookable: true }],
      { sample: true, keepDays: 30 },
    ),
  board: (text) =>
    boardPage({
      office: PLAIN,
      shares: [],
      cases: [
        {
          ...{ category: text, place: text, agency: text, text, onTime: true },
          ...{ received: text, answered: text },
        },
      ],
    }),
  note: (text) => notePage({ office: PLAIN, title: text, text, code: text }),
};

interface Skeleton {
  readonly tags: ReadonlySet<string>;
  readonly addresses: readonly string[];
}

/** A page's elements with the names of their attributes, and every address in it, as a parser reads them. */
function skeletonOf(markup: string): Skeleton {
  const all = parse(markup, { comment: true }).querySelectorAll('*');
  return {
    tags: new Set(
      all.map((one) => [one.rawTagName, ...Object.keys(one.attributes).sort()].join(' ')),
    ),
    addresses: all.flatMap((one) =>
      ['href', 'src', 'action', 'formaction'].flatMap((name) => one.getAttribute(name) ?? []),
    ),
  };
}

/** Words with everything that a reply may draw: paragraphs, a list, papers, a source. */
const TAME = 'Một\n\n- hai\n☐ ba\n\nNguồn: bốn\nhttps://bon.vn/';
const OURS = /^(?:\/(?![/\\])|#|\?|tel:\+?\d+$)/u;

describe.each(Object.entries(PAGES))('the page %s', (_name, draw) => {
  // A link to what was written as an address is allowed to be there and to lead nowhere: `href` makes it "#".
  const known = new Set([...skeletonOf(draw(TAME)).tags, 'a href rel']);

  test('has no element or attribute that words brought, and links only within the site', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { tags, addresses } = skeletonOf(draw(text));
        expect([...tags].filter((tag) => !known.has(tag))).toEqual([]);
        const outside = addresses.filter((address) => !OURS.test(address));
        // The page of a procedure names where it was read: an address of https from its own field.
        const named = outside.filter((one) => draw === PAGES['procedure'] && /^https:/iu.test(one));
        expect(outside).toEqual(named);
      }),
      { numRuns: 60 },
    );
  });
});

test('a bubble of the chat keeps every word and links to nothing but a cited page', () => {
  fc.assert(
    fc.property(hostile, fc.boolean(), (text, cited) => {
      const words = cited ? `${text}\nNguồn: em\n${CITED}` : text;
      const pieces = readBlocks(words, [CITED]).flatMap(({ lines }) => lines.flat());
      for (const { href } of pieces) expect([undefined, CITED]).toContain(href);
      if (cited) expect(pieces.some(({ href }) => href === CITED)).toBe(true);
      const letters = (said: string): string => said.replace(/[\s☐•-]/gu, '');
      const shown = pieces.filter(({ href }) => href === undefined).map((one) => one.text);
      const expected = words.split('\n').filter((line) => line.trim() !== CITED);
      expect(letters(shown.join(''))).toBe(letters(expected.join('')));
    }),
    { numRuns: 200 },
  );
});
