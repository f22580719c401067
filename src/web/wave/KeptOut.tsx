import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { listTrials } from '../../selection/trial/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { useWords } from '../language/useWords.ts';
import styles from './WaveFigures.module.css';
import type { Wave } from './waveTypes.ts';

/** Who cannot be in this wave because of a running trial, with the trial, and because of a filter of the rules. */
export function KeptOut({ wave }: { readonly wave: Wave }) {
  const words = useWords();
  const { inTrials, counts } = wave;
  const { data: trials } = useOperation(listTrials, { state: 'running', limit: 100 }, inTrials.length > 0);
  const nameOf = (trial: number) =>
    trials?.items.find(({ id }) => id === trial)?.name ?? words('wave.trial', { trial });
  const byGates = (counts['blocked'] ?? 0) - inTrials.reduce((sum, { candidates }) => sum + candidates, 0);
  return (
    <>
      {inTrials.map(({ trial, candidates }) => (
        <li key={trial} className={styles.plain}>
          <FormattedMessage
            id="wave.inTrial"
            values={{
              count: candidates,
              trial: (
                <Link to="/trials/$trial" params={{ trial: String(trial) }}>
                  {nameOf(trial)}
                </Link>
              ),
            }}
          />
        </li>
      ))}
      {byGates > 0 && (
        <li>
          <FormattedMessage id="wave.keptOut" values={{ count: byGates }} />
        </li>
      )}
    </>
  );
}
