/**
 * The number a cell writes, with `decimal` as its decimal sign; undefined where it is not one number.
 * Thousands may be set apart by a space of any width, an apostrophe, or the other of `.` and `,`. Currency signs are dropped,
 * a percentage becomes a share, brackets or a trailing minus make a number negative, `万` and `亿` multiply.
 *
 * ```ts
 * parseNumber('1.234,50 €', ','); // 1234.5
 * parseNumber('(1,200)', '.'); // -1200
 * parseNumber('12.5 %', '.'); // 0.125
 * parseNumber('1,23', '.'); // undefined: no group has two digits
 * ```
 */
export function parseNumber(text: string, decimal: '.' | ','): number | undefined {
  if (PLAIN_INTEGER.test(text)) return Number(text);
  if (decimal === '.' && PLAIN_DECIMAL.test(text)) return Number(text);
  const parts = numberParts(text);
  if (!parts) return undefined;
  const value = magnitude(parts.digits, decimal);
  if (value === undefined) return undefined;
  const scaled = parts.isPercent ? value / 100 : value * parts.factor;
  return parts.isNegative ? -scaled : scaled;
}

/**
 * What a cell tells about its column's decimal sign: `.` or `,`; `either` for the likes of `1,234`, which is a thousand and
 * more or one and a bit; undefined where it tells nothing.
 */
export function decimalSignOf(text: string): '.' | ',' | 'either' | undefined {
  if (PLAIN_INTEGER.test(text)) return undefined;
  if (PLAIN_DECIMAL.test(text) && text.length - text.indexOf('.') !== THOUSANDS_TAIL) return '.';
  const digits = PLAIN_DECIMAL.test(text) ? text.replace('-', '') : numberParts(text)?.digits;
  if (digits === undefined) return undefined;
  const point = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  if (point < 0 && comma < 0) return undefined;
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  const sign = point >= 0 ? '.' : ',';
  const other = sign === '.' ? ',' : '.';
  const pieces = digits.split(sign);
  if (pieces.length > 2) return other;
  const [whole = '', fraction = ''] = pieces;
  if (fraction.length !== 3 || !THOUSANDS_HEAD.test(whole)) return sign;
  return 'either';
}

/** Whether the text is a run of digits that is a code rather than an amount: it starts with a zero, as postcodes and phone numbers do. */
export function isPaddedCode(text: string): boolean {
  return PADDED.test(text);
}

interface NumberParts {
  readonly digits: string;
  readonly isNegative: boolean;
  readonly isPercent: boolean;
  readonly factor: number;
}

const PLAIN_INTEGER = /^-?\d{1,15}$/;
/** The usual case, met first: it saves the long pattern for one cell in hundreds. */
const PLAIN_DECIMAL = /^-?\d{1,15}\.\d{1,15}$/;
const PADDED = /^0\d+$/;
/** A sign and the three digits behind it. */
const THOUSANDS_TAIL = 4;
const THOUSANDS_HEAD = /^[1-9]\d{0,2}$/;
const LONGEST_NUMBER = 40;
const HAS_DIGIT = /[\d０-９]/;
const FULL_WIDTH = /[０-９．，％－＋（）＄￥]/;
const CURRENCY = /^(?:[$€£¥₹₽₩]|us\$|eur|usd|gbp|chf|cny|rmb|jpy|cad|aud|fr\.?|kr\.?|元|圆|人民币)$/i;
const SHAPE =
  /^(?<open>\()?(?<sign>[-+−–])?\s*(?<before>[^\d\s.,()+−–-]+\.?)?\s*(?<inner>[-−–])?\s*(?<digits>[\d.,'’\s\u00a0\u2009\u202f]*\d[.,]?(?:e[-+]?\d{1,3})?)\s*(?<percent>%)?(?<scale>[万亿])?\s*(?<after>[^\d\s.,()+−–%-]+\.?)?\s*(?<trailing>[-−–])?(?<close>\))?$/iu;

function numberParts(raw: string): NumberParts | undefined {
  if (raw.length > LONGEST_NUMBER || !HAS_DIGIT.test(raw)) return undefined;
  const text = (FULL_WIDTH.test(raw) ? raw.normalize('NFKC') : raw).trim();
  const found = SHAPE.exec(text)?.groups;
  if (!found) return undefined;
  const { open, sign, before, inner, digits = '', percent, scale, after, trailing, close } = found;
  if ((open === undefined) !== (close === undefined)) return undefined;
  if ((before !== undefined && !CURRENCY.test(before)) || (after !== undefined && !CURRENCY.test(after)))
    return undefined;
  const minuses = [sign === '+' ? undefined : sign, inner, trailing, open].filter((each) => each !== undefined).length;
  if (minuses > 1 || (sign !== undefined && inner !== undefined)) return undefined;
  const factor = scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1;
  return { digits: digits.trim(), isNegative: minuses === 1, isPercent: percent !== undefined, factor };
}

const GROUPED_POINT =
  /^\d{1,3}(?:,\d{2,3})*,\d{3}$|^\d{1,3}(?:(?<gap>['’\s\u00a0\u2009\u202f])\d{3})(?:\k<gap>\d{3})*$/u;
const GROUPED_COMMA = /^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:(?<gap>['’\s\u00a0\u2009\u202f])\d{3})(?:\k<gap>\d{3})*$/u;

function magnitude(digits: string, decimal: '.' | ','): number | undefined {
  const exponentAt = digits.search(/e/i);
  const exponent = exponentAt < 0 ? '' : digits.slice(exponentAt);
  const mantissa = exponentAt < 0 ? digits : digits.slice(0, exponentAt);
  const decimalAt = mantissa.indexOf(decimal);
  const whole = decimalAt < 0 ? mantissa : mantissa.slice(0, decimalAt);
  const fraction = decimalAt < 0 ? '' : mantissa.slice(decimalAt + 1);
  if (!/^\d*$/.test(fraction)) return undefined;
  if (!/^\d*$/.test(whole) && !(decimal === '.' ? GROUPED_POINT : GROUPED_COMMA).test(whole)) return undefined;
  const plain = whole.replaceAll(/\D/g, '');
  if (plain === '' && fraction === '') return undefined;
  const value = Number(`${plain || '0'}.${fraction || '0'}${exponent}`);
  return Number.isFinite(value) ? value : undefined;
}
