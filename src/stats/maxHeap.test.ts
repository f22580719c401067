import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MaxHeap } from './maxHeap.ts';

test('whatever is put in between, the largest comes first', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: -9, max: 9 })), { maxLength: 60 }), (steps) => {
      const heap = new MaxHeap<number>();
      const left: number[] = [];
      for (const step of steps) {
        if (step !== null) {
          heap.push(step, step);
          left.push(step);
          continue;
        }
        left.sort((a, b) => a - b);
        expect(heap.pop()?.value).toBe(left.pop());
      }
    }),
    { seed: 3, numRuns: 500 },
  );
});
