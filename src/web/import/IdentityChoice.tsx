import { NativeSelect, TextInput } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import styles from './Choices.module.css';
import { identityOf, type TakenColumn } from './draft.ts';
import { withIdentity } from './draftChanges.ts';
import type { FileOnItsWay } from './UploadSteps.tsx';

interface IdentityChoiceProps {
  readonly file: FileOnItsWay;
  readonly taken: readonly TakenColumn[];
}

const ROWS = '\u0000rows';

/** By what customers are told apart: a column, or every row is one. */
export function IdentityChoice({ file: { preview, draft, change }, taken }: IdentityChoiceProps) {
  const words = useWords();
  const identity = identityOf(taken, draft);
  const choose = (value: string) =>
    change((said) => withIdentity(said, value === ROWS ? { idPrefix: prefixOf(preview.path) } : { column: value }));
  const { customers } = preview.proposal;
  return (
    <section aria-labelledby="identity" className={styles.choice}>
      <h2 id="identity" className={styles.heading}>
        <FormattedMessage id="import.identity" />
      </h2>
      <NativeSelect
        aria-labelledby="identity"
        value={identity === undefined ? '' : identity === 'rows' ? ROWS : identity.column}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        error={identity === undefined && words('import.identity.missing')}
        data={[
          ...(identity === undefined ? [{ value: '', label: words('import.choose') }] : []),
          { value: ROWS, label: words('import.identity.rows') },
          ...preview.columns.map((column) => ({ value: column, label: clipped(column) })),
        ]}
      />
      {identity === 'rows' ? (
        <TextInput
          label={words('import.identity.prefix')}
          description={words('import.identity.example', { first: `${draft.idPrefix}1`, second: `${draft.idPrefix}2` })}
          value={draft.idPrefix ?? ''}
          maxLength={100}
          onChange={({ currentTarget: { value } }) => change((said) => ({ ...said, idPrefix: value }))}
        />
      ) : (
        customers &&
        identity?.column === customers.column && (
          <p className={styles.note}>
            <FormattedMessage
              id={preview.rowCount > preview.understoodFrom ? 'import.identity.sampled' : 'import.identity.counted'}
              values={{ customers: Math.round(customers.count), rows: customers.rows }}
            />
          </p>
        )
      )}
    </section>
  );
}

/** `deals.csv` gives `deals-`. */
function prefixOf(fileName: string): string {
  return `${fileName.replace(/(?:\.[a-z0-9]+)+$/iu, '').slice(0, 60)}-`;
}

function clipped(column: string): string {
  return column.length > 80 ? `${column.slice(0, 80)}…` : column;
}
