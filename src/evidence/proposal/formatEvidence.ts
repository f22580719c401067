import type { Looks } from './columnTally.ts';
import type { ColumnSummary, FormatEvidence } from './summary.ts';

type Decimal = ColumnSummary['decimal'];
type DateOrder = ColumnSummary['dateOrder'];

export interface ColumnFormat {
  readonly decimal: Decimal;
  readonly decimalEvidence: FormatEvidence;
  readonly dateOrder: DateOrder;
  readonly dateOrderEvidence: FormatEvidence;
}

/**
 * How each column writes its numbers and dates. A column whose own cells do not tell (`1,234`, `3/4/2016`) follows the
 * columns of the file that do, because one program wrote them all; where none does it is called ambiguous, and read
 * with a decimal point and the day first.
 */
export function decideFormats(looks: readonly Looks[]): ColumnFormat[] {
  const decimals = looks.map((each) => ownDecimal(each));
  const orders = looks.map((each) => ownDateOrder(each));
  const fileDecimal = majority<Decimal>(decimals, ['.', ',']);
  const fileOrder = majority<DateOrder>(orders, ['dmy', 'mdy']);
  return looks.map((each, position) => {
    const [decimal, decimalEvidence] = decide<Decimal>(decimals[position], each.eitherSigns > 0, fileDecimal, '.');
    const byDefault = each.eitherOrders > 0 ? 'dmy' : 'ymd';
    const [dateOrder, dateOrderEvidence] = decide<DateOrder>(
      orders[position],
      each.eitherOrders > 0,
      fileOrder,
      byDefault,
    );
    return { decimal, decimalEvidence, dateOrder, dateOrderEvidence };
  });
}

function ownDecimal(looks: Looks): Decimal | undefined {
  if (looks.numbers < looks.cells / 2 || looks.points === looks.commas) return undefined;
  return looks.points > looks.commas ? '.' : ',';
}

function ownDateOrder(looks: Looks): DateOrder | undefined {
  if (looks.dates < looks.cells / 2) return undefined;
  if (looks.dayFirst !== looks.monthFirst) return looks.dayFirst > looks.monthFirst ? 'dmy' : 'mdy';
  return looks.yearFirst > 0 && looks.eitherOrders === 0 ? 'ymd' : undefined;
}

function majority<T>(votes: readonly (T | undefined)[], choices: readonly [T, T]): T | undefined {
  const [first, second] = choices.map((choice) => votes.filter((vote) => vote === choice).length) as [number, number];
  if (first === second) return undefined;
  return first > second ? choices[0] : choices[1];
}

function decide<T>(own: T | undefined, matters: boolean, file: T | undefined, otherwise: T): [T, FormatEvidence] {
  if (own !== undefined) return [own, 'column'];
  if (!matters) return [otherwise, 'none'];
  return file === undefined ? [otherwise, 'ambiguous'] : [file, 'file'];
}
