import { isTypedCell } from './cellShape.ts';
import { isBlankRecord, type RawRecord } from './rawRecord.ts';

const LONGEST_FOOTER = 50;
const TOTAL =
  /^((grand|sub|sous)?[ -]?totals?|sum|summe|gesamt(summe)?|somme|合计|总计|小计|總計|合計|\*{1,3})\s*:?$/iu;
const REMARK =
  /^(\W{2,}|[#*]|(grand |sub)?totals?\b|end of\b|rows?\b|records?\b|count\b|source\b|notes?\b|exported\b|copyright\b|©|confidential\b|generated\b|printed\b|report\b|fin d|lignes?\b|exporté|généré|ende\b|anzahl\b|zeilen\b|共|合计|总计|备注|注：|导出)/iu;

/**
 * The records at the end that are not part of a table of `width` cells: blank rows, totals, remarks such as
 * `-- end of export --` or `Rows: 448`. Returns how many of `records` are left.
 */
export function tableLength(records: readonly RawRecord[], width: number): number {
  let length = records.length - closingLines(records, width);
  let last = length;
  while (length > 0 && records.length - length < LONGEST_FOOTER) {
    const record = records[length - 1] as RawRecord;
    if (!isBlankRecord(record)) {
      const isApart = length > 1 && isBlankRecord(records[length - 2] as RawRecord);
      if (!isRemark(record, width, isApart)) break;
      last = length - 1;
    }
    length--;
  }
  return length < last ? length : last;
}

/**
 * Lines of text below a blank one, as reports end: the name of the report, who made it, whose it is. The last may be one
 * word, so they are judged together; one line alone may be a row cut off.
 */
function closingLines(records: readonly RawRecord[], width: number): number {
  const tail = records.slice(-LONGEST_FOOTER);
  const start = tail.findLastIndex((record) => !isBlankRecord(record) && !isOneText(record)) + 1;
  const block = tail.slice(start);
  const texts = block.filter((record) => !isBlankRecord(record));
  const isApart = start > 0 && width >= 3 && texts.length >= 2 && texts[0] !== block[0];
  const areBare = texts.every(({ cells }) => cells.length === 1);
  const isClosing = areBare || texts.some(({ cells }) => REMARK.test((cells[0] ?? '').trim()));
  return isApart && isClosing ? block.length : 0;
}

function isOneText({ cells: [first = '', ...others] }: RawRecord): boolean {
  return first.trim() !== '' && !isTypedCell(first) && others.every((cell) => cell.trim() === '');
}

function isRemark({ cells }: RawRecord, width: number, isApart: boolean): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const first = (filled[0] ?? '').trim();
  if (TOTAL.test(first)) return width >= 2 && (filled.length < width || isApart);
  if (cells.length === width) return width >= 2 && filled.length === 1 && REMARK.test(first);
  if (cells.length > width || filled.length > Math.max(1, width / 2)) return false;
  if (REMARK.test(first)) return true;
  // A row cut off in its first cell is a broken row, not a remark: it is one word like the cells above it.
  return cells.length === 1 && width >= 3 && !isTypedCell(first) && /\s|^[^\p{L}\p{N}]/u.test(first);
}
