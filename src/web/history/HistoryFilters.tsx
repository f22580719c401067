import { NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../language/useWords.ts';
import styles from './HistoryPage.module.css';
import { type HistorySearch, historyDays, historyKinds, historySearch } from './historySearch.ts';

/** Which changes are listed: of what, and since when. */
export function HistoryFilters({ search }: { readonly search: HistorySearch }) {
  const words = useWords();
  const navigate = useNavigate();
  const choose = (next: Readonly<Record<string, unknown>>) =>
    void navigate({ to: '/history', search: historySearch({ ...search, ...next }), replace: true, resetScroll: false });
  return (
    <div className={styles.filters}>
      <NativeSelect
        label={words('history.filter.kind')}
        value={search.kind ?? ''}
        data={[
          { value: '', label: words('history.filter.everything') },
          ...historyKinds.map((kind) => ({ value: kind, label: words(`history.kind.${kind}`) })),
        ]}
        onChange={(event) => choose({ kind: event.currentTarget.value })}
      />
      <NativeSelect
        label={words('history.filter.since')}
        value={String(search.days ?? '')}
        data={[
          { value: '', label: words('history.filter.ever') },
          ...historyDays.map((days) => ({ value: String(days), label: words('history.filter.days', { days }) })),
        ]}
        onChange={(event) => choose({ days: Number(event.currentTarget.value) })}
      />
    </div>
  );
}
