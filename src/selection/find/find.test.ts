import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DealsWorkspace, dealsWorkspace } from '../dealsWorkspace.fixture.ts';
import { getMatrix, sendMatrixPoints } from '../matrix/contract.ts';
import { fitScorecardOperation } from '../scorecard/contract.ts';
import { exportCustomers, findCustomers, getNeighbours, listFields } from './contract.ts';

let deals: DealsWorkspace;
beforeAll(async () => {
  deals = await dealsWorkspace();
  await deals.call(fitScorecardOperation, { adopt: true });
});
afterAll(() => deals.close());

const caller = () => ({ workspace: deals.workspace, actor: 1 });

test('the catalogue names signals, measures, odds, outcome and trials with what can be asked of them', async () => {
  const { items } = await deals.call(listFields, {});
  const byName = new Map(items.map((field) => [field.id, field]));
  expect(byName.get('odds')).toMatchObject({ kind: 'number', origin: 'judgement' });
  expect(byName.get('Scope')).toMatchObject({ isOrdered: true, values: ['Low', 'Few questions', 'Clear'] });
  expect(byName.get('group')?.operators).toContain('isOneOf');
  expect(byName.has('Status')).toBe(false);
});

test('pages by odds come in order, without gap or repetition, and unknown values come last', async () => {
  const seen: { id: string; odds: number | null }[] = [];
  let cursor: string | undefined;
  do {
    const page: Awaited<ReturnType<typeof next>> = await next(cursor);
    seen.push(...page.items.map(({ id, values }) => ({ id, odds: values['odds'] as number | null })));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(448);
  const odds = seen.map((one) => one.odds ?? -1);
  expect(odds).toEqual([...odds].sort((a, b) => b - a));
  function next(after: string | undefined) {
    return deals.call(findCustomers, { sort: 'odds', limit: 50, ...(after !== undefined && { cursor: after }) });
  }
});

test('a page from the middle or the end holds what stands there in the whole list', async () => {
  for (const sort of ['odds', 'name', undefined]) {
    const asked = sort === undefined ? {} : { sort };
    const { items: whole } = await deals.call(findCustomers, { ...asked, limit: 1000 });
    const middle = await deals.call(findCustomers, { ...asked, from: 200, limit: 50 });
    expect(middle.items).toEqual(whole.slice(200, 250));
    const behind = await deals.call(findCustomers, { ...asked, from: 50, limit: 50, cursor: middle.next as string });
    expect(behind.items).toEqual(whole.slice(300, 350));
    const end = await deals.call(findCustomers, { ...asked, from: 440, limit: 50 });
    expect([end.items, end.next]).toEqual([whole.slice(440), null]);
    expect(await deals.call(findCustomers, { ...asked, from: 448 })).toMatchObject({ items: [], matched: 448 });
  }
});

test('the neighbours of a customer are those beside it in the list, and nobody where it is not listed', async () => {
  const asked = { filter: 'odds >= 0.5', sort: 'odds' };
  const { items, matched } = await deals.call(findCustomers, { ...asked, limit: 3 });
  const [first, second, third] = items.map(({ id }) => id) as [string, string, string];
  expect(await deals.call(getNeighbours, { customer: second, ...asked })).toMatchObject({
    position: 2,
    matched,
    before: { id: first },
    after: { id: third },
  });
  expect((await deals.call(getNeighbours, { customer: first, ...asked })).before).toBeNull();
  const other = await deals.call(getNeighbours, { customer: first, filter: 'odds < 0.5', sort: 'odds' });
  expect([other.position, other.before, other.after]).toEqual([null, null, null]);
});

test.each(['name', 'id', 'Scope', 'group', 'Source', 'willingness', 'outcome'])(
  'pages by %s hold everybody once, in both directions',
  async (sort) => {
    for (const direction of ['ascending', 'descending'] as const) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const { items, next }: { items: { id: string }[]; next: string | null } = await deals.call(findCustomers, {
          sort,
          direction,
          limit: 97,
          ...(cursor !== null && { cursor }),
        });
        seen.push(...items.map(({ id }) => id));
        cursor = next;
      } while (cursor !== null);
      expect([seen.length, new Set(seen).size]).toEqual([448, 448]);
    }
  },
);

test('the outcome asked for by the name of its column is refused with the name of its field', async () => {
  const remedy = expect.stringContaining('"Status" is the outcome, whose field is called outcome');
  for (const input of [{ filter: 'Status is "Won"' }, { sort: 'Status' }, { columns: ['odds', 'Status'] }]) {
    await expect(deals.call(findCustomers, input)).rejects.toMatchObject({
      message: expect.stringContaining('no field "Status"'),
      remedy,
    });
  }
});

test('a filter as text and as a tree finds the same, and a wrong one is refused by name', async () => {
  const text = await deals.call(findCustomers, { filter: 'Scope >= "Few questions" and outcome is unknown' });
  const tree = await deals.call(findCustomers, {
    filter: {
      all: [
        { field: 'Scope', operator: 'atLeast', value: 'Few questions' },
        { field: 'outcome', operator: 'isUnknown' },
      ],
    },
  });
  expect(text.matched).toBeGreaterThan(10);
  expect(tree.items).toEqual(text.items);
  await expect(deals.call(findCustomers, { filter: 'scop is Low' })).rejects.toMatchObject({ code: 'filter-invalid' });
  await expect(deals.call(findCustomers, { sort: 'oods' })).rejects.toMatchObject({ code: 'column-invalid' });
  await expect(deals.call(findCustomers, { cursor: 'x' })).rejects.toMatchObject({ code: 'cursor-invalid' });
});

test('the export holds exactly what is found, in its order', async () => {
  const query = { filter: 'outcome is unknown', sort: 'odds', columns: ['odds', 'group'] };
  const { items } = await deals.call(findCustomers, { ...query, limit: 1000 });
  // Id and name begin every line, asked for or not.
  const columns = ['id', 'odds', 'name', 'group'];
  const file = await deals.performer.send(exportCustomers, { ...query, columns }, caller());
  let csv = '';
  for await (const piece of file.content) csv += piece;
  const lines = csv.trimEnd().split('\r\n');
  expect(lines[0]).toBe('id,name,odds,group');
  expect(lines.slice(1)).toEqual(
    items.map(({ id, values }) => `${id},,${values['odds'] ?? ''},${values['group'] ?? ''}`),
  );
});

test('the matrix counts everybody once, over groups and over any two fields of numbers', async () => {
  const { quadrants, placed, unknown, customers } = await deals.call(getMatrix, {});
  expect(Object.values(quadrants).map(({ name }) => name)).toEqual([
    'conservative',
    'experiential',
    'picky',
    'radical',
  ]);
  expect(Object.values(quadrants).reduce((sum, { count }) => sum + count, 0)).toBe(placed);
  expect(placed + unknown.total).toBe(customers);
  const other = await deals.call(getMatrix, { x: 'odds', y: 'needs', yAt: 40, filter: 'outcome is unknown' });
  expect(other.x.cut?.rule).toBe('median');
  expect(other.y.cut).toEqual({ rule: 'value', at: 40 });
  expect(other.customers).toBe(48);
  await expect(deals.call(getMatrix, { x: 'Scope' })).rejects.toMatchObject({ code: 'matrix-axis-invalid' });
  await expect(deals.call(getMatrix, { x: 'odds', xRule: 'value' })).rejects.toMatchObject({
    code: 'matrix-axis-invalid',
  });
});

test('the points arrive as bytes that say themselves how to read them', async () => {
  const file = await deals.performer.send(sendMatrixPoints, {}, caller());
  const pieces: Uint8Array[] = [];
  for await (const piece of file.content) pieces.push(piece as Uint8Array);
  const bytes = new Uint8Array(Buffer.concat(pieces)).buffer;
  const headerLength = new DataView(bytes).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, headerLength)));
  expect(header.rows).toBe(448);
  const offsetOf = (name: string) =>
    4 + headerLength + header.columns.find((column: { name: string }) => column.name === name).offset;
  const x = new Float32Array(bytes, offsetOf('x'), header.rows);
  const quadrant = new Uint8Array(bytes, offsetOf('quadrant'), header.rows);
  const { quadrants } = await deals.call(getMatrix, {});
  expect(quadrant.filter((place) => place === 2)).toHaveLength(quadrants.highLow.count);
  const { items } = await deals.call(findCustomers, { limit: 1, columns: ['willingness'] });
  expect(x[0]).toBeCloseTo(items[0]?.values['willingness'] as number, 4);
});
