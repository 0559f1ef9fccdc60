import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ask, field, mine, open, PHONE, press, said, visitsInTests } from './widget-visits.ts';

const { visit, goTo, office } = visitsInTests();

const VIEW = PHONE;

/** Asks, presses what is offered, and opens a part that the second script brings. */
async function everythingWorks(page: Page): Promise<void> {
  await open(page);
  await page.getByText('Em chào').waitFor();
  await ask(page, 'thuong tru', 'CT01');
  await press(page, 'Nộp ở đâu?');
  await page.getByText('Em nghe:').waitFor();
  await press(page, 'Gửi hình, gửi vị trí');
  await page.getByText('Mỗi lần gửi tối đa 5 hình.').waitFor();
  const contents = office()
    .stored()
    .map(({ content }) => content);
  expect(contents[0]).toEqual({ kind: 'text', text: 'thuong tru' });
  expect(contents[1]).toMatchObject({ kind: 'choice', label: 'Nộp ở đâu?' });
}

describe('a page that makes it hard', () => {
  test('its styles, however much they insist, do not reach in', async () => {
    const page = await visit('/dressed');
    await everythingWorks(page);
    const looks = await said(page)
      .first()
      .evaluate((one) => {
        const { fontSize, textTransform, letterSpacing, color, direction, visibility } =
          getComputedStyle(one);
        const host = getComputedStyle(document.querySelector('mot-cua-chat') ?? one);
        const { opacity, transform, position } = host;
        const font = { fontSize, textTransform, letterSpacing, color };
        return { ...font, direction, visibility, opacity, transform, position };
      });
    expect(looks).toEqual({
      fontSize: '16px',
      textTransform: 'none',
      letterSpacing: 'normal',
      color: 'rgb(23, 33, 31)',
      direction: 'ltr',
      visibility: 'visible',
      opacity: '1',
      transform: 'none',
      position: 'static',
    });
    const panel = await page.getByRole('dialog').boundingBox();
    expect(panel).toEqual({ x: 0, y: 0, ...VIEW });
  });

  test('under the strictest policy it needs its nonce and its own name, and nothing else', async () => {
    await everythingWorks(await visit('/strict'));
  });

  test('old libraries in the language’s own objects break nothing and take no key from the field', async () => {
    const page = await visit('/old-libraries');
    await everythingWorks(page);
    await press(page, 'Thôi');
    await field(page).focus();
    await page.keyboard.type('nhà 12/3');
    await page.keyboard.press('Enter');
    await expect.poll(() => mine(page).last().textContent()).toContain('nhà 12/3');
    await page.reload();
    await open(page);
    await page.getByText('Em nghe: nhà 12/3').waitFor();
    expect(await mine(page).count()).toBe(3);
  });

  test('the script twice is one chat', async () => {
    const page = await visit('/twice');
    expect(await page.locator('mot-cua-chat').count()).toBe(1);
    await everythingWorks(page);
  });

  test.each(['/taken', '/no-shadow'])(
    'where no chat can be there is a way to the page without script (%s)',
    async (at) => {
      const page = await visit(at, VIEW, {}, 'complains');
      const way = page.getByRole('link', { name: 'Hỏi trợ lý (trang đơn giản)' });
      expect(await way.getAttribute('href')).toBe('/hoi');
      expect((await way.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    },
  );

  test('without storage the chat works and says that nothing is kept', async () => {
    const page = await visit('/hoi');
    await page.addInitScript(() => {
      const deny = {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'BroadcastChannel'])
        Object.defineProperty(window, name, deny);
      LockManager.prototype.request = () => Promise.reject(new DOMException('denied'));
    });
    await goTo(page, '/');
    await open(page);
    await page.getByText('Trình duyệt không cho lưu').waitFor();
    await ask(page, 'xin chao', 'Em nghe: xin chao');
  });
});
