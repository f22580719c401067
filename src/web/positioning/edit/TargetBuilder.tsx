import { FormattedMessage } from 'react-intl';
import { getTarget } from '../../../positioning/target/contract.ts';
import { listFields } from '../../../selection/find/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { FilterBuilder } from '../../customers/filter/FilterBuilder.tsx';
import { Refusal } from '../../language/Refusal.tsx';
import { useOffering } from '../../offerings/useOffering.ts';
import { TargetCount } from '../read/TargetCount.tsx';
import styles from './EditStatementPage.module.css';

interface TargetBuilderProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
}

/** The target as a filter that can be run, with whom it reaches while it is being built. */
export function TargetBuilder({ filter, onFilter }: TargetBuilderProps) {
  const offering = useOffering();
  const { data: fields } = useOperation(listFields, { offering });
  const { data, error, isPlaceholderData } = useOperation(getTarget, { offering, filter }, filter !== '');
  return (
    <section id="target-filter" tabIndex={-1} className={styles.block} aria-labelledby="target-filter-title">
      <h2 id="target-filter-title">
        <FormattedMessage id="positioning.target.filter" />
      </h2>
      <p className={styles.quiet}>
        <FormattedMessage id="positioning.target.filter.about" />
      </p>
      {fields && <FilterBuilder stated={filter} fields={fields.items} onFilter={onFilter} />}
      {error && <Refusal error={error} />}
      <div aria-live="polite" aria-busy={isPlaceholderData}>
        {filter !== '' && data?.target && !error && <TargetCount target={data.target} total={data.total} />}
      </div>
    </section>
  );
}
