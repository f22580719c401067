import { useIntl } from 'react-intl';
import type { OutputOf } from '../../platform/operation/operation.ts';
import type { getTrial } from '../../selection/trial/contract.ts';
import { memberStates } from '../../selection/trialMember/memberState.ts';
import { ExpectedCount } from '../drawing/ExpectedCount.tsx';
import { Figures } from '../drawing/Figures.tsx';
import { useWords } from '../language/useWords.ts';

interface TrialFiguresProps {
  readonly figures: OutputOf<typeof getTrial>['figures'];
  readonly members: number;
}

/** How many stand how, how many have ended, and what was expected of them. */
export function TrialFigures({ figures, members }: TrialFiguresProps) {
  const intl = useIntl();
  const words = useWords();
  const { states, withOutcome, waiting, good, expectedGood } = figures;
  return (
    <Figures
      items={[
        { key: 'members', label: words('trials.column.members'), value: intl.formatNumber(members) },
        ...memberStates
          .filter((state) => states[state] > 0 || state === 'invited' || state === 'joined' || state === 'declined')
          .map((state) => ({
            key: state,
            label: words(`trials.count.${state}`),
            value: intl.formatNumber(states[state]),
          })),
        {
          key: 'ended',
          label: words('trials.withOutcome'),
          value: words('decisions.placesOf', { chosen: withOutcome, capacity: withOutcome + waiting }),
        },
        { key: 'good', label: words('trials.good'), value: intl.formatNumber(good) },
        ...(withOutcome > 0
          ? [{ key: 'expected', label: words('trials.expected'), value: <ExpectedCount expected={expectedGood} /> }]
          : []),
      ]}
    />
  );
}
