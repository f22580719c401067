import { NumberInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { listImportRows } from '../../evidence/import/contract.ts';
import { service } from '../connection/service.ts';
import { useWords } from '../language/useWords.ts';
import { FirstRows } from './FirstRows.tsx';
import styles from './Import.module.css';
import type { FileOnItsWay } from './UploadSteps.tsx';

interface RowsAroundProps {
  readonly file: FileOnItsWay;
  readonly row: number;
  readonly column: string | undefined;
}

const ROWS_BEFORE = 4;
const ROWS_SHOWN = 12;

/** The rows of the file around one, as they are read; the cell that is spoken of stands out. */
export function RowsAround({ file: { upload, preview, draft }, row, column }: RowsAroundProps) {
  const words = useWords();
  const navigate = useNavigate({ from: '/import' });
  const input = { upload, reading: draft.reading, from: Math.max(1, row - ROWS_BEFORE), limit: ROWS_SHOWN };
  const { data } = useQuery({
    queryKey: ['file', 'rows', input],
    queryFn: ({ signal }) => service.call(listImportRows, input, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <section aria-labelledby="around" className={styles.around}>
      <div className={styles.aroundHead}>
        <h2 id="around" className={styles.heading}>
          <FormattedMessage id="import.around" />
        </h2>
        <NumberInput
          size="xs"
          w={110}
          min={1}
          max={Math.max(1, preview.rowCount)}
          allowDecimal={false}
          aria-label={words('import.around.row')}
          value={row}
          onChange={(next) =>
            typeof next === 'number' &&
            next >= 1 &&
            void navigate({ search: (search) => ({ ...search, row: next }), replace: true, resetScroll: false })
          }
        />
      </div>
      <FirstRows columns={data?.columns ?? preview.columns} rows={data?.items ?? []} spoken={{ row, column }} />
    </section>
  );
}
