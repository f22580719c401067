import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, describe, expect, it } from 'vitest';
import { printedByRoom } from '../platform/silentTerminal.fixture.ts';
import { learningCommands } from './commands.ts';
import { type EvaluateResult, evaluateSchema } from './contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'bellwether-evaluate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const deals = join(folder, 'deals.csv');
const lines = Array.from({ length: 120 }, (_, row) => {
  const client = row % 2 ? 'Current' : 'New';
  const status = row % 10 < (client === 'Current' ? 8 : 3) ? 'Won' : 'Lost';
  return `${1000 + row},${client},${['small', 'medium', 'large'][row % 3]},${(row * 7) % 50},${status}`;
});
writeFileSync(deals, `Id,Client,Size,Staff,Status\n${lines.join('\n')}\n`);

/** Runs a command line of the room and gives what it printed. */
const run = (...words: string[]) => printedByRoom(learningCommands, words);

async function runJson(...words: string[]): Promise<EvaluateResult> {
  return evaluateSchema.parse(JSON.parse(await run(...words, '--json')));
}

describe('evaluate', () => {
  it('prints JSON as published, the same every time', async () => {
    const result = await runJson('evaluate', deals, '--outcome', 'Status=Won');
    expect(result.rows).toBe(120);
    expect(result.baseRate).toBe(0.6);
    expect(result.models.map(({ name }) => name)).toEqual(['scorecard', 'naive-bayes', 'base-rate']);
    expect(await runJson('evaluate', deals, '--outcome', 'Status=Won')).toEqual(result);
  });

  it('says what acting on the odds is worth, how they compare, and how they came to be with ever more outcomes', async () => {
    const { comparisons, decisionCurve, learningCurve, models, backTest } = await runJson(
      'evaluate',
      deals,
      '--outcome',
      'Status=Won',
    );
    const againstBase = comparisons.find(({ against }) => against === 'base-rate');
    expect(againstBase?.logLoss.low).toBeGreaterThan(0);
    expect(againstBase?.logLoss.mean).toBeCloseTo((models[2]?.logLoss ?? 0) - (models[0]?.logLoss ?? 0), 10);
    expect(decisionCurve.find(({ threshold }) => threshold === 0.6)?.beyond.mean).toBeGreaterThan(0.05);
    expect(learningCurve.points.map(({ outcomes }) => outcomes)).toEqual([24, 48, 96]);
    expect(learningCurve.state).toBe('unclear');
    expect(models[0]?.calibration?.curve.every(({ low, rate, high }) => low <= rate && rate <= high)).toBe(true);
    expect(backTest).toBeNull();
  });

  it('lets the earlier judge the later where a column says when', async () => {
    const { backTest } = await runJson('evaluate', deals, '--outcome', 'Status=Won', '--time', 'Staff');
    expect(backTest?.column).toBe('Staff');
    expect(backTest?.parts.map(({ from, to }) => Number(from) <= Number(to))).not.toContain(false);
    expect(backTest?.parts.map(({ taught }) => taught)).toEqual(
      backTest?.parts.map(({ taught }) => taught).toSorted((a, b) => a - b),
    );
    expect(backTest?.gain.low).toBeGreaterThan(0);
  });

  it('leaves out what it is told to, and says so', async () => {
    const { signals, leftOut } = await runJson('evaluate', deals, '--outcome', 'Status=Won', '--drop', 'Client');
    expect(signals).not.toContain('Client');
    expect(leftOut.map(({ signal }) => signal)).toContain('Client');
  });

  it('prints for people within the width of their terminal', async () => {
    const text = await run('evaluate', deals, '--outcome', 'Status=Won');
    expect(text).toContain('scorecard');
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(72);
  });

  it.each([
    [['--outcome', 'Status=Gewonnen'], 'outcome-unknown'],
    [['--outcome', 'Stage=Won'], 'column-unknown'],
    [['--outcome', 'Status=Won', '--folds', '1'], 'option-invalid'],
    [['--outcome', 'Status=Won', '--seed', 'x'], 'option-invalid'],
    [['--outcome', 'Status=Won', '--drop', 'Nothing'], 'column-unknown'],
    [['--outcome', 'Status=Won', '--time', 'Nothing'], 'column-unknown'],
    [['--outcome', 'Status=Won', '--time', 'Size'], 'column-unknown'],
    [['--outcome', 'Status=Won', '--map', 'absent.json'], 'file-not-found'],
  ])('refuses %j as %s', async (words, code) => {
    await expect(run('evaluate', deals, ...words)).rejects.toMatchObject({ code });
  });
});

const shared = process.env['BELLWETHER_SHARED'] ?? join(import.meta.dirname, '../../../shared');
const salvirt = join(shared, 'data/b2b_salvirt/Salvirt_B2B_ML_dataset.csv');

describe.skipIf(!existsSync(salvirt))('on 448 real deals (skipped where the shared data are absent)', () => {
  it('ranks as well as a naive-Bayes score and knows its own uncertainty far better', async () => {
    const { models, groups } = await runJson('evaluate', salvirt, '--outcome', 'Status=Won');
    const [ours, naive, base] = models;
    expect(groups).toBeLessThan(448);
    expect(ours?.auc).toBeGreaterThan((naive?.auc ?? 1) - 0.03);
    expect(ours?.logLoss).toBeLessThan((naive?.logLoss ?? 0) - 0.2);
    expect(ours?.logLoss).toBeLessThan((base?.logLoss ?? 0) - 0.1);
  });
});
