import { optionFailure, wholeNumber } from '../../platform/option.ts';
import type { Cuts } from '../../readiness/group.ts';
import type { SegmentLimit } from '../wave/waveInput.ts';

/** Row numbers, such as `17 204` or `17,204`. */
export function rowsOf(option: string, texts: readonly string[] | undefined): ReadonlySet<number> | undefined {
  if (!texts) return undefined;
  const parts = texts.flatMap((text) => text.split(','));
  return new Set(parts.map((text) => wholeNumber(option, text, { least: 1 }) as number));
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
