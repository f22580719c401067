import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { nothing, operation } from '../operation/operation.ts';
import { contentDisposition, fileNameOf } from './contentDisposition.ts';
import { fieldCodings } from './fieldCodings.ts';
import { requestInput } from './requestInput.ts';
import { requestOf } from './requestOf.ts';
import { requestShape } from './requestShape.ts';
import { apiRoot, routeTable } from './routeTable.ts';

const show = operation({
  id: 'things.show',
  method: 'get',
  path: '/things/{thing}',
  summary: 'Show',
  about: 'One.',
  effect: 'reads',
  input: z.strictObject({
    thing: z.string(),
    deep: z.boolean().optional(),
    numbers: z.array(z.number()).optional(),
    text: z.string().optional(),
    either: z.union([z.string(), z.number(), z.null()]).optional(),
    shape: z.strictObject({ a: z.array(z.string()) }).optional(),
  }),
  output: nothing,
  failures: [],
  example: { thing: 'a' },
});
const search = operation({
  ...show,
  id: 'things.search',
  path: '/things/search',
  input: z.strictObject({}),
  example: {},
});
const table = routeTable([show, search]);

test('a fixed part wins over a field, and a part is never empty', () => {
  expect(table.find('GET', '/things/search').operation.id).toBe('things.search');
  expect(table.find('HEAD', '/things/x').operation.id).toBe('things.show');
  expect(() => table.find('GET', '/things/')).toThrow('no operation');
  expect(() => table.find('DELETE', '/things/x')).toThrow('knows GET, HEAD, not DELETE');
  expect(() => routeTable([show, { ...show, id: 'b', path: '/things/{other}' }])).toThrow('get /things/{}');
});

test('whatever a caller passes arrives as it was', () => {
  const text = fc.string({ unit: 'grapheme' });
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0);
  const inputs = fc.record(
    {
      thing: text.filter((each) => !['', '.', '..', 'search'].includes(each)),
      deep: fc.boolean(),
      numbers: fc.array(number, { minLength: 1 }),
      text,
      either: fc.oneof(text, number, fc.constant(null)),
      shape: fc.record({ a: fc.array(text) }),
    },
    { requiredKeys: ['thing'] },
  );
  fc.assert(
    fc.property(inputs, (input) => {
      const { pathname, searchParams } = new URL(`http://localhost${requestOf(requestShape(show), input, {}).address}`);
      const { operation, fields } = table.find('GET', pathname.slice(apiRoot.length));
      const parts = { path: fields, query: searchParams, body: undefined };
      const arrived = requestInput(operation, fieldCodings(operation), parts);
      // JSON has one zero.
      expect(JSON.parse(JSON.stringify(arrived))).toEqual(JSON.parse(JSON.stringify(input)));
    }),
    { seed: 3, numRuns: 500 },
  );
});

test('a name that no address can hold is refused rather than sent elsewhere', () => {
  expect(() => requestOf(requestShape(show), { thing: '..' }, {})).toThrow('no address can hold');
});

test('a file name of any characters stays one header and one file', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const header = contentDisposition(name);
      expect(header).toMatch(/^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w.!~%-]+$/);
      expect(fileNameOf(header)).not.toMatch(/[/\\\p{Cc}]/u);
    }),
    { seed: 5 },
  );
});
