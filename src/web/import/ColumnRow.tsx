import { ActionIcon } from '@mantine/core';
import { ChevronDown, ChevronRight, CircleHelp, RotateCcw, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { signalKinds } from '../../evidence/signal.ts';
import { useWords } from '../language/useWords.ts';
import { AxisChoice } from './AxisChoice.tsx';
import { CellText } from './CellText.tsx';
import { ColumnDetails } from './ColumnDetails.tsx';
import { ColumnExamples } from './ColumnExamples.tsx';
import styles from './ColumnTable.module.css';
import type { TakenColumn } from './draft.ts';
import { type Becoming, becomingOf, becomings, withBecoming, withMap, withoutMap } from './draftChanges.ts';
import type { FileOnItsWay } from './UploadSteps.tsx';
import { useTold } from './useTold.ts';

interface ColumnRowProps {
  readonly file: FileOnItsWay;
  readonly taken: TakenColumn;
}

/** A column: what it is called, what is in it, what it becomes, which axis it speaks to, and why. */
export function ColumnRow({ file, taken }: ColumnRowProps) {
  const { preview, change } = file;
  const { column, map, origin, reasons, isDoubtful, isSuspicious } = taken;
  const words = useWords();
  const told = useTold();
  const why = reasons.map((reason) => told('reason', reason)).join(' ');
  const [isOpen, setIsOpen] = useState(false);
  const becoming = becomingOf(map);
  const maySpeak = map.role === 'signal' && map.personal !== true && signalKinds[map.kind ?? 'choice'].maySpeakToAxis;
  const hasDetails = map.role === 'signal' || map.role === 'segment';
  return (
    <>
      <tr
        className={styles.row}
        data-column
        data-left-out={map.role === 'ignore' || undefined}
        tabIndex={-1}
        onKeyDown={(event) => {
          const row = event.currentTarget;
          if (event.key === 'Escape') row.focus();
          if (event.key === 'Enter' && event.target === row) row.querySelector('select')?.focus();
        }}
      >
        <th scope="row" className={styles.name}>
          <CellText text={column} />
        </th>
        <td>
          <ColumnExamples preview={preview} column={column} />
        </td>
        <td className={styles.becomes}>
          <select
            className={styles.select}
            aria-label={words('import.becomes', { column })}
            value={becoming}
            onChange={({ currentTarget }) =>
              change((draft) => withBecoming(draft, taken, currentTarget.value as Becoming, preview))
            }
          >
            {becomings.map((each) => (
              <option key={each} value={each}>
                {words(`import.becomes.${each}`)}
              </option>
            ))}
          </select>
        </td>
        <td className={styles.axis}>
          {maySpeak && (
            <AxisChoice column={column} map={map} onChange={(next) => change((draft) => withMap(draft, taken, next))} />
          )}
        </td>
        <td>
          <div className={styles.reason}>
            {isSuspicious ? (
              <TriangleAlert size={15} className={styles.warn} aria-label={words('import.suspicious')} />
            ) : (
              isDoubtful && <CircleHelp size={15} className={styles.doubt} aria-label={words('import.doubtful')} />
            )}
            {origin === 'person' && <FormattedMessage id="import.why.person" />}
            {origin === 'known' && <FormattedMessage id="import.why.known" />}
            {origin === 'saved' && <FormattedMessage id="import.why.saved" />}
            {origin === 'proposed' && (
              <span dir="auto" className={styles.sentence}>
                {why}
              </span>
            )}
            {origin === 'person' && (
              <ActionIcon
                size={24}
                variant="subtle"
                color="gray"
                aria-label={words('import.asProposed', { column })}
                onClick={() => change((draft) => withoutMap(draft, column))}
              >
                <RotateCcw size={14} />
              </ActionIcon>
            )}
            {hasDetails && (
              <ActionIcon
                size={24}
                variant="subtle"
                color="gray"
                className={styles.open}
                aria-expanded={isOpen}
                aria-label={words('import.details', { column })}
                onClick={() => setIsOpen(!isOpen)}
              >
                {isOpen ? <ChevronDown size={16} /> : <ChevronRight size={16} />}
              </ActionIcon>
            )}
          </div>
        </td>
      </tr>
      {isOpen && hasDetails && (
        <tr>
          <td colSpan={5} className={styles.details}>
            <ColumnDetails file={file} taken={taken} />
          </td>
        </tr>
      )}
    </>
  );
}
