import { defineConfig } from 'vitest/config';
import { ASKS_THE_CRAWL } from './vitest.config.ts';

/** A start of the real server under load takes seconds; a crash round far longer. */
const LONGEST_MS = 180_000;
/** What is waited for comes at once, but for a machine that does other things too. */
const LONGEST_POLL_MS = 30_000;

/** What judges by the second. */
const BY_THE_SECOND = ['test/crash/limits.test.ts', 'test/must-pass/delivery.test.ts'];

interface Ring {
  /**
   * Files side by side. More than one where they share no port, store or folder and judge no speed; journeys wait for
   * replies most of their time. What kills processes, counts seconds or shows pages goes file by file.
   */
  readonly atOnce?: number;
  readonly globalSetup?: readonly string[];
}

const ring = (
  name: string,
  include: string | readonly string[],
  { atOnce = 1, globalSetup = [] }: Ring = {},
) => ({
  test: {
    name,
    // Rings of one width are of one group; the groups come one after another.
    sequence: { groupOrder: atOnce },
    include: [include].flat(),
    exclude: name === 'limits' ? [] : BY_THE_SECOND,
    globalSetup: [...globalSetup],
    setupFiles: ['test/no-loose-ends.ts'],
    maxWorkers: atOnce,
    testTimeout: LONGEST_MS,
    hookTimeout: LONGEST_MS,
    expect: { poll: { timeout: LONGEST_POLL_MS } },
  },
});

/** What `npm test` runs after the check: the whole crawl, real stores, real processes, a real browser. */
export default defineConfig({
  test: {
    projects: [
      ring('contracts', 'test/contracts/**/*.test.ts', { atOnce: 2 }),
      // One process: the index that two of its files ask is built once.
      { test: { ...ring('crawl', ASKS_THE_CRAWL).test, isolate: false } },
      ring('must-pass', 'test/must-pass/**/*.test.ts'),
      ring('start', 'test/start/**/*.test.ts'),
      ring('journeys', 'test/journeys/**/*.test.ts', { atOnce: 3 }),
      ring('crash', 'test/crash/**/*.test.ts'),
      ring('limits', BY_THE_SECOND),
      ring('browser', 'test/journeys/**/*.browser.ts', {
        globalSetup: ['test/journeys/build-pages.ts'],
      }),
    ],
  },
});
