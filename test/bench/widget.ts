import { type CDPSession, chromium, type Page } from 'playwright-core';
import { startRunningServer } from '#test/fakes/running-server.ts';
import { bubble, createFakeOffice } from '#test/fakes/web-office.ts';
import { serveFakeOffice } from '#test/fakes/web-server.ts';
import { ANSWERING, fakeSite, LONG_ANSWER } from '#test/fakes/web-site.ts';
import { percentile } from '#test/load/offer.ts';
import type { Bench, Figures } from './bench.ts';

const ROUNDS = 9;
const SLOWER = 4;
/**
 * "3G" of WebPageTest, 1.6 Mbit/s down, 768 kbit/s up, 300 ms there and back; "slow 3G" as WebPageTest and Lighthouse
 * have it, 400 kbit/s both ways, 400 ms.
 */
const LINES = [
  ['3G', { downloadThroughput: 200_000, uploadThroughput: 96_000, latency: 300 }],
  ['slow 3G', { downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 }],
] as const;
type Line = (typeof LINES)[number][1];
const PHONE = { width: 360, height: 640 };
const MESSAGES = [10, 500, 1_000];

/** How soon the chat can be used on a slow phone and line, and what 1,000 messages cost it. */
export const benchWidget: Bench = async ({ say }) => {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
  const newPage = async (): Promise<Page> =>
    (await browser.newContext({ viewport: PHONE, locale: 'vi-VN' })).newPage();
  try {
    const first = await firstVisits(newPage, say);
    say('1,000 messages …');
    return [...first, ...(await longTalk(await newPage()))];
  } finally {
    await browser.close();
  }
};

/** The real server's front page, nothing cached. */
async function firstVisits(
  newPage: () => Promise<Page>,
  say: (words: string) => void,
): Promise<readonly Figures[]> {
  const server = await startRunningServer();
  const rows: Figures[] = [];
  try {
    for (const [name, line] of LINES) {
      say(`${ROUNDS} first visits on ${name} with a ${SLOWER} times slower processor …`);
      const visits: Visit[] = [];
      for (let round = 0; round < ROUNDS; round += 1)
        visits.push(await firstVisit(await newPage(), server.url, line));
      rows.push({ what: `first visit, ${name}, ${SLOWER} × slower`, ...summary(visits) });
    }
  } finally {
    await server.stop();
  }
  return rows;
}

/** Milliseconds since the citizen asked for the page, and what it took. */
interface Visit {
  readonly painted: number;
  readonly launcher: number;
  readonly written: number;
  readonly greeting: number;
  /** Of the page's main thread until the greeting, as its own clock counts: other work on the machine is not in it. */
  readonly thread: number;
  readonly requests: number;
  readonly bytes: number;
}

async function firstVisit(page: Page, url: string, line: Line): Promise<Visit> {
  const session = await page.context().newCDPSession(page);
  const arrived: number[] = [];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => arrived.push(encodedDataLength));
  await slowDown(session, line);
  // What runs TypeScript here wraps functions in this name.
  await page.addInitScript('globalThis.__name = (one) => one');
  await page.addInitScript(useAtOnce);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'greeting' in window.moments, undefined, { polling: 200 });
  const moments = await page.evaluate(() => window.moments);
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  await page.context().close();
  const bytes = arrived.reduce((sum, one) => sum + one, 0);
  return { ...moments, thread: seconds * 1_000, requests: arrived.length, bytes };
}

type Moments = Pick<Visit, 'painted' | 'launcher' | 'written' | 'greeting'>;

declare global {
  interface Window {
    moments: Moments;
  }
}

/**
 * In the page: presses the launcher as soon as it is drawn, writes as soon as there is a field, and notes when. A
 * driver outside the page would measure its own way in, which a slow processor makes longer than the page's.
 */
function useAtOnce(): void {
  const moments: Record<string, number> = {};
  Object.assign(window, { moments });
  const note = (name: string): void => {
    moments[name] ??= performance.now();
  };
  const write = (field: HTMLTextAreaElement): void => {
    field.focus();
    document.execCommand('insertText', false, 'khai sinh');
    if (field.value === 'khai sinh') note('written');
  };
  const look = (): void => {
    const root = document.querySelector('mot-cua-chat')?.shadowRoot;
    const launcher = root?.querySelector<HTMLButtonElement>('.launch:not([hidden])');
    const field = root?.querySelector('textarea');
    if (document.querySelector('h1')) note('painted');
    // What one frame finds was drawn by the one before.
    if (launcher) note('launcher');
    launcher?.click();
    if (field?.value === '') write(field);
    if (root?.querySelector('.said')) note('greeting');
    if (moments['greeting'] === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function summary(visits: readonly Visit[]): Figures {
  const median = (of: (visit: Visit) => number): number => percentile(visits.map(of), 0.5);
  return {
    paintedMs: median(({ painted }) => painted),
    launcherMs: median(({ launcher }) => launcher),
    writtenMs: median(({ written }) => written),
    writtenLeastMs: Math.round(Math.min(...visits.map(({ written }) => written))),
    greetingMs: median(({ greeting }) => greeting),
    threadMs: median(({ thread }) => thread),
    requests: median(({ requests }) => requests),
    bytes: median(({ bytes }) => bytes),
  };
}

async function slowDown(session: CDPSession, line: Line): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...line });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
}

/** Long answers with lists and sources in one open chat; memory after what could be cleared away was. */
async function longTalk(page: Page): Promise<readonly Figures[]> {
  const office = createFakeOffice(ANSWERING);
  const server = await serveFakeOffice(office, fakeSite);
  const session = await page.context().newCDPSession(page);
  const rows: Figures[] = [];
  try {
    await page.goto(server.url);
    await page.getByRole('button', { name: 'Hỏi trợ lý' }).click();
    await page.getByText('Em chào').waitFor();
    let told = 0;
    for (const many of MESSAGES) {
      for (; told < many - 1; told += 1) office.tell(bubble(LONG_ANSWER));
      const started = performance.now();
      office.tell(bubble(`câu thứ ${many}`));
      told += 1;
      await page.getByText(`câu thứ ${many}`).waitFor({ state: 'attached' });
      const drawnMs = Math.round(performance.now() - started);
      rows.push({ what: `${many} messages`, ...(await memory(session)), drawnMs });
    }
  } finally {
    await page.context().close();
    await server.close();
  }
  return rows;
}

async function memory(session: CDPSession): Promise<Figures> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { heapMb: Math.round(usedSize / 1024 / 102.4) / 10, nodes };
}
