import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import { CellText } from './CellText.tsx';
import styles from './ColumnDetails.module.css';
import type { TakenColumn } from './draft.ts';
import { withMap } from './draftChanges.ts';
import type { FileOnItsWay } from './UploadSteps.tsx';

const DECIMALS = ['.', ','] as const;
const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;

interface ColumnDetailsProps {
  readonly file: FileOnItsWay;
  readonly taken: TakenColumn;
}

/** What else can be said of a signal: its label, the order of its answers, how its numbers and dates are written, what means nothing. */
export function ColumnDetails({ file: { change, preview }, taken }: ColumnDetailsProps) {
  const words = useWords();
  const { column, map } = taken;
  const say = (next: Parameters<typeof withMap>[2]) => change((draft) => withMap(draft, taken, next));
  const missing = Object.keys(preview.missing[column] ?? {}).filter((text) => text !== '');
  return (
    <div className={styles.details}>
      <TextInput
        size="xs"
        label={words('import.label')}
        description={words('import.label.about')}
        defaultValue={map.label ?? column}
        maxLength={300}
        onBlur={({ currentTarget: { value } }) => {
          if (value.trim() !== '' && value !== (map.label ?? column)) say({ label: value.trim() });
        }}
      />
      {map.kind === 'number' && (
        <NativeSelect
          size="xs"
          label={words('import.decimal')}
          value={map.decimal ?? ''}
          onChange={({ currentTarget: { value } }) => say({ decimal: DECIMALS.find((each) => each === value) })}
          data={[
            { value: '', label: words('import.asGuessed') },
            ...DECIMALS.map((each) => ({
              value: each,
              label: words(`import.decimal.${each === '.' ? 'point' : 'comma'}`),
            })),
          ]}
        />
      )}
      {map.kind === 'date' && (
        <NativeSelect
          size="xs"
          label={words('import.dateOrder')}
          value={map.dateOrder ?? ''}
          onChange={({ currentTarget: { value } }) => say({ dateOrder: DATE_ORDERS.find((each) => each === value) })}
          data={[
            { value: '', label: words('import.asGuessed') },
            ...DATE_ORDERS.map((each) => ({ value: each, label: words(`import.dateOrder.${each}`) })),
          ]}
        />
      )}
      {map.kind === 'scale' && map.answers && (
        <Answers answers={map.answers} onOrder={(answers) => say({ answers: [...answers] })} />
      )}
      <TextInput
        size="xs"
        label={words('import.missing')}
        description={
          missing.length > 0 ? words('import.missing.already', { texts: missing.slice(0, 8).join(', ') }) : undefined
        }
        defaultValue={map.missing?.join(', ') ?? ''}
        onBlur={({ currentTarget: { value } }) => {
          const texts = value
            .split(',')
            .map((text) => text.trim())
            .filter((text) => text !== '');
          if (texts.join() !== (map.missing ?? []).join()) say({ missing: texts.length > 0 ? texts : undefined });
        }}
      />
    </div>
  );
}

interface AnswersProps {
  readonly answers: readonly string[];
  readonly onOrder: (answers: readonly string[]) => void;
}

/** The answers of a scale from low to high, moved by buttons. */
function Answers({ answers, onOrder }: AnswersProps) {
  const words = useWords();
  const swap = (first: number) => {
    const next = [...answers];
    [next[first], next[first + 1]] = [next[first + 1] as string, next[first] as string];
    onOrder(next);
  };
  return (
    <div>
      <div className={styles.label}>
        <FormattedMessage id="import.answers" />
      </div>
      <ol className={styles.answers}>
        {answers.map((answer, index) => (
          <li key={answer} className={styles.answer}>
            <CellText text={answer} />
            <ActionIcon
              size={24}
              variant="subtle"
              color="gray"
              disabled={index === 0}
              aria-label={words('import.answers.up', { answer })}
              onClick={() => swap(index - 1)}
            >
              <ArrowUp size={14} />
            </ActionIcon>
            <ActionIcon
              size={24}
              variant="subtle"
              color="gray"
              disabled={index === answers.length - 1}
              aria-label={words('import.answers.down', { answer })}
              onClick={() => swap(index)}
            >
              <ArrowDown size={14} />
            </ActionIcon>
          </li>
        ))}
      </ol>
    </div>
  );
}
