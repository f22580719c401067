import { counted } from '../platform/counted.ts';
import { percent } from '../platform/percent.ts';
import { intervalBar } from '../platform/textBar.ts';
import { textTable } from '../platform/textTable.ts';
import { wrap } from '../platform/wrap.ts';
import type { EvaluateResult } from './contract.ts';

/** An evaluation for people, no wider than `width`. */
export function evaluationText(result: EvaluateResult, file: string, width: number): string {
  const { rows, baseRate, groups, folds, verdict, outcome } = result;
  const facts = `${counted(rows, 'row')} with an outcome, ${percent(baseRate)} of them good; ${counted(groups, 'separate case')} in ${folds} folds.`;
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
    wrap(againstOthers(result), width),
    `What the scorecard said, and how often it came true (80 % interval)\n${reliabilityTable(result, width)}\n${wrap(calibrationSentence(result), width)}`,
    wrap(actingSentence(result), width),
    learningPart(result, width),
    backTestPart(result, width),
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

/** The paired differences, which tell models apart better than two intervals beside each other. */
function againstOthers({ comparisons }: EvaluateResult): string {
  const sentences = comparisons.map(({ against, logLoss: { mean, low, high } }) => {
    const side =
      low > 0 ? 'nearer to what happened than' : high < 0 ? 'further from what happened than' : 'not told apart from';
    return `${side} ${against} (log-loss lower by ${mean.toFixed(3)}, ${low.toFixed(3)} to ${high.toFixed(3)})`;
  });
  return `Row by row, the scorecard is ${sentences.join('; ')}.`;
}

function calibrationSentence({ models }: EvaluateResult): string {
  const scorecard = models.find(({ name }) => name === 'scorecard');
  if (!scorecard?.calibration) return '';
  const { slope, slopeLow, slopeHigh } = scorecard.calibration;
  const chance = `Of the calibration error of ${scorecard.calibrationError.toFixed(3)}, chance alone explains ${scorecard.calibrationErrorByChance.toFixed(3)}.`;
  if (slopeLow <= 0 && slopeHigh >= 1) {
    return `Whether its odds are too sure or too timid cannot be told from so few rows, or from odds that say so little. ${chance}`;
  }
  const says =
    slopeHigh < 1 ? 'a little too sure' : slopeLow > 1 ? 'a little too timid' : 'neither too sure nor too timid';
  return `Its odds are ${says}: its log-odds should be multiplied by ${slope.toFixed(2)} (${slopeLow.toFixed(2)} to ${slopeHigh.toFixed(2)}). ${chance}`;
}

/** Where acting on the odds is worth more than acting on all or nobody. */
function actingSentence({ decisionCurve }: EvaluateResult): string {
  const worth = decisionCurve.filter(({ beyond }) => beyond.low > 0);
  const [first, last] = [worth[0], worth.at(-1)];
  if (!first || !last)
    return 'Acting on its odds is nowhere shown to be worth more than acting on everybody or on nobody.';
  const best = worth.reduce((most, each) => (each.beyond.mean > most.beyond.mean ? each : most));
  const range = first === last ? percent(first.threshold) : `${percent(first.threshold)} to ${percent(last.threshold)}`;
  return (
    `Acting on its odds pays for whoever acts at odds of ${range}: at ${percent(best.threshold)} it is worth ` +
    `${(100 * best.beyond.mean).toFixed(1)} more good deals in 100 rows than acting on everybody or on nobody.`
  );
}

function learningPart({ learningCurve: { points, statement } }: EvaluateResult, width: number): string {
  if (points.length < 2) return wrap(statement, width);
  const [least, most] = [Math.min(...points.map(({ low }) => low)), Math.max(...points.map(({ high }) => high))];
  const at = (value: number) => (value - least) / Math.max(1e-9, most - least);
  const bar = Math.max(10, Math.min(30, width - 40));
  const table = textTable(
    [
      { title: 'outcomes', align: 'right' },
      { title: 'log-loss', align: 'right' },
      { title: `${least.toFixed(2)} to ${most.toFixed(2)}` },
    ],
    points.map(({ outcomes, logLoss, low, high }) => [
      String(outcomes),
      logLoss.toFixed(3),
      intervalBar({ mean: at(logLoss), low: at(low), high: at(high) }, bar),
    ]),
    width,
  );
  return `How it learned (80 % interval)\n${table}\n${wrap(statement, width)}`;
}

function backTestPart({ backTest }: EvaluateResult, width: number): string {
  if (!backTest) return '';
  const table = textTable(
    [
      { title: 'from' },
      { title: 'to' },
      { title: 'taught', align: 'right' },
      { title: 'judged', align: 'right' },
      { title: 'good', align: 'right' },
      { title: 'log-loss', align: 'right' },
      { title: 'base rate', align: 'right' },
    ],
    backTest.parts.map(({ from, to, taught, judged, rate, logLoss, baseRateLogLoss }) => [
      String(from),
      String(to),
      String(taught),
      String(judged),
      percent(rate),
      logLoss.toFixed(3),
      baseRateLogLoss.toFixed(3),
    ]),
    width,
  );
  return `The later judged by the earlier, in the order of ${backTest.column}\n${table}\n${wrap(backTest.statement, width)}`;
}

function listed(title: string, items: readonly string[], width: number): string {
  if (items.length === 0) return '';
  return [title, ...items.map((item) => wrap(`- ${item}`, width, '  '))].join('\n');
}
