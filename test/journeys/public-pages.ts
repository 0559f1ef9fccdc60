import type { Page } from 'playwright-core';

/** Every page that anybody may open, beside the front page. */
export const PUBLIC_PATHS = [
  '/hoi',
  '/thu-tuc',
  '/thu-tuc/1.001193',
  '/le-phi?q=thuong+tru',
  '/trung-tam?xa=tan+tru',
  '/lich-tiep-dan',
  '/tra-cuu?ma=PA-xyz',
  '/du-lieu-ca-nhan',
  '/tro-nang',
  '/so-khan-cap',
  '/chat-luong',
  '/demo',
  '/phan-anh-cong-khai',
] as const;

/** A desk's window at 400 % is as wide as a very narrow phone (WCAG 2.2, 1.4.10). */
export const ZOOMED = { width: 320, height: 256 } as const;
/** A sheet of A4 without its margins, at 96 dots an inch. */
const PAPER = { width: 720, height: 1000 } as const;

/** The page as it is printed: what runs off the sheet, and how much of it only a screen needs. */
export async function onPaper(
  page: Page,
): Promise<{ readonly sideways: number; readonly forScreens: number }> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(PAPER);
  return page.evaluate(() => ({
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    forScreens: [...document.querySelectorAll('.noprint, .top nav a, .foot-page a')].filter(
      (one) => one instanceof HTMLElement && one.offsetHeight > 0,
    ).length,
  }));
}

/** The narrow screen again. */
export async function backOnScreen(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(ZOOMED);
}

/** What the page says; an answer that took longer than the form waits for is looked for as the page offers. */
export async function readAgain(page: Page): Promise<string> {
  const again = page.getByRole('button', { name: 'Xem câu trả lời' });
  if (await again.isVisible()) await again.click();
  return page.locator('main').innerText();
}
