import { describe, expect, test } from 'vitest';
import { homePage } from './home.ts';
import { notePage } from './note.ts';
import type { PageOffice } from './page.ts';
import { plainPage } from './plain.ts';
import { procedurePage } from './procedure.ts';
import { trackPage } from './track.ts';

const EVIL = `"><script>alert(1)</script><img src=x onerror='a'>`;

const office: PageOffice = {
  name: EVIL,
  shortName: EVIL,
  province: EVIL,
  phone: EVIL,
  hours: [EVIL],
  trackPath: 'javascript:alert(1)',
  privacyPath: EVIL,
};

const PAGES = {
  home: homePage({
    office,
    tasks: [{ label: EVIL, hint: EVIL, icon: 'paper', question: EVIL }],
    notices: [{ date: EVIL, text: EVIL }],
  }),
  plain: plainPage({
    office,
    exchange: [
      { from: 'citizen', text: EVIL, choices: [] },
      { from: 'assistant', text: EVIL, choices: [{ value: EVIL, label: EVIL }] },
    ],
    communes: [EVIL],
    action: '/hoi',
    sessionToken: EVIL,
    messageId: EVIL,
    errors: [{ at: 'hinh', text: EVIL }],
    draft: `</textarea>${EVIL}`,
    progress: { step: 2, of: 5, name: EVIL, photos: true, place: true, what: EVIL },
  }),
  track: trackPage({
    office,
    action: '/tra-cuu',
    code: EVIL,
    error: { at: 'rieng', text: EVIL },
    said: EVIL,
    sessionToken: EVIL,
    found: {
      code: EVIL,
      received: EVIL,
      stage: EVIL,
      left: { kind: 'late', words: EVIL },
      deadline: {
        promise: EVIL,
        counting: EVIL,
        reasons: [EVIL],
        days: [{ date: EVIL, kind: 'off', due: false, why: EVIL }],
      },
    },
    opened: {
      text: EVIL,
      place: EVIL,
      steps: [{ state: 'now', name: EVIL, when: EVIL, note: EVIL }],
      photos: [],
      acts: ['add', 'rate', 'reopen', 'withdraw'],
    },
  }),
  procedure: procedurePage({
    office,
    code: EVIL,
    name: EVIL,
    about: EVIL,
    parts: { fee: { text: EVIL, whole: false }, steps: { text: `- ${EVIL}`, whole: true } },
    source: { text: EVIL, url: 'javascript:alert(1)' },
    siblings: [{ name: EVIL, path: '//xau.vn' }],
  }),
  note: notePage({ office, title: EVIL, text: EVIL, code: EVIL }),
};

describe.each(Object.entries(PAGES))('the page %s', (_name, markup) => {
  test('lets nothing out of its place', () => {
    expect(markup).not.toContain('<script>');
    expect(markup).not.toContain('<img');
    expect(markup).not.toMatch(/href="(?:javascript|\/\/)/iu);
  });

  test('keeps the policy: no script, style or handler of its own', () => {
    expect(markup).not.toMatch(/<[^>"]*(?:"[^"]*"[^>"]*)*\s(?:style|on\w+)=/iu);
    const ours = /<script (?:src="\/widget\.js"|type="application\/ld\+json")/gu;
    expect(markup.replaceAll(ours, '')).not.toContain('<script');
  });

  test('has a language, one heading of the first level, and a way past the head', () => {
    expect(markup).toContain('<html lang="vi"');
    expect(markup.match(/<h1/gu)).toHaveLength(1);
    expect(markup).toContain('href="#main"');
  });
});

test('search engines read the service, and only questions that the page answers', () => {
  const markup = procedurePage({
    office: { name: 'Trung tâm', shortName: 'Xã Tân Trụ' },
    code: '1.001193',
    name: 'Đăng ký khai sinh',
    about: '',
    parts: {
      fee: { text: 'Dạ, không thu lệ phí.', whole: true },
      time: { text: 'Trang không ghi thời hạn.', whole: false },
    },
    source: { text: 'Quyết định 1', url: '' },
    siblings: [],
  });
  const [, json = '{}'] =
    /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(markup) ?? [];
  const { '@graph': graph } = JSON.parse(json) as { '@graph': readonly object[] };
  expect(graph).toMatchObject([
    { '@type': 'GovernmentService', identifier: '1.001193', provider: { name: 'Trung tâm' } },
    {
      '@type': 'FAQPage',
      mainEntity: [
        {
          name: 'Đăng ký khai sinh: lệ phí bao nhiêu?',
          acceptedAnswer: { text: 'Không thu lệ phí.' },
        },
      ],
    },
  ]);
  expect(graph[1]).toMatchObject({ mainEntity: { length: 1 } });
});

test('the plain page keeps what was written and sends the session and the message’s id along', () => {
  const markup = plainPage({
    office: { name: 'Trung tâm', shortName: 'Xã Tân Trụ' },
    exchange: [],
    communes: [],
    action: '/hoi',
    sessionToken: 'token',
    messageId: 'id-1',
    draft: '\n<b>',
  });
  expect(markup).toContain('name="session" value="token"');
  expect(markup).toContain('name="id" value="id-1"');
  expect(markup).toContain('>\n\n&lt;b&gt;</textarea>');
});

test('no choice is offered while the answer is being made', () => {
  const base = { office, communes: [], action: '/hoi', sessionToken: 't', messageId: 'i' } as const;
  const exchange = [
    { from: 'staff', text: 'a', choices: [{ value: 'v', label: 'Chọn tôi' }] },
  ] as const;
  expect(plainPage({ ...base, exchange })).toContain('Chọn tôi');
  const waiting = plainPage({ ...base, exchange, waiting: true });
  expect(waiting).not.toContain('Chọn tôi');
  expect(waiting).toContain('name="look"');
});
