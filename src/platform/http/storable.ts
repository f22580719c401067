import { operationFailure } from '../operation/failures.ts';

/** Refuses texts that neither the database nor JSON can hold, however deep they lie. Raises `input-invalid`. */
export function expectStorable(value: unknown, field = ''): void {
  if (typeof value === 'string') {
    if (!value.includes(NUL) && !HALF_CHARACTER.test(value)) return;
    throw operationFailure(
      'input-invalid',
      `${field.slice(0, 200)} holds NUL or half a character, which cannot be stored.`,
      'Leave such characters out.',
      { field: field.slice(0, 200).replaceAll(NUL, '').replaceAll(HALF_CHARACTERS, '') },
    );
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const place = field === '' ? key : `${field}.${key}`;
    expectStorable(key, place);
    expectStorable(inner, place);
  }
}

const NUL = '\u0000';
const HALF_CHARACTER = /\p{Cs}/u;
const HALF_CHARACTERS = /\p{Cs}/gu;
