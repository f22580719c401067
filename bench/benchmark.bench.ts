// The benchmark of customers x 15 traits: states, counts, fits and their intervals, against the same reckoned customer by
// customer from the values. Half of the traits read numbers, half answers; one value in five is unknown.
//
//   npm run bench -- benchmark [customers ...]
import { loadavg } from 'node:os';
import { codedColumn, type FieldColumn, numberColumn } from '../src/evidence/filter/field.ts';
import { benchmark, type ComparedTrait } from '../src/positioning/benchmark/benchmark.ts';
import { stateOfValue, type TraitRule, traitRule } from '../src/positioning/benchmark/traitRule.ts';
import { creditOfState, UNKNOWN } from '../src/positioning/benchmark/traitState.ts';
import { chancesOf, unknownScore } from '../src/positioning/benchmark/unknownScore.ts';
import { seededRandom } from '../src/stats/random.ts';

const TRAITS = 15;
const ANSWERS = ['none', 'little', 'some', 'much', 'all'];
const sizes = process.argv.slice(2).map(Number);

for (const size of sizes.length > 0 ? sizes : [448, 10_000, 1_000_000]) measure(size);

function measure(size: number): void {
  const columns = columnsOf(size);
  const fieldOf = (field: string) => () => columns.get(field) as FieldColumn;
  const quick = timed(() => benchmark(traits(), fieldOf, size), size > 100_000 ? 9 : 41);
  const plain = timed(() => customerByCustomer(traits(), columns, size), size > 100_000 ? 1 : 9);
  const worst = quick.last.fits.mean.reduce((most, mean, row) => {
    return Number.isNaN(mean) ? most : Math.max(most, Math.abs(mean - (plain.last[row] as { mean: number }).mean));
  }, 0);
  process.stdout.write(
    `${size} customers x ${TRAITS} traits: p50 ${quick.middle.toFixed(1)} ms, longest ${quick.longest.toFixed(1)} ms; ` +
      `customer by customer ${plain.middle.toFixed(1)} ms (x ${(plain.middle / quick.middle).toFixed(0)}); ` +
      `largest difference ${worst.toExponential(0)}; load ${loadavg()[0]?.toFixed(1)}\n`,
  );
}

function traits(): ComparedTrait[] {
  return Array.from({ length: TRAITS }, (_, at) => ({
    id: `trait-${at}`,
    importance: 1 + (at % 5),
    isChangeable: at % 3 > 0,
    measure: {
      field: `field-${at}`,
      want:
        at % 2 === 0
          ? { kind: 'range' as const, low: 40, high: 80, near: 10 }
          : { kind: 'steps' as const, low: 'much', high: null, near: 1 },
    },
  }));
}

function columnsOf(size: number): Map<string, FieldColumn> {
  const random = seededRandom(5);
  return new Map(
    Array.from({ length: TRAITS }, (_, at) => {
      const name = `field-${at}`;
      const isOpen = () => random() < 0.2;
      if (at % 2 === 0) {
        const numbers = Float32Array.from({ length: size }, () => (isOpen() ? Number.NaN : 100 * random()));
        return [name, numberColumn({ name, label: name, kind: 'number' }, numbers)];
      }
      const codes = Uint8Array.from({ length: size }, () => (isOpen() ? 0 : 1 + Math.floor(5 * random())));
      return [
        name,
        codedColumn({ name, label: name, kind: 'choice', values: ANSWERS, isOrdered: true }, codes, [null, ...ANSWERS]),
      ];
    }),
  );
}

/** Without columns of states and without sharing what the unknown may add. */
function customerByCustomer(all: readonly ComparedTrait[], columns: ReadonlyMap<string, FieldColumn>, size: number) {
  const ready = all.map(({ importance, measure }) => {
    const column = columns.get(measure?.field ?? '') as FieldColumn;
    const rule = traitRule((measure as NonNullable<typeof measure>).want, column.field) as TraitRule;
    return { importance, column, rule, counts: [0, 0, 0, 0] };
  });
  for (let row = 0; row < size; row++) {
    for (const { rule, column, counts } of ready) counts[stateOfValue(rule, column.at(row))]!++;
  }
  const open = ready.map(({ importance, counts }) => ({ importance, chances: chancesOf(counts) }));
  const most = ready.reduce((sum, { importance }) => sum + 2 * importance, 0);
  return Array.from({ length: size }, (_, row) => {
    const states = ready.map(({ rule, column }) => stateOfValue(rule, column.at(row)));
    const known = states.reduce(
      (sum, state, at) => sum + (creditOfState[state] as number) * (ready[at]?.importance ?? 0),
      0,
    );
    const { mean, low, high } = unknownScore(open.filter((_, at) => states[at] === UNKNOWN));
    return { mean: (known + mean) / most, low: (known + low) / most, high: (known + high) / most };
  });
}

function timed<Result>(run: () => Result, times: number) {
  const took: number[] = [];
  let last = run();
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    last = run();
    took.push(performance.now() - began);
  }
  took.sort((a, b) => a - b);
  return { last, middle: took[Math.floor(took.length / 2)] as number, longest: took.at(-1) as number };
}
