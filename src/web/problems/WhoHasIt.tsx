import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Filter, isEverything } from '../../evidence/filter/filter.ts';
import { filterText } from '../../evidence/filter/filterText.ts';
import type { Problem } from '../../positioning/screen/contract.ts';
import { currentStatement } from '../../positioning/statement/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { useOffering } from '../offerings/useOffering.ts';
import styles from './Problems.module.css';
import type { ShownScreen } from './useScreen.ts';

/** How many customers have a problem, leading to them in the list. */
export function WhoHasIt({ shown, problem }: { readonly shown: ShownScreen; readonly problem: Problem }) {
  const intl = useIntl();
  const target = useOperation(currentStatement, { offering: useOffering() }).data?.current?.content.filter;
  const who = shown.whoHas(problem.id);
  if (who.state !== 'known' || problem.has === null) {
    return (
      <span className={styles.quiet}>
        <FormattedMessage id={`problems.who.${who.state === 'known' ? 'unstated' : who.state}`} />
      </span>
    );
  }
  const { have, not, unknown } = who.target ?? who.everybody;
  const isOfTarget = who.target !== null && target !== undefined && target !== null;
  const among = shown.figures.target;
  const customers = who.target && among.state === 'known' ? among.customers : have + not + unknown;
  const filter = isOfTarget
    ? bothOf(target as unknown as Filter, problem.has as unknown as Filter)
    : (problem.has as unknown as Filter);
  return (
    <>
      <Link to="/customers" search={isEverything(filter) ? {} : { filter: filterText(filter) }} className={styles.link}>
        <FormattedMessage
          id={who.target ? 'problems.who.target' : 'problems.who.everybody'}
          values={{ have: intl.formatNumber(have), customers: intl.formatNumber(customers) }}
        />
      </Link>
      {unknown > 0 && (
        <span className={styles.quiet}>
          {' · '}
          <FormattedMessage id="problems.who.unknown" values={{ count: intl.formatNumber(unknown) }} />
        </span>
      )}
    </>
  );
}

function bothOf(first: Filter, second: Filter): Filter {
  if (isEverything(first)) return second;
  return isEverything(second) ? first : { all: [first, second] };
}
