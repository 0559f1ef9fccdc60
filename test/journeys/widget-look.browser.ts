import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bubble } from '#test/fakes/web-office.ts';
import {
  ask,
  axe,
  DESK,
  open,
  PHONE,
  press,
  projectPath,
  say,
  visitsInTests,
  ZOOMED,
} from './widget-visits.ts';

const { visit, office } = visitsInTests();

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

  test.each(LOOKS)(
    'the chat: no finding of axe, asked, staffed, offline, menu open (%s)',
    async (look, size, more) => {
      const page = await visit('/', size, { ...STILL, ...more });
      if (size !== DESK) await open(page);
      await page.getByText('Em chào').waitFor();
      await axe(page, `${look}: first screen`);
      await ask(page, 'thuong tru', 'CT01');
      await axe(page, `${look}: answer`);
      await ask(page, 'chay nha', 'Ra chỗ an toàn');
      office().hold('Chị Thu Hà');
      office().tell(bubble('Chị đây', { from: 'staff', author: 'Chị Thu Hà' }));
      await page.getByText('Chị đây').waitFor();
      await page.context().setOffline(true);
      await say(page, 'còn đó không');
      await page.getByText('Chờ mạng để gửi').waitFor();
      await axe(page, `${look}: staffed and offline`);
      await press(page, /Mục khác/u);
      await axe(page, `${look}: menu`);
      expect(await sideways(page)).toBe(0);
      expect(await page.locator('.log').evaluate((log) => log.scrollWidth - log.clientWidth)).toBe(
        0,
      );
      await page.screenshot({ path: projectPath(`artefacts/chat-${size.width}.png`) });
      await page.context().setOffline(false);
    },
  );
});
