import { Skeleton } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { filterText } from '../../evidence/filter/filterText.ts';
import { readFilter } from '../../evidence/filter/readFilter.ts';
import { findCustomers, listFields } from '../../selection/find/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { FilterBuilder } from '../customers/filter/FilterBuilder.tsx';
import { Refusal } from '../language/Refusal.tsx';
import { FieldGroup } from './FieldGroup.tsx';
import styles from './Offerings.module.css';
import type { Catalogue, CatalogueFieldsProps } from './offeringTypes.ts';

/** Who needs it, as a filter, with how many that are now. */
export function NeedFilter({
  catalogue: { needs },
  onState,
  offering,
}: CatalogueFieldsProps & { readonly offering: number }) {
  const { data: fields, error } = useOperation(listFields, { offering });
  const filter = textOf(needs);
  const found = useOperation(findCustomers, { offering, filter, columns: [], limit: 1 }, filter !== '');
  return (
    <FieldGroup title="offerings.needs" about="offerings.needs.about">
      <div className={styles.wide}>
        {error && <Refusal error={error} />}
        {!fields && !error && <Skeleton height={80} />}
        {fields && (
          <FilterBuilder
            stated={filter}
            fields={fields.items}
            onFilter={(text) => onState({ needs: text === '' ? null : text })}
          />
        )}
        <p role="status" className={styles.quiet}>
          {filter === '' && <FormattedMessage id="offerings.needs.none" />}
          {filter !== '' && found.data && !found.error && (
            <FormattedMessage
              id="offerings.needs.count"
              values={{ matched: found.data.matched, total: found.data.total }}
            />
          )}
        </p>
        {filter !== '' && found.error && <Refusal error={found.error} />}
      </div>
    </FieldGroup>
  );
}

/** As the builder takes it; what cannot be read is left to it to say so. */
function textOf(needs: Catalogue['needs']): string {
  if (needs === null || typeof needs === 'string') return needs ?? '';
  try {
    return filterText(readFilter(needs));
  } catch {
    return JSON.stringify(needs);
  }
}
