import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { getTarget } from '../../../positioning/target/contract.ts';
import { listFields } from '../../../selection/find/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { FilterInWords } from '../../customers/filter/FilterInWords.tsx';
import { Refusal } from '../../language/Refusal.tsx';
import { useOffering } from '../../offerings/useOffering.ts';
import type { Statement } from '../statementTypes.ts';
import styles from './Sections.module.css';
import { TargetCount } from './TargetCount.tsx';

/** The target as a filter: what it asks, whom it reaches, and whether those are the good deals. */
export function TargetSection({ statement }: { readonly statement: Statement }) {
  const offering = useOffering();
  const { filter } = statement.content;
  const { data: fields } = useOperation(listFields, { offering });
  const { data, error } = useOperation(getTarget, { offering, ...(filter && { filter }) }, filter !== null);
  return (
    <section className={styles.section} aria-labelledby="positioning-target">
      <h2 id="positioning-target">
        <FormattedMessage id="positioning.target" />
      </h2>
      {filter === null ? (
        <p className={styles.quiet}>
          <FormattedMessage id="positioning.target.noFilter" />{' '}
          <Link to="/positioning/edit" className={styles.link} hash="target-filter">
            <FormattedMessage id="positioning.target.build" />
          </Link>
        </p>
      ) : (
        <>
          <div className={styles.filter}>{fields && <FilterInWords filter={filter} fields={fields.items} />}</div>
          {error && <Refusal error={error} />}
          {data?.target && <TargetCount target={data.target} total={data.total} />}
        </>
      )}
    </section>
  );
}
