import { type CDPSession, chromium, type Page } from 'playwright-core';
import { startRunningServer } from '#test/fakes/running-server.ts';
import { bubble, createFakeOffice } from '#test/fakes/web-office.ts';
import { serveFakeOffice } from '#test/fakes/web-server.ts';
import { ANSWERING, fakeSite, LONG_ANSWER } from '#test/fakes/web-site.ts';
import { percentile } from '#test/load/offer.ts';
import type { Bench, Figures } from './bench.ts';

const ROUNDS = 9;
const SLOWER = 4;
/** "3G" of WebPageTest: 1.6 Mbit/s down, 768 kbit/s up, 300 ms there and back. */
const LINE = { downloadThroughput: 200_000, uploadThroughput: 96_000, latency: 300 };
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
    say(`${ROUNDS} first visits on 3G with a ${SLOWER} times slower processor …`);
    const first = await firstVisits(newPage);
    say('1,000 messages …');
    return [first, ...(await longTalk(await newPage()))];
  } finally {
    await browser.close();
  }
};

/** The real server's front page, nothing cached: until the launcher, the field and the greeting are there. */
async function firstVisits(newPage: () => Promise<Page>): Promise<Figures> {
  const server = await startRunningServer();
  const launcher: number[] = [];
  const field: number[] = [];
  const greeting: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await newPage();
      await slowDown(await page.context().newCDPSession(page));
      const started = performance.now();
      await page.goto(server.url, { waitUntil: 'commit' });
      await page.getByRole('button', { name: 'Hỏi trợ lý' }).click();
      launcher.push(performance.now() - started);
      await page.getByRole('textbox', { name: 'Tin nhắn' }).fill('khai sinh');
      field.push(performance.now() - started);
      await page.getByText('Em là trợ lý tự động').waitFor();
      greeting.push(performance.now() - started);
      await page.context().close();
    }
  } finally {
    await server.stop();
  }
  return {
    what: `first visit, 3G, ${SLOWER} × slower`,
    launcherP50Ms: percentile(launcher, 0.5),
    writtenP50Ms: percentile(field, 0.5),
    writtenMostMs: percentile(field, 1),
    greetingP50Ms: percentile(greeting, 0.5),
  };
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...LINE });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
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
