import { defineConfig } from 'vitest/config';

/**
 * `architecture` judges the sources and the documents as texts; `unit` takes seconds and shares its workers; `whole` runs the built command line, long simulations, large files and what
 * watches memory (`*.whole.test.ts`), each in a worker of its own; `browser` looks at the built pages with a real Chromium (`*.browser.test.ts`).
 */
export default defineConfig({
  test: {
    // Patience for a busy machine; what is to be quick is measured in `bench/`.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
    // The standard leaves a processor to a person at the machine, which halves what two can do.
    maxWorkers: '100%',
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: { name: 'architecture', include: ['architecture/*.test.ts'], exclude: ['**/*.whole.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: ['src/**/*.{whole,browser}.test.ts'],
          isolate: false,
        },
      },
      // One browser at a time: each has processes of its own.
      { extends: true, test: { name: 'browser', include: ['src/**/*.browser.test.ts'], fileParallelism: false } },
      { extends: true, test: { name: 'whole', include: ['{src,architecture}/**/*.whole.test.ts'] } },
    ],
  },
});
