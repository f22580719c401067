import { ActionIcon, Button, Menu } from '@mantine/core';
import { Ellipsis, Pencil } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { removeCustomer } from '../../../customers/contract.ts';
import { exportCustomer } from '../../../customers/person/contract.ts';
import { saveFile, wholeOf } from '../../connection/saveFile.ts';
import { service } from '../../connection/service.ts';
import { useChange } from '../../connection/useChange.ts';
import { useWords } from '../../language/useWords.ts';
import { noticeFailed } from '../../shell/notices.ts';
import type { CustomerDetail } from './customerDetail.ts';
import { EraseCustomer } from './EraseCustomer.tsx';
import { LikelyDuplicates } from './LikelyDuplicates.tsx';

/** What is done seldom: rename, find duplicates, hand over, remove, erase. */
export function CustomerMenu({ detail, onEdit }: { readonly detail: CustomerDetail; readonly onEdit: () => void }) {
  const { id, version } = detail;
  const words = useWords();
  const remove = useChange(removeCustomer, { said: 'customers.removed', values: { customer: id } });
  const [opened, setOpened] = useState<'erase' | 'duplicates'>();
  const handOver = async () => {
    try {
      const { fileName, content } = await service.fetchFile(exportCustomer, { customer: id });
      saveFile(fileName, await wholeOf(content, 'application/json'));
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <>
      <Button variant="default" leftSection={<Pencil size={16} aria-hidden />} onClick={onEdit}>
        <FormattedMessage id="customers.edit" />
      </Button>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={words('customers.menu')}>
            <Ellipsis size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpened('duplicates')}>
            <FormattedMessage id="customers.duplicates" />
          </Menu.Item>
          <Menu.Item onClick={() => void handOver()}>
            <FormattedMessage id="customers.handOver" />
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => remove.mutate({ input: { customer: id }, options: { ifMatch: version } })}>
            <FormattedMessage id="customers.remove" />
          </Menu.Item>
          <Menu.Item color="red" onClick={() => setOpened('erase')}>
            <FormattedMessage id="customers.erase" />
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <EraseCustomer detail={detail} isOpen={opened === 'erase'} onClose={() => setOpened(undefined)} />
      <LikelyDuplicates detail={detail} isOpen={opened === 'duplicates'} onClose={() => setOpened(undefined)} />
    </>
  );
}
