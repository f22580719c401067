import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOffering } from '../../customers/offering/contract.ts';
import { offeringRoutes } from '../../customers/offering/routes.ts';
import { updateSignal } from '../../evidence/signal/contract.ts';
import { nextQuestionOperation } from '../../readiness/question/contract.ts';
import { questionRoutes } from '../../readiness/question/routes.ts';
import { type DealsWorkspace, dealsWorkspace } from '../dealsWorkspace.fixture.ts';
import { listFields } from './contract.ts';

let deals: DealsWorkspace;
beforeAll(async () => {
  deals = await dealsWorkspace({ furtherRoutes: ({ living }) => [...offeringRoutes, ...questionRoutes({ living })] });
  await deals.call(createOffering, { name: 'Another' });
});
afterAll(() => deals.close());

test('a question that is bound to an offering is asked, listed and counted there alone', async () => {
  const asked = async (offering: number) =>
    (await deals.call(nextQuestionOperation, { customer: 'deal-420', offering })).ranked.map(({ signal }) => signal);
  const listed = async (offering: number) => (await deals.call(listFields, { offering })).items.map(({ id }) => id);
  const [question = ''] = await asked(1);
  expect(await asked(2)).toContain(question);

  await deals.call(updateSignal, { signal: question, offering: 2 });
  expect(await asked(1)).not.toContain(question);
  expect(await listed(1)).not.toContain(question);
  expect(await asked(2)).toContain(question);

  await deals.call(updateSignal, { signal: question, offering: null });
  expect(await asked(1)).toContain(question);
});
