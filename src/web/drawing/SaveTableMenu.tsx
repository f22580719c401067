import { Button, Menu } from '@mantine/core';
import { Download, Square } from 'lucide-react';
import { useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { saveTable, type TableFormat, tableFormats } from '../connection/saveTable.ts';
import type { TableToSave } from '../connection/tableToSave.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { noticeFailed } from '../shell/notices.ts';

interface SaveTableMenuProps {
  /** The table as it is seen now; `signal` says that it is no longer wanted. */
  readonly table: (signal: AbortSignal) => TableToSave;
  readonly isSmall?: boolean;
  readonly isDisabled?: boolean;
}

/** What is seen, as a workbook or as CSV; a long table says how far it is, and can be stopped. */
export function SaveTableMenu({ table, isSmall = false, isDisabled = false }: SaveTableMenuProps) {
  const { language } = useLanguage();
  const [written, setWritten] = useState<number>();
  const stop = useRef(() => {});
  const save = async (format: TableFormat) => {
    const control = new AbortController();
    const { signal } = control;
    stop.current = () => control.abort();
    setWritten(0);
    try {
      await saveTable(table(signal), { format, language, signal, onProgress: setWritten });
    } catch (error) {
      if (!signal.aborted) noticeFailed(error);
    } finally {
      setWritten(undefined);
    }
  };
  const size = isSmall ? 'compact-sm' : 'sm';
  if (written !== undefined) {
    return (
      <Button
        variant="default"
        size={size}
        leftSection={<Square size={12} aria-hidden />}
        onClick={() => stop.current()}
      >
        <FormattedMessage id="drawing.save.stop" values={{ count: written }} />
      </Button>
    );
  }
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
          <Menu.Item key={format} onClick={() => void save(format)}>
            <FormattedMessage id={`drawing.save.${format}`} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
