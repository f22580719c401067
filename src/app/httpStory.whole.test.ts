import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getCustomer, updateCustomer } from '../customers/contract.ts';
import { checkImport, getImport, previewImport, runImport } from '../evidence/import/contract.ts';
import { getProfile } from '../evidence/observation/contract.ts';
import { mappingOfFile } from '../evidence/openCases.ts';
import { answerQuestionnaire } from '../evidence/questionnaire/contract.ts';
import { freshDatabase } from '../platform/database/temporaryDatabase.fixture.ts';
import { listEvents, undoEvent } from '../platform/event/contract.ts';
import { type Client, clientOver } from '../platform/http/client.ts';
import { httpTransport } from '../platform/http/httpTransport.ts';
import { silentLog } from '../platform/http/log.ts';
import { checkedShape } from '../platform/http/requestShape.ts';
import { type HttpService, serveHttp } from '../platform/http/serveHttp.ts';
import { type JobRunner, jobRunner } from '../platform/job/runner.ts';
import { addUpload } from '../platform/upload/contract.ts';
import { getWorkspace } from '../platform/workspace/contract.ts';
import { getMeasures } from '../readiness/measure/contract.ts';
import { nextQuestionOperation } from '../readiness/question/contract.ts';
import { getDecision, listDecisions, saveDecision } from '../selection/decision/contract.ts';
import { findCustomers, listFields } from '../selection/find/contract.ts';
import { explainOdds, getOdds } from '../selection/judged/contract.ts';
import { getMatrix } from '../selection/matrix/contract.ts';
import { adoptScorecard, currentScorecard, fitScorecardOperation } from '../selection/scorecard/contract.ts';
import { closeTrial, getTrial, openTrial } from '../selection/trial/contract.ts';
import { listMembers, recordOutcome } from '../selection/trialMember/contract.ts';
import { chooseWaveOperation } from '../selection/wave/contract.ts';
import { failures } from './failures.ts';
import { type Service, serviceOn } from './openService.ts';
import { serviceApp } from './serviceApp.ts';
import { clientOf } from './serviceClient.ts';

const PATIENCE_MS = 600_000;

/** The deals, the last of which have not ended yet. */
async function openDeals(): Promise<Blob> {
  let text = '';
  for await (const chunk of createReadStream('examples/deals/deals.csv', 'utf8')) text += chunk;
  const lines = text.trimEnd().split(/\r?\n/);
  const open = lines.map((line, i) => (i > 400 ? line.replace(/"(Won|Lost)"$/, '""') : line));
  return new Blob([`${open.join('\n')}\n`]);
}

describe.each(['inside', 'over HTTP'])('the main job, asked %s', (way) => {
  let folder: string;
  let service: Service;
  let http: HttpService | undefined;
  let runner: JobRunner | undefined;
  let client: Client;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bellwether-story-'));
    service = await serviceOn(await freshDatabase(), { dataFolder: folder, appVersion: 'story' });
    client = clientOf(service);
    if (way === 'inside') return;
    http = await serveHttp(serviceApp(service, 'story', silentLog), { host: '127.0.0.1', port: 0 });
    runner = jobRunner({ ...service, log: silentLog, pollMs: 50 });
    const wait = (ms: number, signal?: AbortSignal) => pause(ms, undefined, signal ? { signal } : {});
    client = clientOver(httpTransport({ baseUrl: http.url, fetch, shapeOf: checkedShape, pause: wait, failures }));
  }, PATIENCE_MS);

  afterAll(async () => {
    await http?.close(1000);
    await runner?.stop();
    await service.close();
    await rm(folder, { recursive: true, force: true });
  }, PATIENCE_MS);

  let upload: string;
  const heard: string[] = [];

  test('a file is uploaded, read and looked over before anything is kept', async () => {
    const file = await openDeals();
    ({ id: upload } = await client.call(addUpload, { fileName: 'deals.csv' }, { file }));
    const preview = await client.call(previewImport, { upload });
    expect(preview.columns).toContain('Status');
    const { report, refusals } = await client.call(checkImport, await statement());
    expect(refusals).toEqual([]);
    expect(report.customers.new).toBe(448);
    expect((await client.call(getWorkspace, {})).version).toBe(0);
  });

  async function statement() {
    const map = await mappingOfFile('examples/deals/deals.map.json');
    return { upload, map, idPrefix: 'deal-', outcome: 'Status=Won' };
  }

  test('the import tells how far it is, and the same file again says nothing new', async () => {
    const onProgress = (_done: number, _total: number | null, text: string) => void heard.push(text);
    const first = await client.call(runImport, await statement(), { onProgress });
    expect(first).toMatchObject({ import: 1, report: { customers: { new: 448 } } });
    expect(await client.call(getImport, { import: 1 })).toMatchObject({ rows: 448, isWithdrawn: false });
    expect((await client.call(runImport, await statement())).import).toBeNull();
    // A job that is done before anyone asks has told nothing over HTTP.
    expect(heard.length > 0 || way !== 'inside').toBe(true);
  });

  test('customers are found by what the file said of them', async () => {
    const { items } = await client.call(listFields, {});
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['odds', 'group', 'willingness', 'Comp_size']));
    const found = await client.call(findCustomers, {
      filter: 'Comp_size is "Big" and willingness >= 50',
      sort: 'willingness',
      columns: ['Comp_size', 'willingness'],
      limit: 5,
    });
    expect(found.total).toBe(448);
    expect(found.matched).toBeGreaterThan(10);
    expect(found.items.every(({ values }) => values['Comp_size'] === 'Big')).toBe(true);
    const next = await client.call(findCustomers, {
      filter: 'Comp_size is "Big" and willingness >= 50',
      sort: 'willingness',
      limit: 5,
      cursor: found.next ?? '',
    });
    const ids = [...found.items, ...next.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(10);
    await expect(client.call(findCustomers, { filter: 'Comp_size is' })).rejects.toMatchObject({
      code: 'filter-invalid',
    });
  });

  test('a scorecard learns from the outcomes and counts once a person adopts it', async () => {
    const { id: scorecard, judgement } = await client.call(fitScorecardOperation, { note: 'Story' });
    expect(judgement?.judged).toBe(400);
    expect((await client.call(currentScorecard, {})).judgedBy.scorecard).toBeNull();
    await client.call(adoptScorecard, { scorecard });
    expect(await client.call(currentScorecard, {})).toMatchObject({ judgedBy: { scorecard, restsOn: 'outcomes' } });
  });

  test('odds are explained by points that add up', async () => {
    const { odds } = await client.call(getOdds, { customer: 'deal-420' });
    const { base, points } = await client.call(explainOdds, { customer: 'deal-420' });
    const logOdds = points.reduce((sum, each) => sum + each.points, base ?? Number.NaN);
    expect(logOdds).toBeCloseTo(odds?.logOdds ?? Number.NaN, 9);
    expect(odds?.low).toBeLessThan(odds?.high ?? 0);
  });

  test('the question that matters next is answered, and the measures move', async () => {
    const before = await client.call(getMeasures, { customer: 'deal-420' });
    const { ask } = await client.call(nextQuestionOperation, { customer: 'deal-420' });
    const question = ask?.signal ?? '';
    const answer = ask?.wording?.answers.at(-1)?.code ?? null;
    await client.call(answerQuestionnaire, { customer: 'deal-420', answers: [{ question, answer }] });
    const after = await client.call(getMeasures, { customer: 'deal-420' });
    expect(after.measures).not.toEqual(before.measures);
    expect(after.restsOn.map(({ signal }) => signal)).toContain(question);
    const { ask: another } = await client.call(nextQuestionOperation, { customer: 'deal-420' });
    expect(another?.signal).not.toBe(question);
  });

  test('a wave is looked at, decided on and tried out', async () => {
    const matrix = await client.call(getMatrix, {});
    expect(matrix.placed).toBe(448);
    const wave = await client.call(chooseWaveOperation, { take: 5, explain: ['deal-420'] });
    expect(wave).toMatchObject({ candidates: 48, isRetrospective: false });
    expect(wave.chosen).toHaveLength(5);
    const decision = await client.call(saveDecision, { take: 5, note: 'First wave' });
    expect(decision.result.chosen.map(({ customer }) => customer)).toEqual(wave.chosen.map(({ customer }) => customer));
    const trial = await client.call(openTrial, { name: 'First trial', decision: decision.id });
    expect(trial.members).toBe(5);
    const [first] = decision.result.chosen;
    await client.call(recordOutcome, { trial: trial.id, customer: first?.customer ?? '', outcome: 'Won' });
    const { items } = await client.call(listMembers, { trial: trial.id });
    expect(items.find(({ customer }) => customer === first?.customer)).toMatchObject({ outcome: 'good' });
    const closed = await client.call(closeTrial, { trial: trial.id, openMembers: 'leave' });
    expect(closed.figures).toMatchObject({ good: 1, waiting: 4 });
  });

  test('who saw an older state is told so, and overwrites nothing', async () => {
    const seen = await client.call(getCustomer, { customer: 'deal-7' });
    const first = await client.call(updateCustomer, { customer: 'deal-7', name: 'First' }, { ifMatch: seen.version });
    const second = client.call(updateCustomer, { customer: 'deal-7', name: 'Second' }, { ifMatch: seen.version });
    await expect(second).rejects.toMatchObject({ code: 'version-conflict', kind: { status: 412 } });
    expect((await client.call(getCustomer, { customer: 'deal-7' })).name).toBe('First');
    await client.call(updateCustomer, { customer: 'deal-7', name: 'Second' }, { ifMatch: first.version });
    expect((await client.call(getCustomer, { customer: 'deal-7' })).name).toBe('Second');
  });

  test('a double click decides once', async () => {
    const clicks = [1, 2, 3].map(() => client.perform(saveDecision, { take: 3 }, { idempotencyKey: 'one-click' }));
    const answers = await Promise.all(clicks);
    expect(new Set(answers.map(({ output }) => output.id))).toEqual(new Set([2]));
    expect(answers.filter(({ isRepeated }) => isRepeated)).toHaveLength(2);
    expect((await client.call(listDecisions, {})).items).toHaveLength(2);
    const other = client.call(saveDecision, { take: 4 }, { idempotencyKey: 'one-click' });
    await expect(other).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  test('what was done is listed, and taken back from the last to the first', async () => {
    const { items } = await client.call(listEvents, {});
    const done = items.map(({ operation }) => operation).reverse();
    expect(done).toEqual([
      'imports.run',
      'imports.run',
      'scorecards.fit',
      'scorecards.adopt',
      'questionnaires.answer',
      'decisions.save',
      'trials.open',
      'trials.recordOutcome',
      'trials.close',
      'customers.update',
      'customers.update',
      'decisions.save',
    ]);
    const undo = async (operation: string) => {
      const event = items.find((each) => each.operation === operation)?.id ?? 0;
      return client.call(undoEvent, { event });
    };
    await undo('trials.close');
    expect((await client.call(getTrial, { trial: 1 })).closedAt).toBeNull();
    await undo('trials.recordOutcome');
    expect((await client.call(getTrial, { trial: 1 })).figures).toMatchObject({ withOutcome: 0 });
    await undo('questionnaires.answer');
    const { signals } = await client.call(getProfile, { customer: 'deal-420' });
    expect(signals.filter(({ signal }) => signal.startsWith('bw-'))).toEqual([]);
    await expect(undo('trials.close')).rejects.toMatchObject({ code: 'undo-impossible' });
    expect((await client.call(getDecision, { decision: 1 })).note).toBe('First wave');
  });
});
