import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { createFakeOffice, type FakeOffice } from '#test/fakes/web-office.ts';
import { type FakeServer, serveFakeOffice } from '#test/fakes/web-server.ts';
import { ANSWERING, fakeSite } from '#test/fakes/web-site.ts';
import { axeFindings, FOR_CITIZENS } from './axe-findings.ts';

/** What is waited for comes at once, but for a machine that does other things too. */
export const LONGEST_LOOK_MS = 90_000;

export const PHONE = { width: 360, height: 640 };
export const DESK = { width: 1366, height: 768 };
/** 1280 × 1024 at 400 %. */
export const ZOOMED = { width: 320, height: 256 };

/** A page of the office as a citizen's browser shows it. */
export interface Visits {
  readonly office: () => FakeOffice;
  readonly url: () => string;
  /** Opens a page in a browser of its own. */
  readonly visit: (
    at: string,
    viewport?: typeof PHONE,
    more?: BrowserContextOptions,
    /** The page's own scripts may complain: that is what the visit is about. */
    complains?: 'complains',
  ) => Promise<Page>;
  /** Opens a page in a tab that is already there. */
  readonly goTo: (page: Page, at: string) => Promise<Page>;
}

/** A path in the project. */
export function projectPath(file: string): string {
  return fileURLToPath(new URL(`../../${file}`, import.meta.url));
}

/**
 * Starts Debian's Chromium, and gives each test an office of its own. A script that fails or
 * something that the page's policy blocks fails the test.
 */
export function visitsInTests(): Visits {
  let browser: Browser;
  let office: FakeOffice;
  let server: FakeServer;
  let complaints: string[] = [];
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    office = createFakeOffice(ANSWERING);
    server = await serveFakeOffice(office, fakeSite);
    complaints = [];
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.close();
    expect(complaints).toEqual([]);
  });
  const goTo = async (page: Page, at: string): Promise<Page> => {
    listen(page, complaints);
    await page.goto(server.url + at);
    return page;
  };
  return {
    office: () => office,
    url: () => server.url,
    goTo,
    visit: async (at, viewport = PHONE, more = {}, complains) => {
      const context = await browser.newContext({ viewport, locale: 'vi-VN', ...more });
      context.setDefaultTimeout(LONGEST_LOOK_MS);
      const page = await context.newPage();
      if (!complains) return goTo(page, at);
      await page.goto(server.url + at);
      return page;
    },
  };
}

function launch(): Promise<Browser> {
  const args =
    '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --use-fake-device-for-media-stream';
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: args.split(' ') });
}

function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => {
    // A broken line is reported by the browser too; that is what the journeys break.
    const line404 = line.text().startsWith('Failed to load');
    if (line.type() === 'error' && !line404) complaints.push(line.text());
  });
}

/** Where the citizen writes. */
export const field = (page: Page) => page.getByRole('textbox', { name: 'Tin nhắn' });
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click();
export const open = (page: Page) => press(page, 'Hỏi trợ lý');
/** The citizen's bubbles. */
export const mine = (page: Page) => page.locator('.mine .msg');
/** The other side's bubbles. */
export const said = (page: Page) => page.locator('.said .msg');

/** Writes and sends. */
export async function say(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await press(page, 'Gửi');
}

/** Writes, sends, and waits for words of the answer. */
export async function ask(page: Page, text: string, answer: string): Promise<void> {
  await say(page, text);
  await page.getByText(answer).last().waitFor();
}

/** No finding of axe on the page as it stands, or in one part of it; `what` names the state in the failure. */
export async function axe(page: Page, what: string, part = 'html'): Promise<void> {
  expect(await axeFindings(page, FOR_CITIZENS, part), what).toEqual([]);
}

/** A picture that the browser draws itself, so that it is a whole one. */
export async function aPicture(page: Page, side: number): Promise<Buffer> {
  const drawn = await page.evaluate(async (size) => {
    const canvas = document.createElement('canvas');
    canvas.width = size;
    canvas.height = size / 2;
    canvas.getContext('2d')?.fillRect(0, 0, size / 2, size / 2);
    return canvas.toDataURL('image/png');
  }, side);
  return Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64');
}

/** Chooses them in the chat, where they go at once. */
export async function choosePhotos(page: Page, pictures: readonly Buffer[]): Promise<void> {
  await press(page, 'Gửi hình, gửi vị trí');
  const files = pictures.map((buffer, at) => ({
    name: `${at}.png`,
    mimeType: 'image/png',
    buffer,
  }));
  await page.locator('input[type=file]').setInputFiles(files);
}
