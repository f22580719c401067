import { ActionIcon } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { getNeighbours } from '../../../selection/find/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { useWords } from '../../language/useWords.ts';
import { useKeys } from '../../shell/keys.ts';
import { customerKeys } from '../keys.ts';
import { askedOf } from '../table/askedOf.ts';
import { orderOf, type TableView } from '../table/tableView.ts';
import styles from './ListWay.module.css';

/** The way back to the list one came from, and to those before and behind in it. */
export function ListWay({ customer }: { readonly customer: string }) {
  const words = useWords();
  const search = useSearch({ from: '/customers/$customer' });
  const navigate = useNavigate();
  const view = search.list ?? {};
  const { data } = useOperation(getNeighbours, { customer, ...listed(view) });
  const isHere = data?.customer === customer;
  const go = (to: { readonly id: string } | null | undefined) => {
    if (to) void navigate({ to: '/customers/$customer', params: { customer: to.id }, search });
  };
  const [before, after] = [isHere ? data.before : null, isHere ? data.after : null];
  useKeys([
    { ...customerKeys.down, run: () => go(after) },
    { ...customerKeys.up, run: () => go(before) },
  ]);
  const isPart = view.q !== undefined || view.filter !== undefined;
  return (
    <nav className={styles.way} aria-label={words('customers.way')}>
      <Link to="/customers" search={view} className={styles.back}>
        <ArrowLeft size={16} aria-hidden />
        <FormattedMessage id={isPart ? 'customers.way.list' : 'customers.toAll'} />
      </Link>
      {isHere && data.position !== null && (
        <span className={styles.position}>
          <FormattedMessage id="customers.way.position" values={{ position: data.position, matched: data.matched }} />
        </span>
      )}
      <ActionIcon
        variant="default"
        size={28}
        disabled={!before}
        aria-label={words('customers.key.up')}
        aria-keyshortcuts="k"
        onClick={() => go(before)}
      >
        <ChevronLeft size={16} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={28}
        disabled={!after}
        aria-label={words('customers.key.down')}
        aria-keyshortcuts="j"
        onClick={() => go(after)}
      >
        <ChevronRight size={16} />
      </ActionIcon>
    </nav>
  );
}

/** A filter that means nothing lists everybody here; the list itself says what is wrong with it. */
function listed(view: TableView) {
  try {
    const { columns: _, ...asked } = askedOf(view, []);
    return asked;
  } catch {
    return orderOf({});
  }
}
