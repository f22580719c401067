import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { updateCustomer } from '../../customers/contract.ts';
import { eraseCustomer } from '../../customers/person/contract.ts';
import { personRoutes } from '../../customers/person/routes.ts';
import { customerRoutes } from '../../customers/routes.ts';
import { eraseEvidence } from '../../evidence/erasure/store.ts';
import type { DealsWorkspace } from '../../selection/dealsWorkspace.fixture.ts';
import { setAgreement } from '../agreement/contract.ts';
import { benchmarkOfCustomer } from '../benchmark/contract.ts';
import {
  comparePerfectCustomers,
  currentPerfectCustomer,
  getPerfectCustomer,
  savePerfectCustomer,
  suggestPerfectCustomer,
} from '../perfectCustomer/contract.ts';
import { exportPositioning } from '../positioningFile/contract.ts';
import { positioningWorkspace } from '../positioningWorkspace.fixture.ts';
import { recordReview } from '../review/contract.ts';
import { judgeProblems, resultOfScreen, saveScreen } from '../screen/contract.ts';
import { saveStatement } from '../statement/contract.ts';
import { getTarget } from '../target/contract.ts';
import { eraseFromPositioning } from './store.ts';

const NAME = 'Quellwasser Feinmechanik';
const { content } = savePerfectCustomer.example;

let world: DealsWorkspace;
beforeAll(async () => {
  world = await positioningWorkspace({
    furtherRoutes: () => [
      ...customerRoutes,
      ...personRoutes({ hooks: [eraseEvidence, eraseFromPositioning], exports: [] }),
    ],
  });
  await world.call(updateCustomer, { customer: 'deal-1', name: NAME });
  await speakOfIt();
});
afterAll(() => world.close());

async function speakOfIt() {
  const portrait = { name: 'Somebody', story: `Works at ${NAME}.` };
  await world.call(savePerfectCustomer, { content: { ...content, portrait }, note: `As ${NAME} is` });
  await world.call(savePerfectCustomer, { content });
  const filter = {
    any: [
      { field: 'name', operator: 'is', value: NAME },
      { field: 'Client', operator: 'is', value: 'Current' },
    ],
  };
  await world.call(saveStatement, { content: { ...saveStatement.example.content, filter } });
  await world.call(setAgreement, {
    department: 'sales',
    agrees: false,
    said: { target: { en: `Firms like ${NAME}` } },
  });
  await world.call(recordReview, { finding: 'stands', note: `With ${NAME}` });
  const has = { field: 'id', operator: 'is', value: 'deal-1' };
  const problems = saveScreen.example.content.problems.map((problem) => ({ ...problem, has }));
  await world.call(saveScreen, { content: { problems } });
  const said = { judge: NAME, evidence: `Call with ${NAME}`, note: `${NAME} said so` };
  await world.call(judgeProblems, {
    offering: 1,
    judgements: [{ problem: 'late-plans', gate: 'urgent', answer: 'yes', ...said }],
  });
}

async function kept(): Promise<string> {
  const { rows } = await sql<{ text: string }>`
    select coalesce(string_agg(content::text || coalesce(note, ''), ' '), '') as text from positioning_document`.execute(
    world.db,
  );
  return rows[0]?.text ?? '';
}

test('an erased customer is named in no version of anything, and the trait that it lent stays', async () => {
  expect((await kept()).split(NAME).length).toBeGreaterThan(7);
  expect((await world.call(currentPerfectCustomer, {})).current?.content.traits[0]?.donor).toMatchObject({
    name: NAME,
  });

  await world.call(eraseCustomer, { customer: 'deal-1', confirm: 'deal-1' });

  const text = await kept();
  expect(text).not.toContain(NAME);
  expect(text).not.toMatch(/"deal-1"/);
  const answers = [
    await world.call(getPerfectCustomer, { perfectCustomer: 1 }),
    await world.call(comparePerfectCustomers, { first: 1, second: 2 }),
    await world.call(benchmarkOfCustomer, { customer: 'deal-2' }),
    await world.call(suggestPerfectCustomer, {}),
    await world.call(exportPositioning, {}),
    await world.call(getTarget, {}),
    await world.call(resultOfScreen, {}),
  ];
  expect(JSON.stringify(answers)).not.toContain(NAME);
  expect(JSON.stringify(answers)).not.toMatch(/"deal-1"/);
  for (const perfectCustomer of [1, 2]) {
    const { traits } = (await world.call(getPerfectCustomer, { perfectCustomer })).content;
    expect(traits[0]?.donor).toEqual({ customer: null, name: null, isFormer: true, hasIt: null });
  }
});
