import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordObservations } from '../../evidence/observation/contract.ts';
import { type DealsWorkspace, dealsWorkspace } from '../dealsWorkspace.fixture.ts';
import { customerOverview } from '../overview/contract.ts';
import { fitScorecardOperation } from '../scorecard/contract.ts';
import { chooseWaveOperation } from '../wave/contract.ts';
import { listSupposedAnswers } from './contract.ts';

let deals: DealsWorkspace;
beforeAll(async () => {
  deals = await dealsWorkspace();
  await deals.perform(fitScorecardOperation, { adopt: true });
});
afterAll(() => deals.close());

const customer = 'deal-420';

test('what an answer would change is what it changes once it is given', async () => {
  const { items, now } = await deals.call(listSupposedAnswers, { customer, source: 'interview' });
  const before = await deals.call(customerOverview, { customer });
  expect(now.group?.conservative).toBeCloseTo(before.group?.conservative ?? -1, 5);
  expect(now.odds?.mean).toBeCloseTo(before.odds?.mean ?? -1, 12);

  const open = items.find(({ signal }) => signal === 'bw-early-use');
  expect(open).toMatchObject({ axis: 'willingness', known: null, hasPoints: false });
  const supposed = open?.answers.find(({ answer }) => answer === '5');
  await deals.perform(recordObservations, {
    customer,
    source: 'interview',
    facts: [{ signal: 'bw-early-use', value: '5' }],
  });
  const after = await deals.call(customerOverview, { customer });
  expect(after.leadingGroup).toBe(supposed?.leadingGroup);
  for (const [group, share] of Object.entries(after.group ?? {})) {
    expect(supposed?.group?.[group as 'picky']).toBeCloseTo(share, 4);
  }
  expect(supposed?.odds?.mean).toBeCloseTo(after.odds?.mean ?? -1, 12);
});

test('an answer that has points moves the odds, and the worth is that of the wave', async () => {
  const { items, now } = await deals.call(listSupposedAnswers, { customer });
  const { explained } = await deals.call(chooseWaveOperation, { explain: [customer] });
  expect(now.worth).toBeCloseTo(explained[0]?.worth ?? -1, 5);
  const scored = items.filter(({ hasPoints, known }) => hasPoints && known !== null);
  expect(scored.length).toBeGreaterThan(10);
  const changed = scored.flatMap(({ known, answers }) => answers.filter(({ answer }) => answer !== known));
  expect(changed.some(({ odds }) => Math.abs((odds?.mean ?? 0) - (now.odds?.mean ?? 0)) > 0.05)).toBe(true);
});

test('the answers that turn the group turn it', async () => {
  const { turns, now } = await deals.call(listSupposedAnswers, { customer: 'deal-421', source: 'interview' });
  expect(turns.length).toBeGreaterThan(0);
  expect(turns.map(({ group }) => group)).not.toContain(now.leadingGroup);
  const [first] = turns as [(typeof turns)[number]];
  await deals.perform(recordObservations, {
    customer: 'deal-421',
    source: 'interview',
    facts: first.answers.map(({ signal, answer }) => ({ signal, value: answer })),
  });
  const after = await deals.call(customerOverview, { customer: 'deal-421' });
  expect(after.leadingGroup).toBe(first.group);
  expect(after.group?.[first.group]).toBeCloseTo(first.probability, 4);
});

test('a source that nobody knows is refused', async () => {
  await expect(deals.call(listSupposedAnswers, { customer, source: 'nobody' })).rejects.toMatchObject({
    code: 'source-unknown',
  });
});
