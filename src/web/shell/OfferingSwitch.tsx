import { useNavigate, useParams } from '@tanstack/react-router';
import { useId } from 'react';
import { FormattedMessage } from 'react-intl';
import { listOfferings } from '../../customers/offering/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { useWords } from '../language/useWords.ts';
import { FIRST_OFFERING, withOffering } from '../offerings/offeringSearch.ts';
import { useOffering } from '../offerings/useOffering.ts';
import styles from './OfferingSwitch.module.css';

/** Which offering the pages are about. Shown where there are several, or where the address names one that is not in use. */
export function OfferingSwitch() {
  const words = useWords();
  const id = useId();
  const navigate = useNavigate();
  const offering = useOffering();
  // On the page of an offering itself the switch leads to the page of the other.
  const isPageOfOne = useParams({ strict: false, select: (params) => params.offering !== undefined });
  const items = useOperation(listOfferings, { limit: 1000 }).data?.items;
  if (!items || (items.length < 2 && offering === FIRST_OFFERING)) return null;
  const isInUse = items.some((one) => one.id === offering);
  const go = (next: number) =>
    void navigate({
      ...(isPageOfOne ? { to: '/offerings/$offering', params: { offering: String(next) } } : { to: '.' }),
      search: (before) => withOffering(before, next),
      resetScroll: false,
    });
  return (
    <div className={styles.switch}>
      <label htmlFor={id} className={styles.label}>
        <FormattedMessage id="shell.offering" />
      </label>
      <select
        id={id}
        className={styles.choice}
        value={offering}
        onChange={({ currentTarget: { value } }) => go(Number(value))}
      >
        {!isInUse && <option value={offering}>{words('shell.offering.notInUse', { id: offering })}</option>}
        {items.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
}
