import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { currentStatement, saveStatement } from '../../../positioning/statement/contract.ts';
import { service } from '../../connection/service.ts';
import { ConflictChoice } from '../../customers/one/ConflictChoice.tsx';
import { useVersionedChange } from '../../customers/one/useVersionedChange.ts';
import { useWords } from '../../language/useWords.ts';
import { useOffering } from '../../offerings/useOffering.ts';
import { StatementSheet } from '../read/StatementSheet.tsx';
import type { Statement } from '../statementTypes.ts';
import { DraftChanges } from './DraftChanges.tsx';
import { type DraftFields, draftFields, fieldsOf, withFields } from './draftFields.ts';
import { FormerTexts } from './FormerTexts.tsx';
import { formerTexts, withoutTexts } from './formerTexts.ts';
import styles from './SaveDialog.module.css';
import { contentOf, draftOf, type StatementDraft } from './statementDraft.ts';
import { useFieldName } from './useFieldName.ts';

interface SaveDialogProps {
  readonly draft: StatementDraft;
  readonly current: Statement | null;
  readonly language: 'en' | 'fr' | 'zh';
  readonly onDraft: (draft: StatementDraft) => void;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** How it will read and what will differ, before it is saved; where somebody else has saved meanwhile, what is to hold. */
export function SaveDialog({ draft, current, language, onDraft, onSaved, onClose }: SaveDialogProps) {
  const words = useWords();
  const offering = useOffering();
  const nameOf = useFieldName();
  const change = useVersionedChange<StatementDraft, Statement | null, typeof saveStatement>({
    operation: saveStatement,
    said: 'positioning.saved',
    inputOf: (fields) => ({
      offering,
      content: contentOf(fields),
      note: fields.note.trim() === '' ? null : fields.note.trim(),
    }),
    current: async () => (await service.call(currentStatement, { offering })).current,
    onDone: onSaved,
  });
  const [isLeftOut, setLeftOut] = useState(current?.isExample === true);
  const former = current ? formerTexts(draft.texts, current.content) : [];
  const saved = isLeftOut ? { ...draft, texts: withoutTexts(draft.texts, former) } : draft;
  const { conflict } = change;
  const settle = (theirs: Statement | null, fields: DraftFields) => {
    const settled = { ...withFields(draft, fields), base: draftOf(theirs).base };
    onDraft(settled);
    change.save(settled, settled.base.version);
  };
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={words('positioning.save.title')}
      closeButtonProps={{ 'aria-label': words('shell.close') }}
    >
      {conflict ? (
        <ConflictChoice
          mine={fieldsOf(conflict.mine)}
          theirs={fieldsOf(draftOf(conflict.theirs))}
          fields={draftFields.map((one) => ({ field: one.field, label: nameOf(one) }))}
          isBusy={change.isBusy}
          onChoose={(fields) => settle(conflict.theirs, fields as DraftFields)}
          onCancel={onClose}
        />
      ) : (
        <form
          className={styles.dialog}
          onSubmit={(event) => {
            event.preventDefault();
            change.save(saved, saved.base.version);
          }}
        >
          <div className={styles.sheet}>
            <StatementSheet texts={saved.texts} language={language} isSmall />
          </div>
          {current && former.length > 0 && (
            <FormerTexts
              former={former}
              version={current.id}
              isExample={current.isExample}
              isLeftOut={isLeftOut}
              onLeaveOut={setLeftOut}
            />
          )}
          <DraftChanges draft={saved} current={current} />
          <Textarea
            autosize
            minRows={1}
            maxLength={2000}
            label={words('positioning.save.note')}
            description={words('positioning.save.note.about')}
            value={draft.note}
            onChange={({ currentTarget: { value } }) => onDraft({ ...draft, note: value })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <FormattedMessage id="positioning.save.back" />
            </Button>
            <Button type="submit" loading={change.isBusy}>
              <FormattedMessage id="positioning.save.do" />
            </Button>
          </Group>
        </form>
      )}
    </Modal>
  );
}
