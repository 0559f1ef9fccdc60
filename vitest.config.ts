import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '{language,cases,dossiers,bot,knowledge,adapters,server,widget,scripts}/**/*.test.ts',
      'test/*.test.ts',
      'test/answers/*.test.ts',
      'test/bench/**/*.test.ts',
    ],
    setupFiles: ['test/no-loose-ends.ts'],
  },
});
