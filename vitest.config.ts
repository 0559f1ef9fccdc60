import { defineConfig } from 'vitest/config';

/** Native libraries that a process can load only once: each of these files gets a process of its own. */
const LOADS_A_MODEL = [
  'adapters/embeddings/**/*.test.ts',
  'server/knowledge/dense.test.ts',
  'server/knowledge/open-aids.test.ts',
];

/** What asks every procedure of the crawl takes half a minute of a core: a ring of its own in `npm test`. */
export const ASKS_THE_CRAWL = [
  'knowledge/answer/whole-corpus.test.ts',
  'server/commands/run-evaluation.test.ts',
  'test/answers/answers.test.ts',
];

const common = { setupFiles: ['test/no-loose-ends.ts'], pool: 'forks' as const };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          include: [
            '{language,cases,dossiers,bot,knowledge,adapters,server,widget,console,scripts}/**/*.test.ts',
            'test/*.test.ts',
            'test/answers/*.test.ts',
            'test/bench/**/*.test.ts',
          ],
          exclude: [...LOADS_A_MODEL, ...ASKS_THE_CRAWL],
          // One process per core for all files: loading them anew for each took as long as the tests.
          isolate: false,
        },
      },
      { test: { ...common, name: 'models', include: LOADS_A_MODEL } },
    ],
  },
});
