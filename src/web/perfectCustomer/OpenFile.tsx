import { Button, Group, Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { currentPerfectCustomer } from '../../positioning/perfectCustomer/contract.ts';
import { service } from '../connection/service.ts';
import { useWords } from '../language/useWords.ts';
import { useOffering } from '../offerings/useOffering.ts';
import { noticeFailed, noticeKeptHere } from '../shell/notices.ts';
import { useKeptDraft } from './edit/draftsKept.ts';
import { draftOf } from './edit/perfectCustomerDraft.ts';
import { contentOfFile } from './perfectCustomerFile.ts';

/** Opens a perfect customer from a file as a draft, to be looked at and saved. */
export function OpenFile() {
  const words = useWords();
  const navigate = useNavigate();
  const offering = useOffering();
  const [former, keep] = useKeptDraft(offering);
  const input = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<{ readonly kind: 'notJson' | 'nothing'; readonly name: string }>();
  const open = async (chosen: File) => {
    const content = contentOfFile(await chosen.text());
    if (typeof content === 'string') return setTrouble({ kind: content, name: chosen.name });
    const { current } = await service.call(currentPerfectCustomer, { offering });
    keep({ base: draftOf(current).base, content, note: words('perfectCustomer.file.note', { name: chosen.name }) });
    noticeKeptHere({ said: 'perfectCustomer.file.opened', values: { name: chosen.name } }, () => keep(former));
    await navigate({ to: '/perfect-customer/edit' });
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
        <FormattedMessage id="perfectCustomer.file.open" />
      </Button>
      <Modal
        opened={trouble !== undefined}
        onClose={() => setTrouble(undefined)}
        title={words('perfectCustomer.file.trouble')}
        closeButtonProps={{ 'aria-label': words('shell.close') }}
      >
        {trouble && (
          <p>
            <FormattedMessage id={`perfectCustomer.file.${trouble.kind}`} values={{ name: trouble.name }} />
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
