import { array, assert, constantFrom, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { codedColumn } from '../../evidence/filter/field.ts';
import type { CatalogueField } from '../../selection/find/catalogueField.ts';
import { problemReach, targetRows } from './reach.ts';

const TEXTS = [null, 'yes', 'no'];

function yesno(name: string, codes: readonly number[]): CatalogueField {
  const field = { name, label: name, kind: 'yesno', values: ['no', 'yes'] } as const;
  return { field, origin: 'signal', column: () => codedColumn(field, Uint8Array.from(codes), TEXTS) };
}

const code = constantFrom(0, 1, 2);
const customers = array(record({ inTarget: code, hasIt: code }), { minLength: 1, maxLength: 12 });

test('however what is unknown turns out, those of the target who have a problem are as many as was said', () => {
  assert(
    property(customers, array(constantFrom(1, 2), { minLength: 24, maxLength: 24 }), (rows, turnsOut) => {
      const reachOf = (known: readonly { readonly inTarget: number; readonly hasIt: number }[]) => {
        const ground = {
          fields: [
            yesno(
              'inTarget',
              known.map((row) => row.inTarget),
            ),
            yesno(
              'hasIt',
              known.map((row) => row.hasIt),
            ),
          ],
          size: known.length,
        };
        const target = targetRows({ field: 'inTarget', operator: 'is', value: 'yes' }, ground);
        const reach = problemReach({ field: 'hasIt', operator: 'is', value: 'yes' }, target, ground);
        if (reach.state !== 'known' || reach.target === null) throw new Error('Both are stated.');
        return reach.target;
      };
      const { have, unknown } = reachOf(rows);
      const later = reachOf(
        rows.map(({ inTarget, hasIt }, i) => ({
          inTarget: inTarget || (turnsOut[2 * i] as number),
          hasIt: hasIt || (turnsOut[2 * i + 1] as number),
        })),
      );
      expect(later.unknown).toBe(0);
      expect(later.have).toBeGreaterThanOrEqual(have);
      expect(later.have).toBeLessThanOrEqual(have + unknown);
      const best = reachOf(rows.map(({ inTarget, hasIt }) => ({ inTarget: inTarget || 1, hasIt: hasIt || 1 })));
      expect(best.have).toBe(have + unknown);
    }),
    { seed: 20_261_122, numRuns: 300 },
  );
});

test('a field, an answer or an operator that is gone is told, and counts neither all nor nobody', () => {
  const ground = { fields: [yesno('hasIt', [1, 2])], size: 2 };
  const gone = [
    { not: { field: 'left', operator: 'is', value: 'yes' } },
    { not: { field: 'hasIt', operator: 'is', value: 'perhaps' } },
    { not: { field: 'hasIt', operator: 'atLeast', value: 'yes' } },
  ];
  for (const filter of gone) {
    expect(targetRows(filter, ground)).toEqual({ state: 'broken' });
    expect(problemReach(filter, { state: 'unstated' }, ground)).toEqual({ state: 'broken' });
  }
});
