import { defineConfig } from 'vitest/config';

/**
 * `unit` takes seconds and shares its workers; `whole` runs the built command line, long simulations, large files and what
 * watches memory (`*.whole.test.ts`), each in a worker of its own.
 */
export default defineConfig({
  test: {
    testTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'architecture/**/*.test.ts'],
          exclude: ['src/**/*.whole.test.ts'],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'whole', include: ['src/**/*.whole.test.ts'] } },
    ],
  },
});
