import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ask, axe, field, mine, open, press, visitsInTests } from './widget-visits.ts';

const { visit, goTo, office } = visitsInTests();

/** Everything in which a browser can keep something of a visit. */
const traces = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const stores = [{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state];
    const rooms = await indexedDB.databases();
    const kept = [stores, rooms.map(({ name }) => name), await caches.keys()];
    return JSON.stringify(kept);
  });
const EMPTY = JSON.stringify([[{}, {}, '', null], [], []]);

const words = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const chat = document.querySelector('mot-cua-chat');
    const fields = [...(chat?.shadowRoot?.querySelectorAll('textarea') ?? [])];
    return `${chat?.shadowRoot?.textContent} ${fields.map(({ value }) => value).join(' ')}`;
  });

describe('a device that others use', () => {
  test('after Xong nothing of a visit is left: no storage, no cache, no word on the page', async () => {
    const page = await visit('/kiosk', undefined, { reducedMotion: 'reduce' });
    await open(page);
    await press(page, 'Chữ lớn · Nghe');
    await ask(page, 'ho so cua toi', 'đang xử lý');
    await ask(page, 'thuong tru', 'CT01');
    expect(await page.getByRole('button', { name: 'Chép' }).count()).toBe(0);
    await page.getByRole('checkbox').first().check();
    await field(page).fill('số của tôi 079203001234');
    expect(await traces(page)).toBe(EMPTY);
    await axe(page, 'kiosk, large');
    await press(page, 'Xong');
    await page.getByText('Em đã xóa').waitFor();
    expect(await traces(page)).toBe(EMPTY);
    expect(await words(page)).not.toMatch(/ho so cua toi|đang xử lý|CT01|079203001234/u);
    await press(page, 'Bắt đầu cuộc mới');
    await page.getByText('Em chào').waitFor();
    expect(await page.locator('[data-helper="on"]').count()).toBe(0);
  });

  test('is asked after first, and what is answered holds', async () => {
    const page = await visit('/');
    await open(page);
    await page.getByText('Máy này của ai?').waitFor();
    await press(page, 'Dùng chung');
    await page.getByText('Máy dùng chung.').waitFor();
    await expect.poll(() => traces(page)).toBe(EMPTY);
  });
});

interface Spoken {
  readonly text: string;
  readonly rate: number;
  readonly lang: string;
}

/** What the page had read aloud, in order. */
const spoken = (page: Page): Promise<readonly Spoken[]> =>
  page.evaluate(() => (window as unknown as { spoken: readonly Spoken[] }).spoken);

/** In the page: a device with a Vietnamese voice that notes what it is given and never comes to an end. */
function speakInto(): void {
  const said: Spoken[] = [];
  let now: Utterance | undefined;
  class Utterance {
    rate = 1;
    lang = '';
    onerror: () => void = () => undefined;
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  const voices = {
    getVoices: () => [{ lang: 'en-US' }, { lang: 'vi-VN' }],
    speak: (words: Utterance) => {
      now = words;
      said.push({ text: words.text, rate: words.rate, lang: words.lang });
    },
    cancel: () => {
      const broken = now;
      now = undefined;
      if (!broken) return;
      setTimeout(() => {
        broken.onerror();
        document.title = 'im';
      });
    },
  };
  Object.assign(window, { spoken: said, SpeechSynthesisUtterance: Utterance });
  Object.defineProperty(window, 'speechSynthesis', { value: voices });
}

describe('help with reading and writing', () => {
  test('what the browser heard is sent only after the citizen agreed', async () => {
    const page = await visit('/hoi');
    await page.addInitScript(() => {
      class Recogniser {
        onresult: (event: unknown) => void = () => undefined;
        onend: () => void = () => undefined;
        start = (): void => undefined;
        abort = (): void => undefined;
        stop = (): void => {
          this.onresult({ results: [[{ transcript: 'làm khai sinh' }]] });
          this.onend();
        };
      }
      Object.assign(window, { SpeechRecognition: Recogniser });
    });
    await goTo(page, '/');
    await open(page);
    await press(page, 'Nói thay vì viết');
    await press(page, 'Bắt đầu nói');
    await press(page, 'Nói xong');
    await page.getByText('“làm khai sinh”').waitFor();
    await axe(page, 'heard');
    expect(office().stored()).toEqual([]);
    await press(page, 'Đúng, gửi đi');
    await expect.poll(() => mine(page).textContent()).toContain('làm khai sinh');
  });

  test('an answer is read aloud, again, and slower, and the voice falls silent when the citizen goes on', async () => {
    const page = await visit('/hoi');
    await page.addInitScript(speakInto);
    await goTo(page, '/');
    await open(page);
    await press(page, 'Chữ lớn · Nghe');
    await ask(page, 'thuong tru', 'CT01');
    expect(await spoken(page)).toEqual([]);
    await press(page, 'Nghe câu trả lời');
    await press(page, 'Đọc lại');
    await expect.poll(() => page.title()).toBe('im');
    await press(page, 'Nói chậm hơn');
    await page.getByRole('button', { name: 'Dừng đọc' }).waitFor();
    await axe(page, 'reading aloud');
    const [first, again, slower] = await spoken(page);
    expect(first).toMatchObject({ rate: 1, lang: 'vi-VN' });
    expect(first?.text).toContain('giấy tờ');
    expect(again).toEqual(first);
    expect(slower).toEqual({ ...first, rate: 0.7 });
    expect(await spoken(page)).toHaveLength(3);
    await ask(page, 'cảm ơn', 'Em nghe: cảm ơn');
    await press(page, 'Nghe câu trả lời');
    expect((await spoken(page))[3]).toMatchObject({ rate: 0.7, text: 'Em nghe: cảm ơn' });
  });

  test('papers that are ticked stay ticked, and the frame speaks English', async () => {
    const page = await visit('/');
    await open(page);
    await ask(page, 'thuong tru', 'CT01');
    await page.getByRole('checkbox').first().check();
    await page.reload();
    await open(page);
    await expect.poll(() => page.getByRole('checkbox').first().isChecked()).toBe(true);
    await press(page, /Mục khác/u);
    await press(page, 'English');
    await page.getByRole('button', { name: 'Talk to a person' }).last().waitFor();
    await axe(page, 'in English');
  });
});
