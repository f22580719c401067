import { Button, Menu } from '@mantine/core';
import { Download } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { tableFormats } from '../connection/saveTable.ts';
import type { TableToSave } from '../connection/tableToSave.ts';
import { StopSaving } from './StopSaving.tsx';
import { useSaveTable } from './useSaveTable.ts';

interface SaveTableMenuProps {
  /** The table as it is seen now; `signal` says that it is no longer wanted. */
  readonly table: (signal: AbortSignal) => TableToSave;
  readonly isSmall?: boolean;
  readonly isDisabled?: boolean;
}

/** What is seen, as a workbook or as CSV; a long table says how far it is, and can be stopped. */
export function SaveTableMenu({ table, isSmall = false, isDisabled = false }: SaveTableMenuProps) {
  const { written, save, stop } = useSaveTable();
  const size = isSmall ? 'compact-sm' : 'sm';
  if (written !== undefined) return <StopSaving written={written} size={size} onStop={stop} />;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size={size}
          disabled={isDisabled}
          leftSection={<Download size={isSmall ? 14 : 16} aria-hidden />}
        >
          <FormattedMessage id="drawing.save" />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {tableFormats.map((format) => (
          <Menu.Item key={format} onClick={() => save(table, format)}>
            <FormattedMessage id={`drawing.save.${format}`} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
