import type { TableCases } from '../../evidence/portfolio/portfolioFromTable.ts';
import { optionFailure, wholeNumber } from '../../platform/option.ts';
import type { Cuts } from '../../readiness/group.ts';
import { wrongCallSetting } from '../../readiness/settings.ts';
import type { SegmentLimit } from '../wave/waveInput.ts';

/**
 * The row numbers of customers named on the command line: by row (`17`, `17,204`) or by identifier (`K1050`). A number is
 * a row where there is such a row, else an identifier. Raises `option-invalid` where it is neither.
 */
export function rowsNamed(
  option: string,
  texts: readonly string[] | undefined,
  { rowNumbers, ids }: Pick<TableCases, 'rowNumbers' | 'ids'>,
): number[] {
  const rows = new Set(rowNumbers);
  const rowsOfId = (id: string) =>
    (ids ?? []).flatMap((each, index) => (each === id ? [rowNumbers[index] as number] : []));
  return (texts ?? []).flatMap((text) => {
    const whole = rowsOfId(text);
    if (whole.length > 0 && !rows.has(Number(text))) return whole;
    return text.split(',').flatMap((part) => {
      const name = part.trim();
      if (rows.has(Number(name))) return [Number(name)];
      const found = rowsOfId(name);
      if (found.length > 0) return found;
      throw optionFailure(
        'option-invalid',
        `${option} ${JSON.stringify(name)} is neither a row nor an identifier of the file.`,
        `Data rows are counted from 1 to ${rowNumbers.at(-1)}${ids ? ', or give an identifier' : ''}.`,
      );
    });
  });
}

/** `40,60`: where high begins in willingness and in needs. */
export function cutsOf(text: string | undefined): Cuts | undefined {
  if (text === undefined) return undefined;
  const [willingness, needs, ...more] = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const isCut = (cut: number | undefined): cut is number => cut !== undefined && cut > 0 && cut < 100;
  if (isCut(willingness) && isCut(needs) && more.length === 0) return { willingness, needs };
  throw optionFailure(
    'option-invalid',
    `--cuts is ${JSON.stringify(text)}, which is not two numbers between 0 and 100.`,
    'Give both, willingness first: --cuts 50,50.',
  );
}

/** What a wrong call costs, in questions: above 0, as the setting `readiness.wrongCall`. */
export function wrongCallOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const cost = wrongCallSetting.schema.safeParse(text.trim() === '' ? Number.NaN : Number(text));
  if (cost.success && cost.data !== null) return cost.data;
  throw optionFailure(
    'option-invalid',
    `--wrong-call is ${JSON.stringify(text)}, which is not a number of questions above 0.`,
    'Say how many questions you would gladly ask to keep from one wrong call: --wrong-call 7.',
  );
}

/** `Germany=3`: at most three places for Germany. */
export function limitsOf(texts: readonly string[] | undefined): SegmentLimit[] {
  return (texts ?? []).map((text) => {
    const at = text.lastIndexOf('=');
    const places = at > 0 ? wholeNumber('--limit', text.slice(at + 1), { least: 0 }) : undefined;
    if (places !== undefined) return { segment: text.slice(0, at).trim(), most: places };
    throw optionFailure(
      'option-invalid',
      `--limit is ${JSON.stringify(text)}, which names no number of places.`,
      'Write segment=places, such as --limit "Germany=3".',
    );
  });
}
