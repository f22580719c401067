import { Button, Group, Modal, Textarea } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { currentPerfectCustomer, savePerfectCustomer } from '../../../positioning/perfectCustomer/contract.ts';
import { service } from '../../connection/service.ts';
import { useVersionedChange } from '../../customers/one/useVersionedChange.ts';
import { useWords } from '../../language/useWords.ts';
import { useOffering } from '../../offerings/useOffering.ts';
import type { PerfectCustomer } from '../perfectCustomerTypes.ts';
import { contentOf, draftOf, type PerfectCustomerDraft } from './perfectCustomerDraft.ts';

interface SaveDialogProps {
  readonly draft: PerfectCustomerDraft;
  readonly onDraft: (draft: PerfectCustomerDraft) => void;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Saves it as a new version with why; where somebody else has saved meanwhile, says so before anything is put over it. */
export function SaveDialog({ draft, onDraft, onSaved, onClose }: SaveDialogProps) {
  const words = useWords();
  const offering = useOffering();
  const change = useVersionedChange<PerfectCustomerDraft, PerfectCustomer | null, typeof savePerfectCustomer>({
    operation: savePerfectCustomer,
    said: 'perfectCustomer.saved',
    inputOf: ({ content, note }) => ({
      offering,
      content: contentOf(content),
      note: note.trim() === '' ? null : note.trim(),
    }),
    current: async () => (await service.call(currentPerfectCustomer, { offering })).current,
    onDone: onSaved,
  });
  const { conflict } = change;
  const saveOver = (theirs: PerfectCustomer | null) => {
    const settled = { ...draft, base: draftOf(theirs).base };
    onDraft(settled);
    change.save(settled, settled.base.version);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={words('perfectCustomer.save.title')}
      closeButtonProps={{ 'aria-label': words('shell.close') }}
    >
      {conflict ? (
        <>
          <p role="alert">
            <FormattedMessage
              id="perfectCustomer.conflict"
              values={{ theirs: conflict.theirs?.id ?? 0, mine: draft.base.id }}
            />
          </p>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <FormattedMessage id="perfectCustomer.save.back" />
            </Button>
            <Button loading={change.isBusy} onClick={() => saveOver(conflict.theirs)}>
              <FormattedMessage id="perfectCustomer.conflict.over" />
            </Button>
          </Group>
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            change.save(draft, draft.base.version);
          }}
        >
          <Textarea
            autosize
            minRows={2}
            maxLength={2000}
            label={words('perfectCustomer.save.note')}
            value={draft.note}
            onChange={({ currentTarget: { value } }) => onDraft({ ...draft, note: value })}
          />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={onClose}>
              <FormattedMessage id="perfectCustomer.save.back" />
            </Button>
            <Button type="submit" loading={change.isBusy}>
              <FormattedMessage id="perfectCustomer.save" />
            </Button>
          </Group>
        </form>
      )}
    </Modal>
  );
}
