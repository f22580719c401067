import { Button, Group, Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { currentStatement } from '../../../positioning/statement/contract.ts';
import { service } from '../../connection/service.ts';
import { useWords } from '../../language/useWords.ts';
import { useOffering } from '../../offerings/useOffering.ts';
import { noticeFailed, noticeKeptHere } from '../../shell/notices.ts';
import { keptDraft } from '../edit/draftsKept.ts';
import { draftOf } from '../edit/statementDraft.ts';
import { type FileTrouble, statementInFile } from './statementFile.ts';

/** Opens a statement from a file as a draft, to be looked at and saved; what stands in its way is named. */
export function OpenStatementFile() {
  const words = useWords();
  const navigate = useNavigate();
  const offering = useOffering();
  const input = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<FileTrouble & { readonly name: string }>();
  const open = async (chosen: File) => {
    const read = statementInFile(await chosen.text());
    if ('trouble' in read) return setTrouble({ ...read.trouble, name: chosen.name });
    const { current } = await service.call(currentStatement, { offering });
    const draft = keptDraft(offering);
    const former = draft.now();
    const note = words('positioning.file.note', { name: chosen.name });
    draft.put({ ...read.written, note, base: draftOf(current).base });
    noticeKeptHere({ said: 'positioning.file.opened', values: { name: chosen.name } }, () => draft.put(former));
    await navigate({ to: '/positioning/edit' });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen) void open(chosen).catch(noticeFailed);
          currentTarget.value = '';
        }}
      />
      <Button variant="subtle" onClick={() => input.current?.click()}>
        <FormattedMessage id="positioning.file.open" />
      </Button>
      <Modal
        opened={trouble !== undefined}
        onClose={() => setTrouble(undefined)}
        title={words('positioning.file.trouble')}
        closeButtonProps={{ 'aria-label': words('shell.close') }}
      >
        {trouble && (
          <p>
            <FormattedMessage
              id={`positioning.file.${trouble.kind}`}
              values={{ name: trouble.name, field: 'field' in trouble ? <code>{trouble.field}</code> : '' }}
            />
          </p>
        )}
        <Group justify="flex-end" mt="md">
          <Button onClick={() => setTrouble(undefined)}>
            <FormattedMessage id="shell.close" />
          </Button>
        </Group>
      </Modal>
    </>
  );
}
