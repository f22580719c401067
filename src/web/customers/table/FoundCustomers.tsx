import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useWatched } from '../../connection/watched.ts';
import { Refusal } from '../../language/Refusal.tsx';
import { useKeys } from '../../shell/keys.ts';
import { noticeFailed } from '../../shell/notices.ts';
import styles from '../CustomersPage.module.css';
import { isChosen, nobody, withChosen } from '../choice.ts';
import { useChosen } from '../chosen.ts';
import { customerKeys } from '../keys.ts';
import { NobodyYet } from '../NobodyYet.tsx';
import { fromList } from '../one/customerSearch.ts';
import { ChosenBar } from './ChosenBar.tsx';
import { CustomerTable, GRID } from './CustomerTable.tsx';
import { widthsKept } from './columnsKept.ts';
import { FoundCount } from './FoundCount.tsx';
import { orderOf, sortedBy } from './tableView.ts';
import { idsBetween, useFound } from './useFound.ts';
import type { TableState } from './useTableView.ts';

/** The customers of the view, and what is done with those chosen among them. */
export function FoundCustomers({ table }: { readonly table: TableState }) {
  const { view, show, columns, asked } = table;
  const [looked, look] = useState<readonly number[]>([0]);
  const { head, rowAt, isStale, isLoading, error } = useFound(asked, looked);
  const matched = head?.matched ?? 0;
  const question = JSON.stringify(asked?.filter ?? null);
  const [choice, change] = useChosen(question);
  const widths = useWatched(widthsKept);
  const navigate = useNavigate();
  const [current, setCurrent] = useState(-1);
  const from = useRef(0);
  const askedText = JSON.stringify(asked);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- another question has another first row
  useEffect(() => setCurrent(-1), [askedText]);

  const open = (index: number) => {
    const row = rowAt(index);
    if (row) void navigate({ to: '/customers/$customer', params: { customer: row.id }, search: fromList(view) });
  };
  const chooseRow = useCallback(
    (index: number, isRange: boolean) => {
      const row = rowAt(index);
      if (!row || !asked) return;
      const choose = (ids: readonly string[]) => change((before) => withChosen(before, ids, !isChosen(before, row.id)));
      const [first, last] = [Math.min(from.current, index), Math.max(from.current, index)];
      from.current = index;
      if (isRange) void idsBetween(asked, first, last).then(choose, noticeFailed);
      else choose([row.id]);
    },
    [rowAt, asked, change],
  );
  const step = (by: number) => {
    document.getElementById(GRID)?.focus({ preventScroll: true });
    setCurrent((at) => Math.min(matched - 1, Math.max(0, at + by)));
  };
  useKeys([
    { ...customerKeys.down, run: () => step(1) },
    { ...customerKeys.up, run: () => step(-1) },
    { ...customerKeys.open, run: () => open(current) },
    { ...customerKeys.choose, run: () => chooseRow(current, false) },
  ]);

  if (error) return <Refusal error={error} />;
  if (table.trouble) {
    return (
      <p className={styles.empty}>
        <FormattedMessage id="customers.count.trouble" />
      </p>
    );
  }
  if (head?.total === 0) return <NobodyYet />;
  const isNobodyFound = head !== undefined && matched === 0 && !isStale;
  return (
    <>
      <FoundCount found={head} isStale={isStale} />
      <ChosenBar table={table} choice={choice} matched={matched} onNobody={() => change(() => nobody)} />
      {isNobodyFound ? (
        <div className={styles.empty}>
          <h2>
            <FormattedMessage id="customers.none.title" />
          </h2>
          <p>
            <FormattedMessage id="customers.none.about" />
          </p>
        </div>
      ) : (
        <CustomerTable
          rowAt={rowAt}
          question={askedText}
          matched={head ? matched : 12}
          columns={columns}
          customerWidth={widths['customer']}
          order={orderOf(view)}
          choice={choice}
          current={current}
          isStale={isStale}
          isLoading={isLoading}
          onLook={look}
          onSort={(field) => show(sortedBy(view, field))}
          onWidth={(column, width) => widthsKept.put({ ...widthsKept.now(), [column]: width })}
          onChoose={chooseRow}
          onChooseAll={(areAll) => change(() => (areAll ? { question, ids: new Set() } : nobody))}
          onCurrent={setCurrent}
        />
      )}
    </>
  );
}
