import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bubble } from '#test/fakes/web-office.ts';
import { everyState } from './widget-states.ts';
import {
  ask,
  axe,
  DESK,
  field,
  open,
  press,
  projectPath,
  said,
  visitsInTests,
} from './widget-visits.ts';

const { visit, goTo, office } = visitsInTests();

/** As narrow as WCAG asks (1.4.10). */
const NARROW = { width: 320, height: 640 };

/** WCAG 1.4.12: the most that a reader may set without anything being lost. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`;

/** What axe reads under forced colours, which change no structure. */
const FORCED: readonly string[] = [
  'first',
  'answer',
  'adding',
  'speaking',
  'emergency',
  'staffed, offline',
  'menu',
];

const chat = (page: Page) => page.locator('mot-cua-chat');

/** What of the frame is cut off or runs over its edge, and what is too small to be touched. */
async function troubles(page: Page, state: string): Promise<void> {
  const found = await chat(page).evaluate((host) => {
    const all = host.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [];
    const seen = [...all].filter((one) => one.offsetParent !== null && !one.closest('.sr'));
    const cut = seen.filter(
      (one) =>
        one.scrollWidth > one.clientWidth + 1 &&
        one.clientWidth > 0 &&
        getComputedStyle(one).display !== 'inline',
    );
    const beyond = seen.filter((one) => {
      const { left, right, bottom } = one.getBoundingClientRect();
      const below = one.matches('.foot') && bottom > innerHeight + 1;
      return left < -1 || right > innerWidth + 1 || below;
    });
    const small = seen.filter((one) => {
      const target = one.matches('button, a, label.btn, .check label, textarea');
      const { width, height } = one.getBoundingClientRect();
      return target && Math.min(width, height) < (one.closest('.small') ? 24 : 43.5);
    });
    const name = (one: HTMLElement): string =>
      `${one.localName}.${one.className} ${one.textContent}`;
    return { cut: cut.map(name), beyond: beyond.map(name), small: small.map(name) };
  });
  expect(found, state).toEqual({ cut: [], beyond: [], small: [] });
}

describe('under what a reader sets', () => {
  test.each([
    ['forced colours, wide spacing', { forcedColors: 'active' }, false],
    ['dark, large type, wide spacing', { colorScheme: 'dark' }, true],
  ] as const)('nothing is lost at 320 px in any state (%s)', async (_name, more, large) => {
    const page = await visit('/', NARROW, { ...more, reducedMotion: 'reduce' });
    if (large) {
      await open(page);
      await press(page, 'Chữ lớn · Nghe');
      await press(page, 'Đóng khung trò chuyện');
    }
    await chat(page).evaluate((host, css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      const root = host.shadowRoot;
      if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }, SPACING);
    const judge = async (state: string): Promise<void> => {
      await troubles(page, state);
      if (large || FORCED.includes(state)) await axe(page, state, 'mot-cua-chat');
      await page.screenshot({
        path: projectPath(
          `artefacts/access/${large ? 'large' : 'forced'}-${state.replace(/\W+/gu, '-')}.png`,
        ),
      });
    };
    await everyState(page, office(), judge);
  });
});

describe('the page around', () => {
  test('is not moved: nothing shifts while the chat comes, opens and answers', async () => {
    const page = await visit('/hoi', DESK);
    await page.addInitScript(() => {
      const moved: string[] = [];
      interface Shift extends PerformanceEntry {
        readonly hadRecentInput: boolean;
        readonly sources: readonly { node?: Node; currentRect: DOMRect }[];
      }
      new PerformanceObserver((list) => {
        // What follows the reader's own press is what they asked for.
        for (const { sources } of (list.getEntries() as Shift[]).filter(
          ({ hadRecentInput }) => !hadRecentInput,
        ))
          for (const { node, currentRect } of sources)
            moved.push(`${node?.textContent} ${JSON.stringify(currentRect)}`);
      }).observe({ type: 'layout-shift', buffered: true });
      Object.assign(window, { moved });
    });
    const moved = (): Promise<readonly string[]> =>
      page.evaluate(() => (window as unknown as { moved: readonly string[] }).moved);
    await goTo(page, '/');
    await page.getByText('Em chào').waitFor();
    await ask(page, 'thuong tru', 'CT01');
    office().tell(bubble('Còn một câu nữa'));
    await page.getByText('Còn một câu nữa').waitFor();
    expect(await moved()).toEqual([]);
  });
});

/** Runs in the page: how the log was announced whenever it held bubbles, also while nobody outside could look. */
function noteHowLive(): void {
  const live: string[] = [];
  Object.assign(window, { live });
  setInterval(() => {
    const log = document.querySelector('mot-cua-chat')?.shadowRoot?.querySelector('[role=log]');
    if (log?.querySelector('.said .msg')) live.push(log.getAttribute('aria-live') ?? '');
  }, 20);
}

describe('for who hears or uses keys', () => {
  test('answers are announced once and whole, what is put back is not, and nothing takes the focus', async () => {
    const page = await visit('/');
    await open(page);
    await page.getByText('Em chào').waitFor();
    const log = page.getByRole('log');
    expect(await log.getAttribute('aria-live')).toBe('polite');
    expect(await log.getAttribute('aria-relevant')).toBe('additions');
    await ask(page, 'một', 'Em nghe: một');
    await log.evaluate((turns) => {
      const changes: string[] = [];
      new MutationObserver((list) => {
        for (const { addedNodes, removedNodes, type } of list)
          changes.push(`${type} +${addedNodes.length} -${removedNodes.length}`);
      }).observe(turns, { childList: true, characterData: true, subtree: true });
      Object.assign(window, { changes });
    });
    await field(page).focus();
    office().tell(bubble('Câu hai', { choices: [{ value: 'x', label: 'Chọn câu này' }] }));
    await page.getByRole('button', { name: 'Chọn câu này' }).waitFor();
    const changes = await page.evaluate(() => (window as unknown as { changes: string[] }).changes);
    expect(changes).toEqual(['childList +1 -0']);
    expect(await log.getByRole('button', { name: 'Chọn câu này' }).count()).toBe(0);
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id);
    expect(await focused()).toBe('mc-text');
    await page.addInitScript(noteHowLive);
    await page.reload();
    await open(page);
    await expect.poll(() => said(page).count()).toBe(2);
    const live = (): Promise<string[]> =>
      page.evaluate(() => (window as unknown as { live: string[] }).live);
    await expect.poll(async () => (await live()).at(-1)).toBe('polite');
    expect((await live())[0]).toBe('off');
  });

  test('keys go through the panel as the eye does, and what they reach stays in sight', async () => {
    const page = await visit('/');
    await open(page);
    await ask(page, 'thuong tru', 'CT01');
    await page.getByRole('button', { name: /Mục khác/u }).focus();
    const stops: string[] = [];
    for (let count = 0; count < 19; count += 1) {
      const stop = await chat(page).evaluate((host) => {
        const now = host.shadowRoot?.activeElement;
        if (!(now instanceof HTMLElement)) return { name: 'outside', seen: true };
        const box = now.getBoundingClientRect();
        const middle = {
          x: box.x + Math.min(box.width, 20) / 2,
          y: box.y + Math.min(box.height, 20) / 2,
        };
        const top = host.shadowRoot?.elementFromPoint(middle.x, middle.y);
        const label =
          now.getAttribute('aria-label') ?? now.closest('label')?.textContent ?? now.textContent;
        return {
          name: now.id || label.trim().slice(0, 24),
          seen: now === top || now.contains(top ?? null),
        };
      });
      expect(stop.seen, stop.name).toBe(true);
      stops.push(stop.name);
      await page.keyboard.press('Tab');
    }
    expect(stops).toEqual([
      'Mục khác: bắt đầu lại, d',
      'Đóng khung trò chuyện',
      'Cuộc trò chuyện',
      'Nguồn [1]',
      'Tờ khai thay đổi thông t',
      'Giấy tờ, tài liệu chứng ',
      'Xem trang gốc: dichvucon',
      'Chép',
      'In',
      'Lệ phí bao nhiêu?',
      'Cách nộp trực tuyến',
      'Nộp ở đâu?',
      'Gặp cán bộ',
      'Gửi hình, gửi vị trí',
      'mc-text',
      'Nói thay vì viết',
      'Gửi',
      'Gặp cán bộ',
      'Chữ lớn · Nghe',
    ]);
  });

  test('what fades in stands still for who wants no motion', async () => {
    for (const [reducedMotion, moving] of [
      ['no-preference', true],
      ['reduce', false],
    ] as const) {
      const page = await visit('/', undefined, { reducedMotion });
      await open(page);
      await page.getByText('Em chào').waitFor();
      const looked = chat(page).evaluate(
        (host) =>
          new Promise<number>((done) => {
            const turns = host.shadowRoot?.querySelector('.turns');
            const look = (): void => done((turns?.getAnimations({ subtree: true }) ?? []).length);
            if (turns) new MutationObserver(look).observe(turns, { childList: true });
            document.title = 'looks';
          }),
      );
      await expect.poll(() => page.title()).toBe('looks');
      office().tell(bubble('Câu mới'));
      expect((await looked) > 0).toBe(moving);
    }
  });
});
