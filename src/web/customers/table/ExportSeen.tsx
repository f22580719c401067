import { SaveTableMenu } from '../../drawing/SaveTableMenu.tsx';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWords } from '../../language/useWords.ts';
import { type Asked, askedOf } from './askedOf.ts';
import { seenTable } from './seenTable.ts';
import type { TableState } from './useTableView.ts';

interface ExportSeenProps {
  readonly table: TableState;
  readonly asked: Asked | null;
  readonly isSmall?: boolean;
}

/** Exactly what is seen, all rows of it, as a file. */
export function ExportSeen({ table: { columns, fields }, asked, isSmall = false }: ExportSeenProps) {
  const words = useWords();
  const { language } = useLanguage();
  return (
    <SaveTableMenu
      isSmall={isSmall}
      isDisabled={!asked || !fields}
      table={(signal) =>
        seenTable({ asked: asked ?? askedOf({}, []), columns, fields: fields ?? [], words, language }, signal)
      }
    />
  );
}
