import * as fc from 'fast-check';
import { codedColumn, type FieldColumn, numberColumn } from '../../evidence/filter/field.ts';
import type { ComparedTrait } from './benchmark.ts';

/** A trait and the values of its field, `null` where nothing is known; `field` where several read the same one. */
export interface TraitCase {
  readonly kind: 'range' | 'steps' | 'values';
  readonly values: readonly (number | null)[];
  readonly low: number;
  readonly high: number;
  readonly near: number;
  readonly importance: number;
  readonly isChangeable: boolean;
  /** The place of the trait whose field it reads. */
  readonly field?: number;
}

const ANSWERS = ['none', 'little', 'some', 'much', 'all'];

export function traitsOf(cases: readonly TraitCase[]): ComparedTrait[] {
  return cases.map(({ kind, low, high, near, importance, isChangeable, field }, at) => {
    const want =
      kind === 'range'
        ? { kind, low: low === 0 ? null : low, high, near }
        : kind === 'steps'
          ? { kind, low: ANSWERS[low] as string, high: ANSWERS[high] as string, near }
          : { kind, values: ANSWERS.slice(low, high + 1), near: ANSWERS.slice(high + 1, high + 1 + near) };
    return { id: `trait-${at}`, importance, isChangeable, measure: { field: `field-${field ?? at}`, want } };
  });
}

/** The columns by name, of cases with `values` in the place of their own. */
export function columnsOf(cases: readonly TraitCase[], isWide = false): Map<string, () => FieldColumn> {
  return new Map(
    cases.flatMap(({ kind, values, field }, at) => {
      if (field !== undefined) return [];
      const name = `field-${at}`;
      const make = (): FieldColumn => {
        if (kind === 'range') {
          const numbers = values.map((value) => value ?? Number.NaN);
          const column = isWide ? Float64Array.from(numbers) : Float32Array.from(numbers);
          return numberColumn({ name, label: name, kind: 'number' }, column);
        }
        const codes = Uint8Array.from(values, (value) => (value === null ? 0 : value + 1));
        const own = { name, label: name, kind: 'choice', values: ANSWERS, isOrdered: kind === 'steps' } as const;
        return codedColumn(own, codes, [null, ...ANSWERS]);
      };
      return [[name, make] as const];
    }),
  );
}

const ROWS = 6;

const trait = fc.record({
  kind: fc.constantFrom('range', 'steps', 'values'),
  values: fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { freq: 3 }), { minLength: ROWS, maxLength: ROWS }),
  ends: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })),
  near: fc.integer({ min: 0, max: 2 }),
  importance: fc.integer({ min: 1, max: 5 }),
  isChangeable: fc.constantFrom(true, true, true, false),
  /** Reads the field of the trait before, where that reads one of its own of the same kind. */
  isShared: fc.boolean(),
});

/** Up to ten traits over six customers; some read one field together. */
export const casesOfTraits = fc.array(trait, { minLength: 1, maxLength: 10, size: 'max' }).map((drawn) => {
  const cases: TraitCase[] = [];
  drawn.forEach(({ ends: [one, other], isShared, ...rest }, at) => {
    const before = cases[at - 1];
    const own = { ...rest, low: Math.min(one, other), high: Math.max(one, other) };
    const isJoined = isShared && before && before.field === undefined;
    cases.push(isJoined ? { ...own, kind: before.kind, values: before.values, field: at - 1 } : own);
  });
  return cases;
});
