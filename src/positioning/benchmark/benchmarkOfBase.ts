import type { Field } from '../../evidence/filter/field.ts';
import type { Base } from '../../evidence/living/livingBase.ts';
import type { CatalogueField } from '../../selection/find/catalogueField.ts';
import { fieldCatalogue } from '../../selection/find/fieldCatalogue.ts';
import type { JudgedBase } from '../../selection/judged/judgedBase.ts';
import type { KeptPerfectCustomer } from '../perfectCustomer/keptPerfectCustomer.ts';
import { isTraitField } from '../perfectCustomer/traitField.ts';
import { type Benchmark, benchmark, type FieldOfTrait } from './benchmark.ts';
import { isFitSignal } from './fitSignal.ts';

/** The perfect customer in force, by the number of its version. */
export interface InForce {
  readonly id: number;
  readonly isExample: boolean;
  readonly content: KeptPerfectCustomer;
}

interface Kept {
  readonly version: number;
  readonly document: number;
  readonly asOf: string;
  readonly benchmark: Benchmark;
}

const kept = new WeakMap<Base, Kept>();

/**
 * Everybody against the perfect customer, kept with the base until either changes: a few milliseconds for ten thousand
 * customers. Like the base it is to be read before anything is awaited.
 */
export function benchmarkOfBase(judged: JudgedBase, perfect: InForce): Benchmark {
  const { base } = judged;
  const former = kept.get(base);
  const isSame = former?.version === base.version && former.asOf === base.asOf && former.document === perfect.id;
  if (isSame) return former.benchmark;
  // What was written may be erased from a document, so that only what is reckoned with is kept of it.
  const compared = perfect.content.traits.map(({ id, importance, isChangeable, measure }) => {
    return { id, importance, isChangeable, measure };
  });
  const found = benchmark(compared, fieldOfTrait(judged, perfect), base.portfolio.customers.length);
  kept.set(base, { version: base.version, asOf: base.asOf, document: perfect.id, benchmark: found });
  return found;
}

function fieldOfTrait(judged: JudgedBase, perfect: InForce): FieldOfTrait {
  const fields = new Map(measurableFields(judged, perfect).map((each) => [each.field.name, each]));
  return (name) => {
    const found = fields.get(name);
    if (!found) return 'field-missing';
    if (found.origin === 'positioning' || isFitSignal(name)) return 'measures-itself';
    return isTraitField({ ...found.field, origin: found.origin }) ? found.column : 'want-unfit';
  };
}

/** The catalogue as it is beside this perfect customer, whose own fields have their names and no columns. */
export function measurableFields(judged: JudgedBase, { content }: InForce): readonly CatalogueField[] {
  const named = benchmarkFields(content).map((field): CatalogueField => {
    return { field, origin: 'positioning', column: () => ({ field, at: () => null }) };
  });
  return fieldCatalogue(
    { ...judged, furtherFields: { of: () => named, reserves: isBenchmarkField } },
    { inTrial: new Map(), inDecision: null },
  );
}

/** The fields by which customers are found, listed and plotted against the perfect one. */
export function benchmarkFields({ traits }: Pick<KeptPerfectCustomer, 'traits'>): Field[] {
  return [
    { name: 'fit', label: 'Fit with the perfect customer', kind: 'number', unit: 'share' },
    { name: 'fitLow', label: 'Fit, lower end', kind: 'number', unit: 'share' },
    { name: 'fitHigh', label: 'Fit, upper end', kind: 'number', unit: 'share' },
    ...traits
      .filter(({ measure }) => measure !== null)
      .map(({ id, name }): Field => {
        const label = name.en ?? name.fr ?? name.zh ?? id;
        return {
          name: `${traitFieldPrefix}${id}`,
          label,
          labels: name,
          kind: 'choice',
          values: ['gap', 'near', 'match'],
          isOrdered: true,
        };
      }),
  ];
}

export const traitFieldPrefix = 'trait.';

/** Whether a name is kept for fields of the benchmark. */
export function isBenchmarkField(name: string): boolean {
  return name === 'fit' || name === 'fitLow' || name === 'fitHigh' || name.startsWith(traitFieldPrefix);
}
