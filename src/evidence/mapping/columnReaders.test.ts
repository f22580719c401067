import { describe, expect, it } from 'vitest';
import type { Failure } from '../../platform/failure.ts';
import { summariseColumns } from '../proposal/summarise.ts';
import { tableOfColumns } from '../proposal/textTable.fixture.ts';
import type { Question } from '../questionnaire/question.ts';
import { questionnaire } from '../questionnaire/questionnaire.ts';
import type { ColumnReader } from './columnReader.ts';
import { columnReaders, type StatedColumns } from './columnReaders.ts';
import { parseOutcome } from './outcome.ts';

const columns = {
  'Customer ID': ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'],
  Size: ['Small', 'Mid', 'Big', 'Mid', 'Small', 'Mid'],
  Budget: ['1.200,50', '980,00', 'n/a', '15.000,00', '', '720,10'],
  Tender: ['Yes', 'No', 'Unknown', 'yes', 'No', 'No'],
  Signed: ['31/01/2024', '01/02/2024', '?', '05/02/2024', '06/02/2024', '07/02/2024'],
  Source: ['Web', 'Fair', 'web', 'Phone', 'Fair', 'Web'],
  Gender: ['F', 'M', 'F', 'M', 'F', 'M'],
  Status: ['Won', 'Lost', 'Won', 'Open', 'Lost', 'Won'],
};

async function readersOf(stated: StatedColumns = {}, table: Readonly<Record<string, readonly string[]>> = columns) {
  const summaries = await summariseColumns(tableOfColumns(table));
  const readers = columnReaders(Object.keys(table), summaries, stated);
  const reader = (column: string) => readers.find((each) => each.column === column) as ColumnReader;
  const values = (column: string) => (table[column] ?? []).map((cell) => reader(column).read(cell));
  return { readers, reader, values };
}

async function refusal(stated: StatedColumns): Promise<Failure> {
  return readersOf(stated).then(
    () => expect.fail('it was not refused'),
    (failure: unknown) => failure as Failure,
  );
}

describe('the readers of a file', () => {
  it('read a question of the questionnaire as such where most of its cells are no answers', async () => {
    const { reader, values } = await readersOf({}, { 'bw-habits': ['4', 'perhaps', 'ask Ben', 'later', '?'] });
    expect(reader('bw-habits').signal?.id).toBe('bw-habits');
    expect(values('bw-habits')).toEqual(['4', undefined, undefined, undefined, null]);
  });

  it('turn cells into typed values: null where nothing is known, undefined where a cell cannot be read', async () => {
    const { reader, values } = await readersOf();
    expect(values('Budget')).toEqual([1200.5, 980, null, 15000, null, 720.1]);
    expect(values('Signed')).toEqual(['2024-01-31', '2024-02-01', null, '2024-02-05', '2024-02-06', '2024-02-07']);
    expect(values('Tender')).toEqual(['yes', 'no', null, 'yes', 'no', 'no']);
    expect(values('Size')).toEqual(['Small', 'Mid', 'Big', 'Mid', 'Small', 'Mid']);
    expect(values('Source')).toEqual(['Web', 'Fair', 'Web', 'Phone', 'Fair', 'Web']);
    expect([reader('Budget').read('plenty'), reader('Size').read('Huge'), reader('Signed').read('31/02/2024')]).toEqual(
      [undefined, undefined, undefined],
    );
    expect(reader('Source').read('Radio')).toBe('Radio');
  });

  it('carry the signal that a column is', async () => {
    const { reader } = await readersOf();
    expect(reader('Size').signal).toMatchObject({
      id: 'Size',
      kind: 'scale',
      answers: ['Small', 'Mid', 'Big'],
      role: 'segment',
      about: 'organisation',
    });
    expect(reader('Tender').signal).toMatchObject({
      kind: 'yesno',
      answers: ['no', 'yes'],
      axis: { axis: 'needs', direction: 1, strength: 'fair' },
    });
    expect(reader('Customer ID')).toMatchObject({ map: { role: 'identifier' }, isStated: false });
    expect(reader('Customer ID').signal).toBeUndefined();
    expect(reader('Gender')).toMatchObject({ map: { role: 'ignore', personal: true } });
  });

  it('let a map, a drop and an id go before what is proposed', async () => {
    const { reader, values } = await readersOf({
      map: {
        columns: {
          Source: {
            role: 'signal',
            kind: 'scale',
            answers: ['Phone', 'Fair', 'Web'],
            axis: 'willingness',
            direction: 'lowers',
            label: 'Heard of us',
          },
        },
      },
      drop: ['Budget'],
      id: 'Signed',
    });
    expect(reader('Source')).toMatchObject({
      isStated: true,
      signal: { label: 'Heard of us', axis: { axis: 'willingness', direction: -1, strength: 'fair' } },
    });
    expect(values('Source')[2]).toBe('Web');
    expect(reader('Budget').map.role).toBe('ignore');
    expect(reader('Signed').map.role).toBe('identifier');
    expect(reader('Customer ID').map.role).toBe('ignore');
  });

  it('complete a stated column from its cells, except for an axis', async () => {
    const { reader } = await readersOf({
      map: { columns: { Tender: { role: 'signal' }, Budget: { role: 'signal', missing: ['980,00'] } } },
    });
    expect(reader('Tender').signal).toMatchObject({ kind: 'yesno', answers: ['no', 'yes'] });
    expect(reader('Tender').signal?.axis).toBeUndefined();
    expect(reader('Budget').read('980,00')).toBeNull();
  });

  it('keep a personal column personal unless the map says that it is not', async () => {
    const stated = await readersOf({ map: { columns: { Gender: { role: 'signal', kind: 'choice' } } } });
    expect(stated.reader('Gender').signal?.about).toBe('person');
    const cleared = await readersOf({
      map: { columns: { Gender: { role: 'signal', kind: 'choice', personal: false } } },
    });
    expect(cleared.reader('Gender').signal?.about).toBe('organisation');
  });

  it('report what an earlier file did not hold cell by cell, rather than refuse the file', async () => {
    const map = { columns: { Size: { role: 'signal' as const, kind: 'scale' as const, answers: ['S', 'M', 'L'] } } };
    const { values } = await readersOf({ map, inherited: new Set(['Size']) });
    expect(new Set(values('Size'))).toEqual(new Set([undefined]));
  });

  it('take a column called constructor for what it holds, whatever a map says of others', async () => {
    const table = { constructor: ['a', 'b', 'a', 'b'], status: ['Won', 'Lost', 'Won', 'Lost'] };
    const map = { columns: { status: { role: 'outcome' as const, answers: ['Lost', 'Won'] } } };
    expect((await readersOf({ map }, table)).reader('constructor').signal?.kind).toBe('choice');
  });

  it('read a stated answer as an answer even where it usually means that nothing is known', async () => {
    const { values } = await readersOf({
      map: { columns: { Tender: { role: 'signal', kind: 'scale', answers: ['No', 'Unknown', 'Yes'] } } },
    });
    expect(values('Tender')).toEqual(['Yes', 'No', 'Unknown', 'Yes', 'No', 'No']);
  });

  it('read the outcome as stated, by the map, or as suggested', async () => {
    const stated = await readersOf({ outcome: parseOutcome('Status=Won vs Lost') });
    expect(stated.values('Status')).toEqual(['yes', 'no', 'yes', null, 'no', 'yes']);
    expect(stated.reader('Status')).toMatchObject({ isStated: true, signal: { role: 'outcome' } });
    const mapped = await readersOf({ map: { columns: { Status: { role: 'outcome', answers: ['Lost', 'Won'] } } } });
    expect(mapped.values('Status')).toEqual(['yes', 'no', 'yes', null, 'no', 'yes']);
    expect((await readersOf()).values('Status')).toEqual(['yes', 'no', 'yes', null, 'no', 'yes']);
  });

  it('allow a map made for the past to be used on candidates, who have no outcome yet', async () => {
    const { Status, ...candidates } = columns;
    expect(Status).toHaveLength(6);
    const { readers } = await readersOf(
      { map: { columns: { Status: { role: 'outcome', answers: ['Lost', 'Won'] } } } },
      candidates,
    );
    expect(readers).toHaveLength(7);
  });

  it('read the answers to a question of the built-in questionnaire by its id, in any language', async () => {
    const question = questionnaire[0] as Question;
    const cells = question.answers.map(({ text }) => text.zh);
    const { reader, values } = await readersOf({}, { [`${question.id}: ${question.text.fr}`]: cells });
    const column = `${question.id}: ${question.text.fr}`;
    expect(reader(column).signal?.id).toBe(question.id);
    const again = await readersOf({ map: { columns: { [column]: reader(column).map } } }, { [column]: cells });
    expect(again.reader(column).signal?.id).toBe(question.id);
    expect(again.values(column)).toEqual(values(column));
    expect(values(column)).toEqual(question.answers.map(({ code }) => code));
  });

  it.each([
    [{ drop: ['Budgt'] }, 'column-unknown', /"Budget"/],
    [{ id: 'customer' }, 'column-unknown', /"Customer ID"/],
    [{ map: { columns: { Sise: { role: 'segment' as const } } } }, 'column-unknown', /"Size"/],
    [{ outcome: { column: 'Status', good: 'Victory' } }, 'outcome-unknown', /"Won" \(3\)/],
    [{ outcome: { column: 'Status', good: 'Won' }, drop: ['Status'] }, 'outcome-unknown', /dropped/],
    [{ outcome: { column: 'Status', good: 'Won' }, id: 'Status' }, 'option-invalid', /another column/],
    [{ outcome: { column: 'Status', good: 'Won', bad: 'won' } }, 'outcome-unknown', /"Lost" \(2\)/],
    [{ id: 'Size', drop: ['Size'] }, 'option-invalid', /dropped/],
    [
      { map: { columns: { Source: { role: 'signal' as const, kind: 'scale' as const } } } },
      'map-invalid',
      /low to high.*"Web"/,
    ],
    [
      {
        map: { columns: { Source: { role: 'signal' as const, axis: 'needs' as const, direction: 'raises' as const } } },
      },
      'map-invalid',
      /"scale"/,
    ],
    [
      { map: { columns: { Size: { role: 'signal' as const, kind: 'scale' as const, answers: ['S', 'M', 'L'] } } } },
      'map-invalid',
      /"Mid"/,
    ],
  ])('refuse %j with %s and a remedy', async (stated, code, remedy) => {
    const failure = await refusal(stated);
    expect(failure.code).toBe(code);
    expect(failure.remedy).toMatch(remedy);
  });
});
