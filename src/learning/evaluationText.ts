import { percent } from '../platform/percent.ts';
import { intervalBar } from '../platform/textBar.ts';
import { textTable } from '../platform/textTable.ts';
import { wrap } from '../platform/wrap.ts';
import type { EvaluateResult } from './contract.ts';

/** An evaluation for people, no wider than `width`. */
export function evaluationText(result: EvaluateResult, file: string, width: number): string {
  const { rows, baseRate, groups, folds, verdict, outcome } = result;
  const facts = `${rows} rows with an outcome, ${percent(baseRate)} of them good; ${groups} separate cases in ${folds} folds.`;
  const parts = [
    wrap(`Would the scorecard have been right on ${file}, where good is ${outcome}?`, width),
    wrap(verdict, width),
    wrap(facts, width),
    modelTable(result, width),
    wrap(
      'AUC: in what share of pairs the good row scores higher (0.5 is chance), with its 80 % interval. Log-loss, Brier and calibration error: lower is better. ' +
        'Every row was judged by models that had not seen it, nor any row like it.',
      width,
    ),
    `What the scorecard said, and how often it came true (80 % interval)\n${reliabilityTable(result, width)}`,
    listed('To know before trusting it', result.statements, width),
    listed(
      'Columns not scored',
      result.leftOut.map(({ signal, why }) => `${signal}: ${why}`),
      width,
    ),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function modelTable({ models }: EvaluateResult, width: number): string {
  const bar = Math.max(0, Math.min(24, width - 70));
  return textTable(
    [
      { title: 'model' },
      { title: 'AUC', align: 'right' },
      { title: 'interval' },
      { title: bar > 7 ? '0.5 to 1' : '' },
      { title: 'log-loss', align: 'right' },
      { title: 'Brier', align: 'right' },
      { title: 'calibr. error', align: 'right' },
    ],
    models.map(({ name, auc, aucLow, aucHigh, logLoss, brier, calibrationError }) => [
      name,
      auc === null ? '-' : auc.toFixed(3),
      aucLow === null || aucHigh === null ? '-' : `${aucLow.toFixed(2)}-${aucHigh.toFixed(2)}`,
      auc === null || aucLow === null || aucHigh === null || bar <= 7
        ? ''
        : intervalBar({ mean: 2 * auc - 1, low: 2 * aucLow - 1, high: 2 * aucHigh - 1 }, bar),
      logLoss.toFixed(3),
      brier.toFixed(3),
      calibrationError.toFixed(3),
    ]),
    width,
  );
}

function reliabilityTable({ models }: EvaluateResult, width: number): string {
  const bins = models.find(({ name }) => name === 'scorecard')?.reliability ?? [];
  const bar = Math.max(10, Math.min(40, width - 36));
  return textTable(
    [
      { title: 'said', align: 'right' },
      { title: 'came true', align: 'right' },
      { title: '0 to 100 %' },
      { title: 'rows', align: 'right' },
    ],
    bins.map(({ rows, forecast, rate, low, high }) => [
      percent(forecast),
      percent(rate),
      intervalBar({ mean: rate, low, high }, bar),
      String(rows),
    ]),
    width,
  );
}

function listed(title: string, items: readonly string[], width: number): string {
  if (items.length === 0) return '';
  return [title, ...items.map((item) => wrap(`- ${item}`, width, '  '))].join('\n');
}
