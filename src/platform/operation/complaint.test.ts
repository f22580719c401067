import { expect, test } from 'vitest';
import { z } from 'zod';
import { complaints } from './complaint.ts';
import { instant, ordinal, text } from './schemas.ts';

const schema = z.strictObject({
  id: text(5, 1),
  many: z.number().int().min(1).max(9).optional(),
  share: z.number().gt(0).lt(1).optional(),
  kind: z.enum(['choice', 'number']).optional(),
  only: z.literal('x').optional(),
  isGood: z.boolean().optional(),
  at: instant.optional(),
  email: text(50).regex(/@/, 'is no mail address').optional(),
  facts: z
    .array(z.strictObject({ signal: text(5, 1), value: z.union([z.string(), z.number(), z.null()]) }))
    .min(1)
    .max(2)
    .optional(),
  filter: z.union([text(5), z.strictObject({ all: z.array(z.string()) })]).optional(),
  customer: z.union([ordinal, z.null()]).optional(),
  named: z.record(z.string(), z.number()).optional(),
});

const said = (input: unknown) => {
  const { error } = schema.safeParse(input);
  return error ? complaints(error, input).text : 'nothing';
};

test.each([
  [{}, 'id is missing'],
  [undefined, 'it is missing'],
  [[], 'it must be an object, not a list'],
  [{ id: 7 }, 'id must be text, not a number'],
  [{ id: null }, 'id must be text, not null'],
  [{ id: '' }, 'id is empty'],
  [{ id: '123456' }, 'id is longer than 5 characters'],
  [{ id: 'a\u0000' }, 'id holds a character that cannot be stored'],
  [{ id: 'a', many: '3' }, 'many must be a number, not text'],
  [{ id: 'a', many: 2.5 }, 'many must be a whole number'],
  [{ id: 'a', many: 0 }, 'many must be at least 1'],
  [{ id: 'a', many: 10 }, 'many must be at most 9'],
  [{ id: 'a', share: 1 }, 'share must be less than 1'],
  [{ id: 'a', share: 0 }, 'share must be more than 0'],
  [{ id: 'a', kind: 'text' }, 'kind must be "choice" or "number"'],
  [{ id: 'a', only: 'y' }, 'only must be "x"'],
  [{ id: 'a', isGood: 'yes' }, 'isGood must be true or false, not text'],
  [{ id: 'a', at: 'yesterday' }, 'at must be an instant in UTC such as 2026-11-21T08:30:00.000Z'],
  [{ id: 'a', email: 'nobody' }, 'email is no mail address'],
  [{ id: 'a', facts: [] }, 'facts is an empty list'],
  [{ id: 'a', facts: [{ signal: 'x' }] }, 'facts.0.value is missing'],
  [
    { id: 'a', facts: [{ signal: 'x', value: true }] },
    'facts.0.value must be text, a number or null, not true or false',
  ],
  [{ id: 'a', facts: ['a', 'b', 'c'].map((signal) => ({ signal, value: 1 })) }, 'facts holds more than 2 items'],
  [{ id: 'a', filter: 3 }, 'filter must be text or an object, not a number'],
  [{ id: 'a', filter: '123456' }, 'filter is longer than 5 characters'],
  [{ id: 'a', filter: { all: 3 } }, 'filter does not fit: all must be a list, not a number'],
  [{ id: 'a', customer: 0 }, 'customer must be at least 1'],
  [{ id: 'a', named: { x: 'y' } }, 'named.x must be a number, not text'],
  [{ id: 'a', nmae: 'b' }, 'there is no field "nmae"'],
  [{ id: 'a', facts: [{ signal: 'x', value: 1, why: 2 }] }, 'there is no field "why" in facts.0'],
])('%j: %s', (input, expected) => {
  expect(said(input)).toBe(expected);
});

test('the first ten complaints are told, the others counted, and the field is that of the first', () => {
  const many = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`x${i}`, z.string()]));
  const { error } = z.strictObject(many).safeParse({});
  const { field, text } = complaints(error as z.ZodError, {});
  expect(field).toBe('x0');
  expect(text.split('; ')).toHaveLength(11);
  expect(text).toMatch(/; and 2 more$/);
});
