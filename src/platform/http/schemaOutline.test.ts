import { expect, test } from 'vitest';
import type { OpenApiDocument } from './openApiDocument.ts';
import { schemaOutline } from './schemaOutline.ts';

const sheep = {
  type: 'object',
  properties: { name: { type: 'string', maxLength: 20 }, age: { type: ['integer', 'null'], minimum: 0 } },
  required: ['name'],
  description: 'one of the flock',
};
const document = { components: { schemas: { Sheep: sheep } } } as unknown as OpenApiDocument;

test('a shape is written out with a field on each line and what it means', () => {
  const flock = {
    type: 'object',
    properties: {
      leader: { anyOf: [{ $ref: '#/components/schemas/Sheep' }, { type: 'null' }] },
      others: { type: 'array', items: { $ref: '#/components/schemas/Sheep' }, description: 'by name' },
      counts: { type: 'object', additionalProperties: { type: 'integer' } },
    },
    required: ['leader', 'counts'],
  };
  expect(schemaOutline(flock, document)).toBe(`{
  leader: {
    name: text (at most 20 characters)
    age?: integer (at least 0) | null
  } | null
  others?: [{  # by name
    name: text (at most 20 characters)
    age?: integer (at least 0) | null
  }]
  counts: {
    (any name): integer
  }
}`);
});

test('what is no shape stays on its line', () => {
  expect(schemaOutline({ enum: ['a', 'b'] }, document)).toBe('"a" | "b"');
  expect(schemaOutline({ type: 'integer', minimum: 1, maximum: 9, default: 2 }, document)).toBe('integer (1 to 9) = 2');
});
