import { type FailureKind, failuresOf } from './failure.ts';

export const platformFailures = {
  'option-invalid': { title: 'An option cannot be used', status: 422, exit: 2 },
} as const satisfies Record<string, FailureKind>;

/** An option of a command that cannot be meant. */
export const optionFailure = failuresOf(platformFailures);

/**
 * A whole number behind an option, or undefined where the option is absent. Raises `option-invalid`.
 *
 * ```ts
 * wholeNumber('--take', '25', { least: 1 }) // 25
 * ```
 */
export function wholeNumber(
  option: string,
  text: string | undefined,
  { least, most = Number.MAX_SAFE_INTEGER }: { readonly least: number; readonly most?: number },
): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most) return value;
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  throw optionFailure(
    'option-invalid',
    `${option} is ${JSON.stringify(text)}, which is not a whole number ${range}.`,
    `Give such a number, or leave ${option} away.`,
  );
}

/**
 * Refuses options that each say in which form a result is printed. Raises `option-invalid`.
 *
 * ```ts
 * refuseSeveral({ '--json': true, '--csv': true })
 * ```
 */
export function refuseSeveral(forms: Readonly<Record<string, boolean | undefined>>): void {
  const stated = Object.keys(forms).filter((option) => forms[option]);
  if (stated.length <= 1) return;
  throw optionFailure('option-invalid', `${stated.join(' and ')} cannot both be printed.`, 'Choose one of them.');
}
