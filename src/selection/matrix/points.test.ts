import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DealsWorkspace, dealsWorkspace } from '../dealsWorkspace.fixture.ts';
import { exportCustomers, findCustomers } from '../find/contract.ts';
import { sendMatrixPoints } from './contract.ts';

let deals: DealsWorkspace;
beforeAll(async () => {
  deals = await dealsWorkspace();
});
afterAll(() => deals.close());

test('customers are found by the numbers that the points carry, and nobody else is', async () => {
  const { numbers } = await points({});
  const three = [...numbers.subarray(10, 13)];
  const { items, matched } = await deals.call(findCustomers, { numbers: three, columns: ['willingness'] });
  expect(items.map(({ number }) => number)).toEqual(three);
  expect(matched).toBe(3);
  expect((await deals.call(findCustomers, { numbers: [] })).matched).toBe(0);
  expect((await deals.call(findCustomers, { numbers: [2_000_000_000] })).items).toEqual([]);
});

test('numbers and a filter hold together, in the file too', async () => {
  const { numbers } = await points({});
  const asked = { numbers: [...numbers.subarray(0, 100)], filter: 'group is experiential', columns: ['group'] };
  const { items, matched } = await deals.call(findCustomers, asked);
  expect(matched).toBeGreaterThan(0);
  expect(matched).toBeLessThan(100);
  expect(new Set(items.map(({ values }) => values['group']))).toEqual(new Set(['experiential']));
  const csv = new TextDecoder().decode(await bytesOf(exportCustomers, asked));
  expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + matched);
});

test('every point says how sure its group is, and nothing where there is none', async () => {
  const { column } = await points({});
  const sureness = column('sureness');
  expect(column('group').every((group, i) => (group === 0) === (sureness[i] as number) < 25)).toBe(true);
  expect(Math.max(...sureness)).toBeGreaterThan(50);
});

test('points tell the answers of a choice apart where it is asked for', async () => {
  const { header, column } = await points({ category: 'Product' });
  const first = column('category')[0] as number;
  const { items } = await deals.call(findCustomers, { limit: 1, columns: ['Product'] });
  expect(header.categories[first - 1]).toBe(items[0]?.values['Product']);
  expect((await points({})).header.categories).toBeUndefined();
});

test('a field of no choices tells nobody apart', async () => {
  await expect(points({ category: 'odds' })).rejects.toMatchObject({ code: 'column-invalid' });
});

async function points(input: { readonly category?: string }) {
  const bytes = new Uint8Array(await bytesOf(sendMatrixPoints, input)).buffer;
  const headerLength = new DataView(bytes).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, headerLength)));
  const offsetOf = (name: string) =>
    4 + headerLength + header.columns.find((column: { name: string }) => column.name === name).offset;
  return {
    header,
    numbers: new Int32Array(bytes, offsetOf('number'), header.rows),
    column: (name: string) => new Uint8Array(bytes, offsetOf(name), header.rows),
  };
}

async function bytesOf(operation: typeof sendMatrixPoints | typeof exportCustomers, input: object) {
  const file = await deals.performer.send(operation, input, { workspace: deals.workspace, actor: 1 });
  const pieces: Uint8Array[] = [];
  for await (const piece of file.content) pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
  return Buffer.concat(pieces);
}
