import { Button, Menu } from '@mantine/core';
import { ChevronDown, Download, FolderOpen, Table2 } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { tableFormats } from '../connection/saveTable.ts';
import type { TableToSave } from '../connection/tableToSave.ts';
import { StopSaving } from '../drawing/StopSaving.tsx';
import { useChosenFile } from '../drawing/useChosenFile.tsx';
import { useSaveTable } from '../drawing/useSaveTable.ts';

export interface FileMenuProps {
  /** Absent: there is nothing to be saved. */
  readonly onSave?: (() => void) | undefined;
  /** Absent: what is read cannot be changed. */
  readonly onOpen?: ((file: File) => void) | undefined;
  /** What is seen as a table, where there is one. */
  readonly table?: (() => TableToSave) | undefined;
}

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** A document as a file of one's own, a file as a draft, and its tables for a spreadsheet. */
export function FileMenu({ onSave, onOpen, table }: FileMenuProps) {
  const { field, choose } = useChosenFile((file) => onOpen?.(file));
  const { written, save, stop } = useSaveTable();
  if (!onSave && !onOpen && !table) return null;
  return (
    <>
      {field}
      {written === undefined ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="subtle" rightSection={<ChevronDown {...ICON} />}>
              <FormattedMessage id="versions.file" />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {onSave && (
              <Menu.Item leftSection={<Download {...ICON} />} onClick={onSave}>
                <FormattedMessage id="versions.file.save" />
              </Menu.Item>
            )}
            {onOpen && (
              <Menu.Item leftSection={<FolderOpen {...ICON} />} onClick={choose}>
                <FormattedMessage id="versions.file.open" />
              </Menu.Item>
            )}
            {table &&
              tableFormats.map((format) => (
                <Menu.Item key={format} leftSection={<Table2 {...ICON} />} onClick={() => save(table, format)}>
                  <FormattedMessage id={`drawing.save.${format}`} />
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      ) : (
        <StopSaving written={written} onStop={stop} />
      )}
    </>
  );
}
