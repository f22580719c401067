import type { Cuts } from '../readiness/group.ts';
import { selectionFailure } from './failures.ts';
import type { SegmentLimit } from './waveInput.ts';

/** A whole number behind an option; undefined where the option is absent. Raises `option-invalid`. */
export function wholeNumber(option: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== '' && Number.isSafeInteger(value) && value >= least) return value;
  throw selectionFailure(
    'option-invalid',
    `${option} is ${JSON.stringify(text)}, which is not a whole number of at least ${least}.`,
    `Give such a number, or leave ${option} away.`,
  );
}

/** Row numbers, such as `17 204` or `17,204`. */
export function rowsOf(option: string, texts: readonly string[] | undefined): ReadonlySet<number> | undefined {
  if (!texts) return undefined;
  return new Set(texts.flatMap((text) => text.split(',')).map((text) => wholeNumber(option, text, 1) as number));
}

/** `40,60`: where high begins in willingness and in needs. */
export function cutsOf(text: string | undefined): Cuts | undefined {
  if (text === undefined) return undefined;
  const [willingness, needs, ...more] = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const isCut = (cut: number | undefined): cut is number => cut !== undefined && cut > 0 && cut < 100;
  if (isCut(willingness) && isCut(needs) && more.length === 0) return { willingness, needs };
  throw selectionFailure(
    'option-invalid',
    `--cuts is ${JSON.stringify(text)}, which is not two numbers between 0 and 100.`,
    'Give both, willingness first: --cuts 50,50.',
  );
}

/** `Germany=3`: at most three places for Germany. */
export function limitsOf(texts: readonly string[] | undefined): SegmentLimit[] {
  return (texts ?? []).map((text) => {
    const at = text.lastIndexOf('=');
    if (at > 0)
      return { segment: text.slice(0, at).trim(), most: wholeNumber('--limit', text.slice(at + 1), 0) as number };
    throw selectionFailure(
      'option-invalid',
      `--limit is ${JSON.stringify(text)}, which names no number of places.`,
      'Write segment=places, such as --limit "Germany=3".',
    );
  });
}
