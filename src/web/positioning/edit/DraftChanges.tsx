import { FormattedMessage } from 'react-intl';
import { ChangedText } from '../ChangedText.tsx';
import type { Statement } from '../statementTypes.ts';
import { changedFields, fieldsOf } from './draftFields.ts';
import styles from './SaveDialog.module.css';
import { draftOf, type StatementDraft } from './statementDraft.ts';
import { useFieldName } from './useFieldName.ts';

interface DraftChangesProps {
  readonly draft: StatementDraft;
  readonly current: Statement | null;
}

/** What a draft changes of the version in force, word by word. */
export function DraftChanges({ draft, current }: DraftChangesProps) {
  const nameOf = useFieldName();
  if (!current) return null;
  const before = draftOf(current);
  const [was, is] = [fieldsOf(before), fieldsOf(draft)];
  const changed = changedFields(before, draft);
  return (
    <section>
      <h3 className={styles.title}>
        <FormattedMessage id="positioning.save.changes" values={{ count: changed.length, id: current.id }} />
      </h3>
      <dl className={styles.changes}>
        {changed.map((one) => (
          <div key={one.field}>
            <dt>{nameOf(one)}</dt>
            <dd>
              <ChangedText
                first={was[one.field] ?? ''}
                second={is[one.field] ?? ''}
                language={one.slot ? one.language : ''}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
