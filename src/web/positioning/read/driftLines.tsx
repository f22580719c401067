import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { currentScreen } from '../../../positioning/screen/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { useShare } from '../../drawing/useShare.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWords } from '../../language/useWords.ts';
import { useOffering } from '../../offerings/useOffering.ts';
import { saidIn } from '../said.ts';
import type { Drift } from '../statementTypes.ts';
import { useChance } from '../useChance.ts';
import styles from './Sections.module.css';

type Checks = NonNullable<Drift['checks']>;
type Check = keyof Checks;

/** What one check found, in words, and what to do where it is alarming. */
export interface DriftLine {
  readonly check: Check;
  readonly state: 'alarm' | 'calm' | 'unknown';
  readonly text: string;
  readonly toDo: ReactNode;
}

const order = { alarm: 0, unknown: 1, calm: 2 } as const;

/** Every check as a line, the alarming ones first. */
export function useDriftLines(drift: Drift | undefined): readonly DriftLine[] {
  const wording = useWording();
  if (!drift?.checks) return [];
  const { checks, alarms } = drift;
  const names = Object.keys(checks) as Check[];
  return names
    .map((check) => ({
      check,
      state: checks[check].state,
      text: wording.textOf(check, checks),
      toDo: checks[check].state === 'alarm' && wording.toDo(alarms.filter(({ code }) => ofCheck[code] === check)),
    }))
    .toSorted((a, b) => order[a.state] - order[b.state]);
}

const ofCheck: Readonly<Record<Drift['alarms'][number]['code'], Check>> = {
  filterInvalid: 'filter',
  reviewOverdue: 'review',
  changeNeeded: 'review',
  targetMissed: 'target',
  soldOutside: 'outside',
  focusNotNamed: 'problems',
  solvesNoFocus: 'problems',
  departmentsDiffer: 'departments',
};

function useWording() {
  const intl = useIntl();
  const words = useWords();
  const share = useShare();
  const chanceText = useChance();
  const { language } = useLanguage();
  const offering = useOffering();
  const { data: screen } = useOperation(currentScreen, { offering });
  const titleOf = (problem: string) => {
    const title = screen?.current?.content.problems.find(({ id }) => id === problem)?.title;
    return (title && saidIn(title, language)?.text) ?? problem;
  };
  const list = (items: readonly string[]) => intl.formatList(items, { type: 'conjunction' });
  const day = (at: string) => intl.formatDate(at, { dateStyle: 'medium' });
  const departments = (named: Checks['departments']['differ']) =>
    list(named.map((each) => words(`positioning.department.${each}`)));

  const overTime = (
    check: 'target' | 'outside',
    { state, because, recent, earlier, chance, level, least }: Checks['target'],
  ) => {
    if (because !== null || !recent || !earlier) {
      return words(`positioning.check.because.${because ?? 'tooFew'}`, {
        least,
        recent: recent?.target.of ?? 0,
        earlier: earlier?.target.of ?? 0,
      });
    }
    return words(`positioning.check.${check}.${state === 'alarm' ? 'alarm' : 'calm'}`, {
      count: recent.target.count,
      of: recent.target.of,
      share: share(recent.target.mean ?? 0),
      low: share(recent.target.low),
      high: share(recent.target.high),
      since: day(recent.from),
      countBefore: earlier.target.count,
      ofBefore: earlier.target.of,
      shareBefore: share(earlier.target.mean ?? 0),
      lowBefore: share(earlier.target.low),
      highBefore: share(earlier.target.high),
      chance: chanceText(chance ?? 1),
      level: share(level),
    });
  };

  const textOf = (check: Check, checks: Checks): string => {
    switch (check) {
      case 'filter': {
        const { state, field } = checks.filter;
        return words(`positioning.check.filter.${state}`, { field: field ?? '' });
      }
      case 'review': {
        const { since, dueAt, days, isOverdue, changeNeeded } = checks.review;
        return [
          changeNeeded && words('positioning.check.review.changeNeeded'),
          words(isOverdue ? 'positioning.check.review.alarm' : 'positioning.check.review.calm', {
            since: day(since),
            due: day(dueAt),
            days: Math.abs(days),
          }),
        ]
          .filter((sentence) => sentence !== false)
          .join(' ');
      }
      case 'target':
      case 'outside':
        return overTime(check, checks[check]);
      case 'problems': {
        const { because, notNamed, noFocus } = checks.problems;
        if (because !== null) return words('positioning.check.problems.unknown');
        if (notNamed.length + noFocus.length === 0) return words('positioning.check.problems.calm');
        return [
          notNamed.length > 0 && words('positioning.check.problems.notNamed', { list: list(notNamed.map(titleOf)) }),
          noFocus.length > 0 && words('positioning.check.problems.noFocus', { list: list(noFocus.map(titleOf)) }),
        ]
          .filter((sentence) => sentence !== false)
          .join(' ');
      }
      default: {
        const { state, differ, restated, silent } = checks.departments;
        return [
          state === 'calm' && words('positioning.check.departments.calm'),
          differ.length > 0 && words('positioning.check.departments.alarm', { differ: departments(differ) }),
          restated.length > 0 && words('positioning.check.departments.restated', { restated: departments(restated) }),
          silent.length > 0 && words('positioning.check.departments.unknown', { silent: departments(silent) }),
        ]
          .filter((sentence) => sentence !== false)
          .join(' ');
      }
    }
  };

  const toDo = (alarms: Drift['alarms']): ReactNode =>
    alarms.map(({ code, toDo: remedy }) => (
      <span key={code}>
        {words(`positioning.toDo.${remedy}`)}{' '}
        {remedy === 'changeStatement' && (
          <Link to="/positioning/edit" className={styles.link}>
            {words('positioning.edit')}
          </Link>
        )}
        {(remedy === 'mendFilter' || remedy === 'sharpenTarget') && (
          <Link to="/positioning/edit" hash="target-filter" className={styles.link}>
            {words('positioning.target.change')}
          </Link>
        )}
        {(remedy === 'nameProblem' || remedy === 'dropProblem') && (
          <Link to="/positioning/edit" hash="solves" className={styles.link}>
            {words('positioning.solves.change')}
          </Link>
        )}{' '}
      </span>
    ));
  return { textOf, toDo };
}
