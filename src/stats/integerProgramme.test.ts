import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IntegerProgramme, maximise } from './integerProgramme.ts';

describe('maximise', () => {
  it('takes the most worth that the bounds leave room for', async () => {
    const bounds = [{ members: [0, 1, 2], least: 0, most: 2 }];
    expect(await maximise({ worths: Float64Array.of(3, 2, 4), bounds })).toEqual(Int32Array.of(1, 0, 1));
  });

  it('gives whole numbers where fractions would be worth more', async () => {
    // A triangle of pairs that exclude each other: three halves would be worth 1.5.
    const bounds = [
      { members: [0, 1], least: 0, most: 1 },
      { members: [1, 2], least: 0, most: 1 },
      { members: [0, 2], least: 0, most: 1 },
    ];
    const solution = await maximise({ worths: Float64Array.of(1, 1, 1), bounds });
    expect(solution?.reduce((sum, value) => sum + value, 0)).toBe(1);
  });

  it('answers null where nothing satisfies the bounds', async () => {
    const tooMany = [{ members: [0, 1], least: 3, most: 5 }];
    expect(await maximise({ worths: Float64Array.of(1, 1), bounds: tooMany })).toBeNull();
    expect(await maximise({ worths: new Float64Array(0), bounds: [{ members: [], least: 1, most: 2 }] })).toBeNull();
  });

  it('honours upper limits above one', async () => {
    const bounds = [{ members: [0, 1], least: 0, most: 5 }];
    const programme = { worths: Float64Array.of(1, 2), uppers: Float64Array.of(9, 3), bounds };
    expect(await maximise(programme)).toEqual(Int32Array.of(2, 3));
  });

  it('equals the best of all combinations, whatever the scale of the worths', async () => {
    const programme = fc
      .record({
        worths: fc.array(fc.integer({ min: -9, max: 30 }), { minLength: 1, maxLength: 9 }),
        scale: fc.constantFrom(1e-6, 1, 1e6),
        bounds: fc.array(
          fc.record({
            members: fc.uniqueArray(fc.nat(8), { minLength: 1 }),
            least: fc.nat(2),
            most: fc.integer({ min: 1, max: 4 }),
          }),
          { maxLength: 4 },
        ),
      })
      .map(({ worths, scale, bounds }) => ({
        worths: Float64Array.from(worths, (worth) => worth * scale),
        bounds: bounds.map((bound) => ({ ...bound, members: bound.members.filter((i) => i < worths.length) })),
      }));
    await fc.assert(
      fc.asyncProperty(programme, async (drawn) => {
        const solution = await maximise(drawn);
        const expected = bestByHand(drawn);
        const found = solution ? total(drawn, (i) => solution[i] === 1) : Number.NEGATIVE_INFINITY;
        expect(Math.abs(found - expected) < 1e-9 * scaleOf(drawn) || found === expected).toBe(true);
      }),
      { seed: 2018, numRuns: 100 },
    );
  });
});

function total({ worths }: IntegerProgramme, isIn: (i: number) => boolean): number {
  return worths.reduce((sum, worth, i) => sum + (isIn(i) ? worth : 0), 0);
}

function scaleOf({ worths }: IntegerProgramme): number {
  return worths.reduce((most, worth) => Math.max(most, Math.abs(worth)), 0);
}

function bestByHand(programme: IntegerProgramme): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let subset = 0; subset < 2 ** programme.worths.length; subset++) {
    const isIn = (i: number) => ((subset >> i) & 1) === 1;
    const holds = programme.bounds.every(({ members, least, most }) => {
      const taken = Array.from(members).filter(isIn).length;
      return taken >= least && taken <= most;
    });
    if (holds) best = Math.max(best, total(programme, isIn));
  }
  return best;
}
