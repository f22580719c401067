import { operationFailure } from '../operation/failures.ts';

/** Refuses texts that neither the database nor JSON can hold, however deep they lie. Raises `input-invalid`. */
export function expectStorable(value: unknown, field = ''): void {
  if (typeof value === 'string') {
    if (!UNSTORABLE.test(value)) return;
    throw operationFailure(
      'input-invalid',
      `${field.slice(0, 200)}: holds NUL or half a character, which cannot be stored.`,
      'Leave such characters out.',
      { field: field.slice(0, 200).replaceAll(UNSTORABLE_ANYWHERE, '') },
    );
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const place = field === '' ? key : `${field}.${key}`;
    expectStorable(key, place);
    expectStorable(inner, place);
  }
}

const UNSTORABLE = /[\u0000\p{Cs}]/u;
const UNSTORABLE_ANYWHERE = /[\u0000\p{Cs}]/gu;
