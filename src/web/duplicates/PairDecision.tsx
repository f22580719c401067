import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { dismissDuplicate } from '../../customers/duplicates/contract.ts';
import { mergeCustomer } from '../../customers/merge/contract.ts';
import { findCustomers, listFields } from '../../selection/find/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useOperation } from '../connection/useOperation.ts';
import { fieldLabel } from '../customers/fieldNames.ts';
import { CustomerCell } from '../customers/table/CustomerCell.tsx';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import styles from './DuplicatesPage.module.css';
import { differences } from './differences.ts';
import type { Pair } from './pair.ts';

/** More columns are not answered at once. */
const MOST_FIELDS = 100;

interface PairDecisionProps {
  readonly pair: Pair;
}

/** What is known of both side by side where it differs; which one stays, or that they are not the same. */
export function PairDecision({ pair: { first, second } }: PairDecisionProps) {
  const words = useWords();
  const intl = useIntl();
  const { language } = useLanguage();
  const { data: catalogue, error } = useOperation(listFields, {});
  const fields = (catalogue?.items ?? [])
    .filter(({ id, origin }) => origin === 'signal' || id === 'outcome')
    .slice(0, MOST_FIELDS);
  const { data: found } = useOperation(
    findCustomers,
    { numbers: [first.number, second.number], columns: fields.map(({ id }) => id) },
    catalogue !== undefined,
  );
  const merge = useChange(mergeCustomer, { said: 'customers.merged' });
  const dismiss = useChange(dismissDuplicate, { said: 'customers.dismissed' });
  const isBusy = merge.isPending || dismiss.isPending;
  if (error) return <Refusal error={error} />;
  const rows = [first, second].map(({ number }) => found?.items.find((row) => row.number === number));
  const [one, other] = rows;
  if (!one || !other) return <Skeleton height={160} mt="sm" />;
  const { differing, same } = differences(fields, one.values, other.values);
  const keep = (survivor: typeof first, merged: typeof first) =>
    merge.mutate({ input: { customer: merged.id, into: survivor.id } });
  const countryOf = (code: string | null) => code && (intl.formatDisplayName(code, { type: 'region' }) ?? code);
  const pair = [
    [first, second],
    [second, first],
  ] as const;
  return (
    <div className={styles.decision}>
      <div className={styles.sides}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {pair.map(([customer]) => (
                <th key={customer.id} scope="col">
                  <Link to="/customers/$customer" params={{ customer: customer.id }}>
                    {customer.name ?? customer.id}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{words('customers.field.id')}</th>
              <td>{first.id}</td>
              <td>{second.id}</td>
            </tr>
            <Row label={words('customers.edit.domain')} values={[first.domain, second.domain]} />
            <Row
              label={words('customers.edit.country')}
              values={[countryOf(first.country), countryOf(second.country)]}
            />
            {differing.map((field) => {
              const label = fieldLabel(field, words, language);
              return (
                <tr key={field.id}>
                  <th scope="row">{label}</th>
                  <td>
                    <CustomerCell field={field} label={label} values={one.values} />
                  </td>
                  <td>
                    <CustomerCell field={field} label={label} values={other.values} />
                  </td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <td />
              {pair.map(([customer, merged]) => (
                <td key={customer.id}>
                  <Button
                    size="compact-sm"
                    disabled={isBusy}
                    aria-label={words('duplicates.keepThis', {
                      customer: customer.name ?? customer.id,
                      id: customer.id,
                    })}
                    onClick={() => keep(customer, merged)}
                  >
                    <FormattedMessage id="duplicates.keep" />
                  </Button>
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={styles.quiet}>
        {[words('duplicates.same', { same }), words('duplicates.keep.about')].join(language === 'zh' ? '' : ' ')}
      </p>
      <Button
        size="compact-sm"
        variant="default"
        disabled={isBusy}
        onClick={() => dismiss.mutate({ input: { first: first.id, second: second.id } })}
      >
        <FormattedMessage id="customers.different" />
      </Button>
    </div>
  );
}

/** Something that says who a customer is; left out where it is known of neither. */
function Row({ label, values }: { readonly label: string; readonly values: readonly [string | null, string | null] }) {
  if (values.every((value) => value === null)) return null;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{values[0] ?? '–'}</td>
      <td>{values[1] ?? '–'}</td>
    </tr>
  );
}
