import { Button, Modal, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { dismissDuplicate, listDuplicates } from '../../../customers/duplicates/contract.ts';
import { mergeCustomer } from '../../../customers/merge/contract.ts';
import { useChange } from '../../connection/useChange.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { Refusal } from '../../language/Refusal.tsx';
import { useWords } from '../../language/useWords.ts';
import type { CustomerDetail } from './customerDetail.ts';
import styles from './LikelyDuplicates.module.css';

interface LikelyDuplicatesProps {
  readonly detail: CustomerDetail;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Customers that may be the same one. Everybody is compared, so it is looked up only when asked for. */
export function LikelyDuplicates({ detail, isOpen, onClose }: LikelyDuplicatesProps) {
  const words = useWords();
  const { language } = useLanguage();
  const { data, error } = useOperation(listDuplicates, { limit: 1000 }, isOpen);
  const merge = useChange(mergeCustomer, { said: 'customers.merged' });
  const dismiss = useChange(dismissDuplicate, { said: 'customers.dismissed' });
  const found = (data?.items ?? []).flatMap(({ first, second, reasons }) => {
    if (first.id === detail.id) return [{ other: second, reasons }];
    return second.id === detail.id ? [{ other: first, reasons }] : [];
  });
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={words('customers.duplicates')}
      size="lg"
      closeButtonProps={{ 'aria-label': words('shell.close') }}
    >
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={80} />}
      {data && found.length === 0 && (
        <p>
          <FormattedMessage id="customers.duplicates.none" values={{ count: data.customers }} />
        </p>
      )}
      <ul className={styles.list}>
        {found.map(({ other, reasons }) => (
          <li key={other.id} className={styles.pair}>
            <div>
              <Link to="/customers/$customer" params={{ customer: other.id }} className={styles.name}>
                {other.name ?? other.id}
              </Link>{' '}
              {other.name !== null && <span className={styles.quiet}>{other.id}</span>}
            </div>
            <p className={styles.quiet}>
              {reasons.map(({ code }) => words(`customers.likeness.${code}`)).join(language === 'zh' ? '' : ' ')}
            </p>
            <div className={styles.buttons}>
              <Button
                size="compact-sm"
                loading={merge.isPending}
                onClick={() => merge.mutate({ input: { customer: other.id, into: detail.id } })}
              >
                <FormattedMessage id="customers.merge" />
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                loading={dismiss.isPending}
                onClick={() => dismiss.mutate({ input: { first: detail.id, second: other.id } })}
              >
                <FormattedMessage id="customers.different" />
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
