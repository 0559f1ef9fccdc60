import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { recogniseAudio } from '#adapters/files/recognise-audio.ts';
import { bubble } from '#test/fakes/web-office.ts';
import {
  aPicture,
  ask,
  axe,
  choosePhotos,
  DESK,
  mine,
  open,
  PHONE,
  press,
  projectPath,
  say,
  visitsInTests,
} from './widget-visits.ts';

const { visit, office } = visitsInTests();

const SIZES = [
  ['phone', PHONE],
  ['desk', DESK],
] as const;

async function withMicrophone(size: typeof PHONE): Promise<Page> {
  const page = await visit('/', size, { permissions: ['microphone'], reducedMotion: 'reduce' });
  if (size !== DESK) await open(page);
  await page.getByText('Em chào').waitFor();
  return page;
}

const looks = (page: Page, what: string, size: typeof PHONE) =>
  page.screenshot({ path: projectPath(`artefacts/voice-${what}-${size.width}.png`) });

/** Chromium can write down what is said; these are about the sound itself. */
async function speak(page: Page): Promise<void> {
  await press(page, 'Nói thay vì viết');
  await press(page, 'Gửi tin thoại');
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('speaking instead of writing', () => {
  test.each(SIZES)('is explained, recorded, heard again and sent (%s)', async (_name, size) => {
    const page = await withMicrophone(size);
    await speak(page);
    await page.getByText('trình duyệt hỏi quyền dùng micrô').waitFor();
    await axe(page, 'explained');
    await looks(page, 'explained', size);
    await press(page, 'Bắt đầu nói');
    await page.getByText('Đang ghi tiếng').waitFor();
    await page.getByText('0:01').waitFor();
    await axe(page, 'recording');
    await looks(page, 'recording', size);
    await press(page, 'Nói xong');
    const player = page.getByLabel('Nghe lại tin thoại');
    await player.waitFor();
    await expect
      .poll(() => player.evaluate((audio: HTMLAudioElement) => audio.readyState))
      .toBeGreaterThan(0);
    await axe(page, 'ready');
    await looks(page, 'ready', size);
    expect(office().stored()).toEqual([]);
    await press(page, 'Gửi tin thoại');
    await expect.poll(() => mine(page).textContent()).toContain('Tin thoại');
    await expect
      .poll(() => office().stored()[0]?.content)
      .toMatchObject({ kind: 'attachment', files: [{ kind: 'audio' }] });
    const [voice] = office().brought().values();
    expect(recogniseAudio(new Uint8Array((await voice?.arrayBuffer()) ?? []))).toBe('audio/webm');
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0);
  });

  test('is asked of the browser only after the explanation, and can be left at every step', async () => {
    const page = await withMicrophone(PHONE);
    await page.evaluate(() => {
      const { mediaDevices } = navigator;
      const really = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = (wish) => {
        document.title = 'đã hỏi';
        return really(wish).then((stream) => {
          stream.getTracks()[0]?.addEventListener('ended', () => undefined);
          (window as unknown as { track: unknown }).track = stream.getTracks()[0];
          return stream;
        });
      };
    });
    await speak(page);
    await press(page, 'Thôi');
    expect(await page.title()).not.toBe('đã hỏi');
    await speak(page);
    await press(page, 'Bắt đầu nói');
    await page.getByText('Đang ghi tiếng').waitFor();
    await press(page, 'Hủy');
    const track = (): Promise<string> =>
      page.evaluate(() => (window as unknown as { track: MediaStreamTrack }).track.readyState);
    await expect.poll(track).toBe('ended');
    await speak(page);
    await press(page, 'Bắt đầu nói');
    await press(page, 'Nói xong');
    await press(page, 'Nói lại');
    await page.getByText('Đang ghi tiếng').waitFor();
    await press(page, 'Đóng khung trò chuyện');
    await expect.poll(track).toBe('ended');
    expect(office().stored()).toEqual([]);
    expect(office().brought().size).toBe(0);
  });

  test('that the browser does not allow is told, and writing goes on', async () => {
    const page = await visit('/', PHONE);
    await open(page);
    await speak(page);
    await press(page, 'Bắt đầu nói');
    await page.getByText('Em chưa dùng được micrô').waitFor();
    await axe(page, 'not allowed');
    await press(page, 'Hủy');
    await ask(page, 'xin chao', 'Em nghe: xin chao');
  });
});

describe('photos', () => {
  test.each(SIZES)('several go as one message, small, as JPEG (%s)', async (_name, size) => {
    const page = await visit('/', size, { reducedMotion: 'reduce' });
    if (size !== DESK) await open(page);
    await page.getByText('Em chào').waitFor();
    await press(page, 'Gửi hình, gửi vị trí');
    await axe(page, 'adding');
    await looks(page, 'adding', size);
    await press(page, 'Thôi');
    const picture = await aPicture(page, 3_000);
    await choosePhotos(page, [picture, picture, picture]);
    await expect.poll(() => mine(page).textContent()).toContain('3 hình');
    await page.getByText(/Đã nhận/u).waitFor();
    const photos = [...office().brought().values()];
    expect(photos).toHaveLength(3);
    const bytes = Buffer.from((await photos[0]?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(bytes.length).toBeLessThan(picture.length * 5);
    expect(office().stored()).toHaveLength(1);
  });

  test('chosen without a line wait, and go by themselves, also after a reload, each once', async () => {
    const page = await visit('/');
    await open(page);
    await page.getByText('Em chào').waitFor();
    office().goDown();
    await choosePhotos(page, [await aPicture(page, 40)]);
    await say(page, 'chỗ này đây');
    await expect.poll(() => mine(page).count()).toBe(2);
    await expect.poll(() => page.locator('.msg.pending, .msg.failed').count()).toBe(2);
    await page.reload();
    await open(page);
    office().comeBack();
    await page.getByText('Em nghe: chỗ này đây').waitFor({ timeout: 60_000 });
    expect(
      office()
        .stored()
        .map(({ content }) => content.kind),
    ).toEqual(['attachment', 'text']);
    expect(office().brought().size).toBe(1);
    expect(await mine(page).count()).toBe(2);
    // The answer may come before the page has heard that its message was taken.
    await expect.poll(() => page.evaluate(() => localStorage.getItem('mot-cua.unsent'))).toBeNull();
  });

  test('that the office cannot open are told so, and do not come again', async () => {
    const page = await visit('/');
    await open(page);
    await page.getByText('Em chào').waitFor();
    office().refuseFiles(415);
    await choosePhotos(page, [await aPicture(page, 40)]);
    await page.getByText('Em mở không được. Anh/chị gửi tệp khác giúp em.').waitFor();
    expect(await button(page, 'Gửi lại').count()).toBe(0);
    await axe(page, 'refused');
    office().refuseFiles(undefined);
    await page.reload();
    await open(page);
    await ask(page, 'xin chao', 'Em nghe: xin chao');
    expect(
      office()
        .stored()
        .map(({ content }) => content.kind),
    ).toEqual(['text']);
  });
});

describe('what the page tells the office', () => {
  test('bubbles that came are told as come, and as seen only while the chat is open', async () => {
    const page = await visit('/');
    await open(page);
    await ask(page, 'xin chao', 'Em nghe: xin chao');
    await expect.poll(() => office().receipts().at(-1)).toEqual({ delivered: 1, seen: 1 });
    await press(page, 'Đóng khung trò chuyện');
    office().tell(bubble('còn đây'));
    await expect.poll(() => office().receipts().at(-1)).toEqual({ delivered: 2, seen: 1 });
    await page.getByRole('button', { name: /Hỏi trợ lý/u }).click();
    await expect.poll(() => office().receipts().at(-1)).toEqual({ delivered: 2, seen: 2 });
  });

  test('what comes below an answer that fills the screen is told, and shown when asked for', async () => {
    const page = await visit('/');
    await open(page);
    await ask(page, 'thuong tru', 'CT01');
    office().tell(bubble('Còn một câu nữa'));
    await press(page, 'Có câu trả lời mới');
    const composer = (await page.getByRole('textbox', { name: 'Tin nhắn' }).boundingBox())?.y ?? 0;
    await expect
      .poll(async () => (await page.getByText('Còn một câu nữa').boundingBox())?.y)
      .toBeLessThan(composer);
    expect(await button(page, 'Có câu trả lời mới').count()).toBe(0);
  });

  test('answers that come while the chat is closed are counted on its button', async () => {
    const page = await visit('/');
    await open(page);
    await ask(page, 'một', 'Em nghe: một');
    await press(page, 'Đóng khung trò chuyện');
    office().tell(bubble('câu một'));
    office().tell(bubble('câu hai'));
    await page.getByRole('button', { name: 'Hỏi trợ lý 2 câu mới' }).click();
    await page.getByText('câu hai').waitFor();
    await press(page, 'Đóng khung trò chuyện');
    await page.getByRole('button', { name: 'Hỏi trợ lý', exact: true }).waitFor();
  });

  test('the office’s sign that it writes is shown until it answers', async () => {
    const page = await visit('/');
    await open(page);
    await say(page, 'im lang');
    await page.getByText(/Đã nhận/u).waitFor();
    expect(await page.getByText('Trợ lý đang viết…').count()).toBe(0);
    office().write();
    await page.locator('.typing').waitFor();
    office().tell(bubble('Dạ đây'));
    await page.getByText('Dạ đây').waitFor();
    expect(await page.locator('.typing').count()).toBe(0);
  });
});

test('messages written while the office is away stay over a reload, and go once, in order', async () => {
  const page = await visit('/');
  await open(page);
  await page.getByText('Em chào').waitFor();
  office().goDown();
  for (const words of ['một', 'hai', 'ba']) await say(page, words);
  await page.reload();
  await open(page);
  await expect.poll(() => mine(page).allTextContents()).toHaveLength(3);
  expect(office().stored()).toEqual([]);
  office().comeBack();
  await page.getByText('Em nghe: ba').waitFor({ timeout: 60_000 });
  expect(
    office()
      .stored()
      .map(({ content }) => content),
  ).toEqual(['một', 'hai', 'ba'].map((text) => ({ kind: 'text', text })));
});
