import type { importReport } from '../../evidence/import/contract.ts';
import type { Job } from '../../platform/job/contract.ts';
import type { OutputOf } from '../../platform/operation/operation.ts';
import type { currentScorecard } from '../../selection/scorecard/contract.ts';
import type { MessageId } from '../language/messageId.ts';
import { FIRST_OFFERING } from '../offerings/offeringSearch.ts';

/** What the service says, as far as it is known yet. */
export interface Facts {
  readonly customers?: number;
  /** Customers of whom too little is known for a group. */
  readonly unplaced?: number;
  readonly judgedBy?: OutputOf<typeof currentScorecard>['judgedBy'];
  readonly duplicates?: { readonly pairs: number; readonly isMore: boolean };
  readonly jobs?: readonly Pick<Job, 'id' | 'operation' | 'state' | 'endedAt' | 'failure'>[];
  readonly trials?: readonly { readonly id: number; readonly name: string; readonly members: number }[];
  /** Alarms that the positioning statement of an offering no longer holds; absent where there is no statement. */
  readonly drift?: { readonly alarms: number; readonly offering: number };
  readonly lastImport?: {
    readonly id: number;
    readonly fileName: string;
    readonly problemCounts: Readonly<(typeof importReport)['_output']['problemCounts']>;
  };
}

/** A sentence about what should be looked at, and where. */
export interface Concern {
  readonly key: string;
  readonly says: MessageId;
  readonly values: Readonly<Record<string, string | number>>;
  /** Where it is seen to; absent where it can be done here and now. */
  readonly href?: string;
  /** What the link, or the button, is called. */
  readonly action: MessageId;
  readonly kind: 'do' | 'running' | 'failed';
}

const HOURS_OF_FAILURES = 24;

/** What needs attention, the most pressing first. `now` in milliseconds. */
export function concerns(facts: Facts, now: number): Concern[] {
  return [
    ...jobConcerns(facts, now),
    ...scorecardConcerns(facts),
    ...importConcerns(facts),
    ...trialConcerns(facts),
    ...driftConcerns(facts),
    ...evidenceConcerns(facts),
  ];
}

function jobConcerns({ jobs = [] }: Facts, now: number): Concern[] {
  const changes = jobs.filter(({ operation }) => Object.hasOwn(jobWords, operation));
  return changes.flatMap(({ id, operation, state, endedAt }): Concern[] => {
    const what = jobWords[operation] as string;
    if (state === 'running' || state === 'queued') {
      return [{ key: `job-${id}`, says: 'start.job.running', values: { what }, ...toImports, kind: 'running' }];
    }
    const isRecent = endedAt !== null && now - Date.parse(endedAt) < HOURS_OF_FAILURES * 3_600_000;
    if (state !== 'failed' || !isRecent) return [];
    return [{ key: `job-${id}`, says: 'start.job.failed', values: { what }, ...toImports, kind: 'failed' }];
  });
}

const toImports = { href: '/imports', action: 'start.to.imports' } as const;

/** The changes that run as jobs; `what` of the sentence chooses by these. */
const jobWords: Readonly<Record<string, string>> = { 'imports.run': 'import', 'scorecards.fit': 'fit' };

function scorecardConcerns({ judgedBy }: Facts): Concern[] {
  if (!judgedBy) return [];
  const { scorecard, outcomes, outcomesNow, mismatch } = judgedBy;
  const fit = { action: 'start.to.fit', kind: 'do' } as const;
  if (mismatch !== null) return [{ key: 'mismatch', says: 'start.scorecard.mismatch', values: {}, ...fit }];
  if (outcomesNow === 0) {
    return [
      {
        key: 'outcomes',
        says: 'start.outcomes.none',
        values: {},
        href: '/import',
        action: 'start.to.import',
        kind: 'do',
      },
    ];
  }
  if (scorecard === null) {
    return [{ key: 'unlearned', says: 'start.scorecard.none', values: { outcomes: outcomesNow }, ...fit }];
  }
  if (outcomesNow === outcomes) return [];
  const values = { more: Math.abs(outcomesNow - outcomes) };
  return [
    { key: 'refit', says: outcomesNow > outcomes ? 'start.scorecard.older' : 'start.scorecard.fewer', values, ...fit },
  ];
}

function importConcerns({ lastImport }: Facts): Concern[] {
  const problems = Object.values(lastImport?.problemCounts ?? {}).reduce((sum, count) => sum + count, 0);
  if (!lastImport || problems === 0) return [];
  const { id, fileName } = lastImport;
  return [
    {
      key: 'import',
      says: 'start.import.problems',
      values: { problems, fileName },
      href: `/imports/${id}`,
      action: 'start.to.problems',
      kind: 'do',
    },
  ];
}

function trialConcerns({ trials = [] }: Facts): Concern[] {
  return trials.map(({ id, name, members }) => ({
    key: `trial-${id}`,
    says: 'start.trial.open',
    values: { name, members },
    href: `/trials/${id}`,
    action: 'start.to.trial',
    kind: 'running',
  }));
}

function driftConcerns({ drift }: Facts): Concern[] {
  if (!drift || drift.alarms === 0) return [];
  const { alarms, offering } = drift;
  return [
    {
      key: 'drift',
      says: 'start.drift',
      values: { alarms },
      href: offering === FIRST_OFFERING ? '/positioning' : `/positioning?offering=${offering}`,
      action: 'start.to.positioning',
      kind: 'do',
    },
  ];
}

function evidenceConcerns({ customers = 0, unplaced = 0, duplicates }: Facts): Concern[] {
  return [
    ...(unplaced > 0
      ? [
          {
            key: 'unplaced',
            says: 'start.unplaced',
            values: { unplaced, customers },
            href: `/customers?filter=${encodeURIComponent('group is unknown')}`,
            action: 'start.to.questions',
            kind: 'do',
          } as const,
        ]
      : []),
    ...(duplicates && duplicates.pairs > 0
      ? [
          {
            key: 'duplicates',
            says: 'start.duplicates',
            values: { pairs: duplicates.pairs, isMore: String(duplicates.isMore) },
            href: '/duplicates',
            action: 'start.to.duplicates',
            kind: 'do',
          } as const,
        ]
      : []),
  ];
}
