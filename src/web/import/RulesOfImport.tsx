import { NativeSelect, TextInput } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { listSources } from '../../evidence/source/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { useSourceName } from '../customers/one/SourceName.tsx';
import { useWords } from '../language/useWords.ts';
import type { Draft } from './draft.ts';
import { stated } from './draftChanges.ts';
import styles from './Import.module.css';
import type { FileOnItsWay } from './UploadSteps.tsx';

interface RulesOfImportProps {
  readonly file: FileOnItsWay;
  readonly hasContradictions: boolean;
}

const rowsRules = ['one', 'latest', 'first', 'each'] as const;

/** What several rows of one customer mean, who says so, since when, and what becomes of the unknown. */
export function RulesOfImport({ file: { draft, preview, change }, hasContradictions }: RulesOfImportProps) {
  const words = useWords();
  const { data: sources } = useOperation(listSources, { limit: 1000 });
  const say = <Key extends keyof Draft>(key: Key, value: Draft[Key] | undefined) =>
    change((said) => stated(said, key, value));
  const nameOf = useSourceName();
  const rows = draft.rows ?? 'one';
  const columns = preview.columns.map((column) => ({ value: column, label: column.slice(0, 80) }));
  return (
    <details open={hasContradictions || undefined}>
      <summary>
        <FormattedMessage id="import.rules" />
      </summary>
      <div className={styles.rules}>
        <NativeSelect
          size="xs"
          label={words('import.rows.rule')}
          description={words(`import.rows.${rows}.about`)}
          value={rows}
          onChange={({ currentTarget: { value } }) => say('rows', value === 'one' ? undefined : (value as typeof rows))}
          data={rowsRules.map((each) => ({ value: each, label: words(`import.rows.${each}`) }))}
        />
        {(rows === 'latest' || rows === 'first') && (
          <NativeSelect
            size="xs"
            label={words('import.orderedBy')}
            description={words('import.orderedBy.about')}
            value={draft.orderedBy ?? ''}
            onChange={({ currentTarget: { value } }) => say('orderedBy', value || undefined)}
            data={[{ value: '', label: words('import.orderedBy.file') }, ...columns]}
          />
        )}
        <NativeSelect
          size="xs"
          label={words('import.source')}
          description={words('import.source.about')}
          value={draft.source ?? ''}
          onChange={({ currentTarget: { value } }) => say('source', value || undefined)}
          data={[
            { value: '', label: words('import.asGuessed') },
            ...(sources?.items ?? []).map(({ id }) => ({ value: id, label: nameOf(id) })),
          ]}
        />
        <NativeSelect
          size="xs"
          label={words('import.observedAt')}
          description={words('import.observedAt.about')}
          value={draft.observedAtColumn ?? ''}
          onChange={({ currentTarget: { value } }) => say('observedAtColumn', value || undefined)}
          data={[{ value: '', label: words('import.observedAt.file') }, ...columns]}
        />
        {draft.observedAtColumn === undefined && (
          <TextInput
            size="xs"
            type="date"
            label={words('import.observedAt.day')}
            description={words('import.observedAt.day.about')}
            value={draft.observedAt?.slice(0, 10) ?? ''}
            max={new Date().toISOString().slice(0, 10)}
            onChange={({ currentTarget: { value } }) =>
              say('observedAt', value === '' ? undefined : new Date(`${value}T00:00:00Z`).toISOString())
            }
          />
        )}
        <NativeSelect
          size="xs"
          label={words('import.emptyMeans')}
          description={words('import.emptyMeans.about')}
          value={draft.emptyMeans ?? 'nothing'}
          onChange={({ currentTarget: { value } }) => say('emptyMeans', value === 'unknown' ? 'unknown' : undefined)}
          data={(['nothing', 'unknown'] as const).map((each) => ({
            value: each,
            label: words(`import.emptyMeans.${each}`),
          }))}
        />
        <NativeSelect
          size="xs"
          label={words('import.newCustomers')}
          description={words('import.newCustomers.about')}
          value={draft.newCustomers ?? 'add'}
          onChange={({ currentTarget: { value } }) => say('newCustomers', value === 'refuse' ? 'refuse' : undefined)}
          data={(['add', 'refuse'] as const).map((each) => ({
            value: each,
            label: words(`import.newCustomers.${each}`),
          }))}
        />
      </div>
    </details>
  );
}
