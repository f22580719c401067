import { useIntl } from 'react-intl';
import type { OutputOf } from '../../platform/operation/operation.ts';
import type { getDecision } from '../../selection/decision/contract.ts';
import { getTrial } from '../../selection/trial/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { ExpectedCount } from '../drawing/ExpectedCount.tsx';
import { Figures } from '../drawing/Figures.tsx';
import { useWords } from '../language/useWords.ts';
import { TrialLink } from './TrialLink.tsx';

/** Who decided when, on what, what is expected of it, and what came of it. */
export function DecisionFacts({ decision }: { readonly decision: OutputOf<typeof getDecision> }) {
  const intl = useIntl();
  const words = useWords();
  const { madeAt, actor, scorecard, restsOn, result, trials } = decision;
  const { chosen, capacity, candidates, expectedGood } = result;
  const came = useOutcomes(decision);
  return (
    <>
      <Figures
        items={[
          {
            key: 'chosen',
            label: words('decisions.column.chosen'),
            value: words('decisions.placesOf', { chosen: chosen.length, capacity }),
          },
          { key: 'candidates', label: words('decisions.candidates'), value: intl.formatNumber(candidates) },
          { key: 'expected', label: words('decisions.expected'), value: <ExpectedCount expected={expectedGood} /> },
          ...(came
            ? [
                {
                  key: 'actual',
                  label: words('wave.figure.actual'),
                  value: words('decisions.placesOf', { chosen: came.good, capacity: came.withOutcome }),
                },
              ]
            : []),
        ]}
      />
      <Figures
        size="plain"
        items={[
          {
            key: 'madeAt',
            label: words('decisions.column.madeAt'),
            value: intl.formatDate(madeAt, { dateStyle: 'long', timeStyle: 'short' }),
          },
          { key: 'by', label: words('decisions.by'), value: actor.name },
          {
            key: 'restsOn',
            label: words('decisions.column.restsOn'),
            value:
              scorecard === null
                ? words(`decisions.restsOn.${restsOn}`)
                : words('decisions.restsOn.scorecard', { id: scorecard }),
          },
          ...trials.map((trial) => ({
            key: `trial-${trial.trial}`,
            label: words('decisions.column.trial'),
            value: <TrialLink trial={trial} />,
          })),
        ]}
      />
    </>
  );
}

/** How it ended with those of its newest trial, or where all had ended when it was made; undefined where nobody knows yet. */
function useOutcomes({ trials, result: { actualGood, chosen } }: OutputOf<typeof getDecision>) {
  const newest = trials[0]?.trial;
  const figures = useOperation(getTrial, { trial: newest ?? 1 }, newest !== undefined).data?.figures;
  if (newest !== undefined && figures) return figures.withOutcome > 0 ? figures : undefined;
  return actualGood === null ? undefined : { good: actualGood, withOutcome: chosen.length };
}
