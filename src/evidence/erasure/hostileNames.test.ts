import { fc } from '@fast-check/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createContact } from '../../customers/contact/contract.ts';
import { createCustomer, updateCustomer } from '../../customers/contract.ts';
import { eraseContact, eraseCustomer } from '../../customers/person/contract.ts';
import { getEvent, listEvents } from '../../platform/event/contract.ts';
import { getImport } from '../import/contract.ts';
import { type ImportWorkspace, importWorkspace } from '../import/importWorkspace.fixture.ts';
import { listSignals } from '../signal/contract.ts';

/** Ids and names that are also words of ours, columns, answers, or parts of JSON. */
const hostile = [
  'outcome choice signal segment number file rows name customer erased id code 1 0 North Won Lost Mid Region'.split(
    ' ',
  ),
  'Status K1 {" " % _ \\ $1 .* A320 2026-11-21 utf-8 sources.remove Q4-2025 imports null true'.split(' '),
  'North America',
].flat();
const regions = ['North', 'North America', 'A320', 'Q4-2025', 'Mid', 'outcome'];
const others = ['O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'O7', 'O8'];

const columns = {
  id: { role: 'identifier' as const },
  seats: { role: 'signal' as const, kind: 'number' as const },
  Region: { role: 'segment' as const, kind: 'choice' as const },
  day: { role: 'signal' as const, kind: 'date' as const },
};

let here: ImportWorkspace;
beforeAll(async () => {
  here = await importWorkspace();
  await here.importText(
    `id,seats,Region,day,Status\n${others.map((id, i) => `${id},${i ? i : 'many'},${regions[i % 6]},2026-11-2${i % 2},${i % 2 ? 'Won' : 'Lost'}`).join('\n')}\n`,
    { map: { columns }, outcome: 'Status=Won vs Lost' },
  );
  for (const id of hostile) {
    await here.call(createCustomer, { id, name: id, domain: id });
    await here.call(updateCustomer, { customer: id, name: `${id} Ltd` });
  }
});
afterAll(() => here.close());

async function ofOthers(subjects: readonly string[]) {
  const { items } = await here.call(listEvents, { limit: 1000 });
  const kept = items.filter(({ subject }) => subjects.includes(subject));
  return {
    report: (await here.call(getImport, { import: 1 })).report,
    signals: await here.call(listSignals, {}),
    values: await Promise.all(others.map((customer) => here.values(customer))),
    events: await Promise.all(kept.map(({ id }) => here.call(getEvent, { event: id }))),
  };
}

describe('erasing somebody whose id, name or site is a word of everybody', () => {
  test('takes nothing from others: reports, signals, facts and events about them stay', async () => {
    const subjects = ['import/1', 'signal/15', 'signal/16', 'signal/17'];
    const before = await ofOthers(subjects);
    expect(before.report.problems).not.toEqual([]);
    expect(getImport.output.shape.report.parse(before.report)).toEqual(before.report);
    const [order = []] = fc.sample(fc.shuffledSubarray(hostile, { minLength: hostile.length }), {
      seed: 20_261_122,
      numRuns: 1,
    });
    for (const id of order) {
      await here.call(eraseCustomer, { customer: id, confirm: id });
    }
    expect(await ofOthers(subjects)).toEqual(before);
  });

  test('a contact called like an answer takes nothing from other customers either', async () => {
    const { values, signals } = await ofOthers([]);
    for (const name of ['Mid', 'North', 'Won', 'outcome']) {
      const { id: contact } = await here.call(createContact, { customer: 'O1', name });
      await here.call(eraseContact, { contact, confirm: contact });
    }
    const after = await ofOthers([]);
    expect(after.values).toEqual(values);
    expect(after.signals).toEqual(signals);
    expect(getImport.output.shape.report.parse(after.report)).toEqual(after.report);
  });
});
