import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { everyState } from './widget-states.ts';
import {
  ask,
  axe,
  DESK,
  open,
  PHONE,
  press,
  projectPath,
  visitsInTests,
  ZOOMED,
} from './widget-visits.ts';

const { visit, office } = visitsInTests();

/** What axe reads in every look; the other states differ from these in words alone, and are read on the phone. */
const WHOLE: readonly string[] = ['first', 'answer', 'staffed, offline', 'menu'];

/** What fades in is judged when it is there. */
const STILL = { reducedMotion: 'reduce' } as const;

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('for every eye', () => {
  const PAGES = [
    '/',
    '/hoi',
    '/hoi?loi=1&cho=1',
    '/tra-cuu',
    '/tra-cuu?loi=1&ma=PA',
    '/tra-cuu?mo=1',
    '/thu-tuc',
  ];
  const LOOKS = [
    ['phone', PHONE, {}],
    ['desk, dark', DESK, { colorScheme: 'dark' }],
    ['400 %', ZOOMED, {}],
  ] as const;

  test.each(LOOKS)(
    'pages: no finding of axe and nothing runs off sideways (%s)',
    async (_look, size, more) => {
      for (const at of PAGES) {
        const page = await visit(at, size, { ...STILL, ...more });
        await axe(page, at);
        expect(await sideways(page), at).toBe(0);
        await page.screenshot({
          path: projectPath(`artefacts/pages/${at.replace(/\W/gu, '_')}-${size.width}.png`),
          fullPage: true,
        });
      }
    },
  );

  const CHATS = [
    ['phone', PHONE, ['light']],
    ['desk', DESK, ['light', 'dark']],
    ['400 %', ZOOMED, ['light']],
  ] as const;

  test.each(CHATS)(
    'the chat: nothing runs off sideways in any state, and axe finds nothing (%s)',
    async (look, size, schemes) => {
      const page = await visit('/', size, STILL);
      if (size === DESK) await press(page, 'Đóng khung trò chuyện');
      await everyState(page, office(), async (state) => {
        for (const colorScheme of schemes) {
          await page.emulateMedia({ colorScheme });
          await keepLook(page, `${look} ${colorScheme}`, state);
        }
        if (size === PHONE || WHOLE.includes(state)) await axe(page, state, 'mot-cua-chat');
        expect(await sideways(page), state).toBe(0);
        await page.emulateMedia({ colorScheme: 'light' });
      });
    },
  );

  test('the chat on a shared device counts down in sight', async () => {
    const page = await visit('/kiosk', PHONE, STILL);
    await page.clock.install();
    await open(page);
    await ask(page, 'ho so', 'đang xử lý');
    await keepLook(page, 'phone', 'shared');
    await page.clock.runFor(125_000);
    await page.getByRole('button', { name: 'Tôi còn dùng' }).waitFor();
    await keepLook(page, 'phone', 'countdown');
  });
});

/** Kept for people to look at. */
function keepLook(page: Page, look: string, state: string): Promise<unknown> {
  const name = `${look} ${state}`.replace(/[^\w]+/gu, '-');
  return page.screenshot({ path: projectPath(`artefacts/chat/${name}.png`) });
}
