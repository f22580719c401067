import { defineConfig } from 'vitest/config';

/** `unit` takes seconds; `whole` runs the built command line and long simulations (`*.whole.test.ts`). */
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
        },
      },
      { extends: true, test: { name: 'whole', include: ['src/**/*.whole.test.ts'] } },
    ],
  },
});
