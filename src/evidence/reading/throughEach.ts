import type { Batches, PlainRows, TableRow } from './table.ts';

type Rows = readonly TableRow[];

/** The batches of a table, passed on through one who watches over their reading; of whichever form they are asked for in. */
export function throughEach(
  batches: Batches,
  watch: <Batch>(each: AsyncIterable<Batch>) => AsyncIterable<Batch>,
): Batches {
  function watched(): AsyncIterable<Rows>;
  function watched(mayBe: 'plain'): AsyncIterable<Rows | PlainRows>;
  function watched(mayBe?: 'plain'): AsyncIterable<Rows | PlainRows> {
    return watch<Rows | PlainRows>(mayBe === 'plain' ? batches('plain') : batches());
  }
  return watched;
}
