import { selectionFailure } from '../failures.ts';

/** What decides whether a trial can be changed. */
export interface TrialStanding {
  readonly id: number;
  readonly closed_at: string | null;
  readonly is_removed: boolean;
}

/** Raises `trial-removed`. */
export function expectThere<Trial extends TrialStanding>(trial: Trial): Trial {
  if (!trial.is_removed) return trial;
  throw selectionFailure('trial-removed', `Trial ${trial.id} was removed.`, 'Restore it first (trials.restore).');
}

/** Raises `trial-removed` and `trial-closed`. */
export function expectRunning<Trial extends TrialStanding>(trial: Trial): Trial {
  if (expectThere(trial).closed_at === null) return trial;
  throw selectionFailure(
    'trial-closed',
    `Trial ${trial.id} was closed at ${trial.closed_at}.`,
    'Outcomes can be recorded as it is. For anything else reopen it (trials.reopen), change it, and close it again.',
  );
}
