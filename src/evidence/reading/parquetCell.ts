import { plainNumber } from './jsonRecord.ts';

/** A number with a fixed count of decimal places, exact at any length: `decimalText(12_50n, 2)` is `12.50`. */
export function decimalText(unscaled: bigint, scale: number): string {
  if (scale <= 0) return String(unscaled * 10n ** BigInt(-scale));
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
  return `${unscaled < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The signed whole number that bytes write, the highest byte first. */
export function wholeNumberOfBytes(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = value * 256n + BigInt(byte);
  return BigInt.asIntN(8 * bytes.length, value);
}

/** The shortest digits that mean this number; blank for NaN, by which data frames say that nothing is known. */
export function doubleText(value: number): string {
  if (Number.isNaN(value)) return '';
  const text = String(value);
  return text.includes('e') ? plainNumber(value) : text;
}

/** As `doubleText`, in single precision: `0.1`, not `0.10000000149011612`. */
export function floatText(value: number): string {
  for (let digits = 6; digits < 9 && Number.isFinite(value); digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return plainNumber(short);
  }
  return doubleText(Number.isFinite(value) ? Number(value.toPrecision(9)) : value);
}

/** Days since 1970-01-01 as `YYYY-MM-DD`. */
export function dayText(days: number): string {
  const date = new Date(days * 86_400_000);
  return Number.isNaN(date.getTime()) ? `day ${days}` : (date.toISOString().split('T')[0] as string);
}

/** Units since 1970 in UTC, a power of ten of them in a second: `instantText(1_500n, 3)` is `1970-01-01T00:00:01.5Z`. */
export function instantText(units: bigint, decimals: number): string {
  const perSecond = 10n ** BigInt(decimals);
  const fraction = ((units % perSecond) + perSecond) % perSecond;
  const date = new Date(Number((units - fraction) / perSecond) * 1000);
  if (Number.isNaN(date.getTime())) return `second ${(units - fraction) / perSecond}`;
  return `${date.toISOString().slice(0, -'.000Z'.length)}${fractionText(fraction, decimals)}Z`;
}

/** Units since midnight as `HH:MM:SS`, with a fraction where there is one. */
export function timeText(units: bigint, decimals: number): string {
  const perSecond = 10n ** BigInt(decimals);
  const seconds = Number(units / perSecond);
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  const clock = `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
  return clock + fractionText(units % perSecond, decimals);
}

function fractionText(fraction: bigint, decimals: number): string {
  if (fraction === 0n) return '';
  return `.${String(fraction).padStart(decimals, '0').replace(/0+$/u, '')}`;
}

export function bytesText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
}

/** A list, map or structure as JSON; whole numbers that JSON numbers cannot hold exactly become text. */
export function nestedText(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) => {
      if (typeof part === 'bigint') return Number.isSafeInteger(Number(part)) ? Number(part) : String(part);
      return part instanceof Uint8Array ? bytesText(part) : part;
    }) ?? ''
  );
}
