import { baselineNames } from './baselines.ts';
import { type Comparison, figuresOf, type ModelName, pairedDifference } from './comparison.ts';
import { markdownTable } from './markdownTable.ts';

const MODELS: readonly ModelName[] = [
  'scorecard',
  ...baselineNames,
  'base rate',
  'every scorecard',
  ...baselineNames.map((name) => `every ${name}` as const),
];

/** One comparison as a Markdown table: a line per model, with what the scorecard's log-loss is above the model's. */
export function comparisonTable(comparison: Comparison): string {
  const lines = MODELS.flatMap((name) => {
    const figures = figuresOf(comparison, name);
    if (!figures) return [];
    const { logLoss, auc, calibrationError, seconds } = figures;
    const difference = name === 'scorecard' ? '' : differenceText(comparison, name);
    const took = seconds > 0 ? seconds.toFixed(0) : '';
    return [
      [
        name.replace(/^every (.*)/, '$1, every column'),
        logLoss.toFixed(4),
        difference,
        auc.toFixed(3),
        calibrationError.toFixed(3),
        took,
      ],
    ];
  });
  const titles = ['model', 'log-loss', 'scorecard less this (80 %)', 'AUC', 'calibration error', 'processor seconds'];
  return markdownTable(titles, lines);
}

function differenceText(comparison: Comparison, name: ModelName): string {
  const { mean, margin } = pairedDifference(comparison, 'scorecard', name);
  return `${mean < 0 ? '-' : '+'}${Math.abs(mean).toFixed(4)} ± ${margin.toFixed(4)}`;
}
