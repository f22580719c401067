import { useRef, useState } from 'react';
import { saveTable, type TableFormat } from '../connection/saveTable.ts';
import type { TableToSave } from '../connection/tableToSave.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { noticeFailed } from '../shell/notices.ts';

/** Writes a table to a file; `written` rows are done while it does, and it can be stopped. */
export function useSaveTable() {
  const { language } = useLanguage();
  const [written, setWritten] = useState<number>();
  const control = useRef<AbortController>(undefined);
  const save = async (table: (signal: AbortSignal) => TableToSave, format: TableFormat) => {
    control.current = new AbortController();
    const { signal } = control.current;
    setWritten(0);
    try {
      await saveTable(table(signal), { format, language, signal, onProgress: setWritten });
    } catch (error) {
      if (!signal.aborted) noticeFailed(error);
    } finally {
      setWritten(undefined);
    }
  };
  return {
    written,
    save: (table: (signal: AbortSignal) => TableToSave, format: TableFormat) => void save(table, format),
    stop: () => control.current?.abort(),
  };
}
