import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questionnaire } from '../../evidence/questionnaire/questionnaire.ts';
import { silentTerminal } from '../../platform/silentTerminal.fixture.ts';
import { rankSchema } from '../contract.ts';
import { type RankOptions, rankFile } from './rank.ts';
import type { Ranking } from './ranking.ts';
import { rankText } from './rankText.ts';

const deals = 'examples/deals/deals.csv';
const dealsMap = 'examples/deals/deals.map.json';
const wholesale = 'examples/wholesale/customers.csv';
const wholesaleMap = 'examples/wholesale/customers.map.json';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellwether-rank-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the points of every explanation add up to the log-odds shown, to 1e-9', () => {
  test.each([
    ['deals', deals, { map: dealsMap, outcome: 'Status=Won' }, 448],
    ['deals without a map', deals, { outcome: 'Status=Won' }, 448],
    ['wholesale', wholesale, { map: wholesaleMap }, 4268],
  ] as [string, string, RankOptions, number][])('%s', async (_, path, options, size) => {
    const ranking = await ranked(path, { ...options, explain: ['all'] });
    expect(ranking.size).toBe(size);
    for (const { odds, explanation } of customersOf(ranking)) {
      const sum = (explanation?.points ?? []).reduce(
        (total, { points }) => total + points,
        explanation?.base ?? Number.NaN,
      );
      expect(Math.abs(sum - (odds?.logOdds ?? Number.NaN))).toBeLessThan(1e-9);
      expect(odds?.low).toBeLessThanOrEqual(odds?.mean ?? 0);
      expect(odds?.high).toBeGreaterThanOrEqual(odds?.mean ?? 1);
    }
  });
});

test('the result of both samples keeps the published contract', async () => {
  for (const [path, options] of [
    [deals, { map: dealsMap, outcome: 'Status=Won' }],
    [wholesale, { map: wholesaleMap }],
    [deals, {}],
  ] as [string, RankOptions][]) {
    const ranking = await ranked(path, options);
    const result = { customers: customersOf(ranking), ...ranking.rest };
    expect(() => rankSchema.parse(JSON.parse(JSON.stringify(result)))).not.toThrow();
  }
});

test('the deals are all ended, so the wave of 25 is drawn from all of them and called retrospective', async () => {
  const { rest, ...ranking } = await ranked(deals, { map: dealsMap, outcome: 'Status=Won' });
  expect(rest.wave).toMatchObject({ isRetrospective: true, candidates: 448, capacity: 25, reservedOutside: 3 });
  expect(rest.wave.chosen).toHaveLength(25);
  const chosen = customersOf(ranking).filter((customer) => customer.chosen);
  expect(chosen.map(({ row }) => row).sort((a, b) => a - b)).toEqual([...rest.wave.chosen].sort((a, b) => a - b));
  expect(Object.values(rest.matrix.counts).reduce((sum, count) => sum + count, 0)).toBe(448);
});

test('rows without an outcome are the candidates; the others teach and are no candidates', async () => {
  const path = await dealsWith('open.csv', (cells, row) => (row <= 60 ? [...cells.slice(0, -1), '""'] : cells));
  const { rest, ...ranking } = await ranked(path, { map: dealsMap, outcome: 'Status=Won' });
  expect(rest.restsOn).toBe('outcomes');
  expect(rest.wave).toMatchObject({ isRetrospective: false, candidates: 60, capacity: 6 });
  expect(Math.max(...rest.wave.chosen)).toBeLessThanOrEqual(60);
  const taught = customersOf(ranking).find(({ row }) => row === 61);
  expect(taught).toMatchObject({ isCandidate: false, chosen: false });
  expect(taught?.reasons[0]?.code).toBe('has-outcome');
});

test('another file teaches with --learn: all rows are candidates, columns it lacks count as missing', async () => {
  const past = await dealsWith('past.csv', (cells, row) => (row > 100 ? cells : undefined));
  const fresh = await dealsWith('fresh.csv', (cells, row) => (row <= 100 ? cells.slice(0, -4) : undefined), 4);
  const { rest, ...ranking } = await ranked(fresh, { learn: past, outcome: 'Status=Won' });
  expect(rest.restsOn).toBe('outcomes');
  expect(rest.model.outcomes).toBe(348);
  expect(rest.wave).toMatchObject({ isRetrospective: false, candidates: 100, capacity: 10 });
  expect(customersOf(ranking).every(({ odds }) => odds !== null)).toBe(true);
  expect(rest.disappointments.join('\n')).toContain(
    '"Deal_type", "Needs_def", "Att_t_client" taught, but are not in this file',
  );
});

test('a past that shares no signal with the file is refused, not learnt from', async () => {
  const other = await written('other.csv', [
    ['colour', 'size', 'won'],
    ...Array.from({ length: 30 }, (_, row) => ['red', String(row), row % 2 ? 'yes' : 'no']),
  ]);
  await expect(ranked(deals, { learn: other, outcome: 'won=yes', drop: [] })).rejects.toMatchObject({
    code: 'nothing-in-common',
  });
});

test('a customer is explained by row or by identifier: where it stands, what would bring it in, what measures rest on', async () => {
  const { ranking, explained } = await rankFile(
    wholesale,
    { map: wholesaleMap, explain: ['600', '12347'] },
    silentTerminal,
  );
  expect(explained.map((index) => ranking.customerAt(index).id)).toEqual(['12347', '13230']);
  const [outside, inside] = explained.map((index) => ranking.customerAt(index));
  expect(inside).toMatchObject({ chosen: true, explanation: { margin: null } });
  expect(outside?.explanation?.margin).toMatch(/needed/);
  expect(outside?.explanation?.answers.map(({ axis }) => axis)).toEqual(
    expect.arrayContaining(['willingness', 'needs']),
  );
  expect(rankText(ranking, { width: 100, colour: false, top: 5, file: 'f', command: 'f', explained })).toMatch(
    /number \d+ of 4268/,
  );
});

test('where every row has ended, it says how many of the chosen were good indeed', async () => {
  const { rest } = await ranked(deals, { map: dealsMap, outcome: 'Status=Won' });
  expect(rest.wave.actualGood).toBeGreaterThan(10);
  expect(rest.wave.actualGood).toBeLessThanOrEqual(25);
});

test('with neither outcomes, nor a prior, nor groups nobody is judged, and it says what is missing', async () => {
  const { rest, ...ranking } = await ranked(deals, { drop: ['Status'] });
  expect(rest.restsOn).toBe('insufficient');
  expect(rest.wave.chosen).toEqual([]);
  for (const { odds, group, measures } of customersOf(ranking)) {
    expect(odds).toBeNull();
    expect(group).toBeNull();
    expect(measures.willingness).toHaveProperty('unknown');
  }
  expect(rest.disappointments.join('\n')).toContain('--learn');
  expect(rest.disappointments.join('\n')).toContain('speaks to willingness');
});

test('those in the wave and just outside are told which question would make their group surer', async () => {
  const { rest } = await ranked(deals, { map: dealsMap, outcome: 'Status=Won' });
  const rows = new Set([...rest.wave.chosen, ...rest.wave.justOutside.map(({ row }) => row)]);
  expect(rest.wave.askNext.length).toBeGreaterThan(10);
  for (const { row, question, text, gainBits } of rest.wave.askNext) {
    expect(rows).toContain(row);
    expect(questionnaire.map(({ id }) => id)).toContain(question);
    expect(text).toMatch(/\?$/);
    expect(gainBits).toBeGreaterThan(0);
  }
  const unknown = await ranked(deals, { drop: ['Status'] });
  expect(unknown.rest.disappointments.join(' ')).toMatch(/First of all: ".+\?" \(bw-/);
});

test('groups alone choose a wave that says it is judged by assumptions', async () => {
  const { rest } = await ranked(deals, { map: await mapWithoutOutcome(), drop: ['Status'] });
  expect(rest.restsOn).toBe('insufficient');
  expect(rest.wave.chosen).toHaveLength(25);
  expect(rest.wave.statements.join(' ')).toMatch(/assumption/i);
});

test('the published prior speaks on the first day, where the two change-averse questions are answered', async () => {
  const ids = questionnaire.map(({ id }) => id);
  const averse = ids.map((id) => (id === 'bw-change-new' ? 'yes' : ''));
  const open = ids.map((id) => (id.startsWith('bw-change-') ? 'no' : ''));
  const path = await written('answers.csv', [
    ['customer', ...ids],
    ['A', ...averse],
    ['B', ...open],
    ['C', ...ids.map(() => '')],
  ]);
  const { rest, ...ranking } = await ranked(path, {});
  expect(rest.restsOn).toBe('prior');
  const [first, second, third] = customersOf(ranking).map(({ odds }) => odds?.mean ?? Number.NaN);
  expect(first).toBeLessThan(0.2);
  expect(second).toBeGreaterThan(first ?? 1);
  expect(third).toBeGreaterThan(first ?? 1);
  expect(third).toBeLessThan(second ?? 0);
});

test('answers of forms come to the customers they name, and are measured', async () => {
  const ids = questionnaire.map(({ id }) => id);
  const file = await written('base.csv', [
    ['customer', 'revenue'],
    ['Acme', '10'],
    ['Borealis', '20'],
    ['Cumulus', '30'],
  ]);
  const answered = questionnaire.map(({ kind }) => (kind === 'yesno' ? 'no' : '5'));
  const forms = await written('forms.csv', [
    ['customer', ...ids],
    ['ACME ', ...answered],
    ['Nimbus', ...answered],
  ]);
  const { rest, ...ranking } = await ranked(file, { answers: [forms] });
  const [acme, borealis] = customersOf(ranking);
  expect(acme?.group).not.toBeNull();
  expect(acme?.odds).not.toBeNull();
  expect(borealis?.group).toBeNull();
  expect(rest.disappointments.join(' ')).toContain('not in the file: Nimbus');
  await expect(ranked(deals, { answers: [forms] })).rejects.toMatchObject({ code: 'nothing-in-common' });
});

test('one customer whose form came back in the long layout is measured and judged by the prior', async () => {
  const answers = questionnaire.map(({ id, kind }) => [id, '', '', kind === 'yesno' ? 'no' : '4']);
  const path = await written('form.csv', [
    ['id', 'question', 'answers', 'answer'],
    ['customer', '', '', 'Acme'],
    ...answers,
  ]);
  const ranking = await ranked(path, {});
  const [customer] = customersOf(ranking);
  expect(ranking.size).toBe(1);
  expect(ranking.rest.restsOn).toBe('prior');
  expect(customer?.odds?.mean).toBeGreaterThan(0.15);
  expect(customer?.group).not.toBeNull();
});

test('a gate, a lock and a limit are kept, and each says so', async () => {
  const plain = await ranked(deals, { map: dealsMap, outcome: 'Status=Won' });
  const [best, second] = plain.rest.wave.chosen as [number, number];
  const { rest, ...ranking } = await ranked(deals, {
    map: dealsMap,
    outcome: 'Status=Won',
    take: '10',
    gate: ['Competitors is "Yes"'],
    lockIn: ['400'],
    lockOut: [String(best)],
    limit: ['Product B=2'],
  });
  const byRow = new Map(customersOf(ranking).map((customer) => [customer.row, customer]));
  expect(rest.wave.chosen).toContain(400);
  expect(rest.wave.chosen).not.toContain(best);
  expect(byRow.get(best)?.reasons[0]?.code).toBe('locked-out');
  expect(byRow.get(400)?.reasons[0]?.code).toBe('locked-in');
  expect(rest.wave.chosen.filter((row) => byRow.get(row)?.segment === 'Product B').length).toBeLessThanOrEqual(2);
  const gated = customersOf(ranking).filter(({ reasons }) => reasons.some(({ code }) => code === 'blocked'));
  expect(gated.length).toBeGreaterThan(100);
  expect(second).not.toBe(best);
});

test('a customer with several rows takes one place', async () => {
  const path = await dealsWith('repeated.csv', (cells, row) => [`"C${row % 50}"`, ...cells], 0, '"customer_id"');
  const { rest, ...ranking } = await ranked(path, { map: dealsMap, outcome: 'Status=Won', id: 'customer_id' });
  const chosen = customersOf(ranking).filter((customer) => customer.chosen);
  expect(new Set(chosen.map(({ id }) => id)).size).toBe(chosen.length);
  expect(rest.disappointments.join('\n')).toContain('50 customers in 448 rows');
});

test('the same file gives the same result twice', async () => {
  const once = await ranked(deals, { map: dealsMap, outcome: 'Status=Won' });
  const again = await ranked(deals, { map: dealsMap, outcome: 'Status=Won' });
  expect(customersOf(again)).toEqual(customersOf(once));
  expect(again.rest).toEqual(once.rest);
});

async function ranked(path: string, options: RankOptions): Promise<Ranking> {
  return (await rankFile(path, options, silentTerminal)).ranking;
}

function customersOf({ size, customerAt }: Pick<Ranking, 'size' | 'customerAt'>) {
  return Array.from({ length: size }, (_, index) => customerAt(index));
}

/** The deals with each row changed or left out; `shorter` columns are cut from the header's end, `first` is put before it. */
async function dealsWith(
  name: string,
  change: (cells: string[], row: number) => string[] | undefined,
  shorter = 0,
  first?: string,
): Promise<string> {
  const [header = '', ...lines] = (await readFile(deals, 'utf8')).trimEnd().split(/\r?\n/);
  const names = header.split(';');
  const head = [...(first ? [first] : []), ...names.slice(0, names.length - shorter)].join(';');
  const rows = lines.flatMap((line, index) => change(line.split(';'), index + 1)?.join(';') ?? []);
  const path = join(folder, name);
  await writeFile(path, `${[head, ...rows].join('\n')}\n`);
  return path;
}

async function written(name: string, rows: string[][]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `${rows.map((cells) => cells.join(',')).join('\n')}\n`);
  return path;
}

async function mapWithoutOutcome(): Promise<string> {
  const map = JSON.parse(await readFile(dealsMap, 'utf8')) as { columns: Record<string, unknown> };
  delete map.columns['Status'];
  const path = join(folder, 'axes.map.json');
  await writeFile(path, JSON.stringify(map));
  return path;
}
