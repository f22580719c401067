import { NativeSelect, NumberInput } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MessageId } from '../language/messageId.ts';
import { useWords } from '../language/useWords.ts';
import type { Draft, Preview, StatedReading } from './draft.ts';
import styles from './ReadingChoices.module.css';
import { DELIMITERS, ENCODINGS, QUOTES, type ReadingKey, readingKeys } from './readingChoices.ts';
import { useTold } from './useTold.ts';

interface ReadingChoicesProps {
  /** Absent where the file could not be read as things are stated. */
  readonly read: Pick<Preview, 'reading' | 'reasonCodes' | 'sheets'> | undefined;
  readonly stated: StatedReading;
  readonly change: (change: (draft: Draft) => Draft) => void;
}

/** Every guess about how the file is written, with why it was made; each can be stated otherwise. */
export function ReadingChoices({ read, stated, change }: ReadingChoicesProps) {
  const words = useWords();
  const told = useTold();
  const reading = read?.reading;
  const state = (key: ReadingKey, value: string | number | undefined) =>
    change((draft) => {
      const { [key]: _, ...rest } = draft.reading;
      return { ...draft, reading: value === undefined ? rest : { ...rest, [key]: value } };
    });
  return (
    <dl className={styles.choices}>
      {reading && (
        <div className={styles.choice}>
          <dt>
            <FormattedMessage id="import.reading.format" />
          </dt>
          <dd>
            {words(`import.format.${reading.format}`)}
            {reading.compression === 'gzip' && ` · ${words('import.format.gzip')}`}
          </dd>
        </div>
      )}
      {readingKeys(reading?.format).map((key) => (
        <div key={key} className={styles.choice}>
          <dt id={`reading-${key}`}>
            <FormattedMessage id={`import.reading.${key}`} />
          </dt>
          <dd>
            <Choice
              name={key}
              value={stated[key] ?? reading?.[key]}
              sheets={read?.sheets ?? []}
              onChange={(value) => state(key, value)}
            />
            {stated[key] === undefined ? (
              read?.reasonCodes[key] && <p className={styles.reason}>{told('guess', read.reasonCodes[key])}</p>
            ) : (
              <p className={styles.reason}>
                <FormattedMessage id="import.reading.stated" />{' '}
                <button type="button" className={styles.back} onClick={() => state(key, undefined)}>
                  <FormattedMessage id="import.reading.guess" />
                </button>
              </p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface ChoiceProps {
  readonly name: ReadingKey;
  readonly value: string | number | undefined;
  /** Of a workbook. */
  readonly sheets: readonly string[];
  readonly onChange: (value: string | number | undefined) => void;
}

function Choice({ name, value, sheets, onChange }: ChoiceProps) {
  const intl = useIntl();
  const words = useWords();
  const labelled = { 'aria-labelledby': `reading-${name}`, size: 'xs' } as const;
  const options = (values: readonly string[], wordOf: (value: string) => string) => {
    const all = typeof value === 'string' && !values.includes(value) ? [value, ...values] : values;
    return all.map((each) => ({ value: each, label: wordOf(each) }));
  };
  const select = (values: readonly string[], wordOf: (value: string) => string) => (
    <NativeSelect
      {...labelled}
      value={String(value ?? '')}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={value === undefined ? [{ value: '', label: '' }, ...options(values, wordOf)] : options(values, wordOf)}
    />
  );
  const isWord = (id: string) => Object.hasOwn(intl.messages, id);
  if (name === 'encoding') return select(ENCODINGS, (each) => each.toUpperCase());
  if (name === 'delimiter') {
    return select(Object.keys(DELIMITERS), (each) => {
      const id = `import.delimiter.${DELIMITERS[each] ?? ''}`;
      return isWord(id) ? words(id as MessageId) : each;
    });
  }
  if (name === 'quote') return select(QUOTES, (each) => (each === '' ? words('import.quote.none') : each));
  if (name === 'escape')
    return select(['doubled', 'backslash'], (each) =>
      words(each === 'doubled' ? 'import.escape.doubled' : 'import.escape.backslash'),
    );
  if (name === 'sheet') return select(sheets, (each) => each);
  return (
    <NumberInput
      {...labelled}
      value={value ?? ''}
      min={0}
      max={name === 'headerRows' ? 100 : 999_999}
      allowDecimal={false}
      allowNegative={false}
      onChange={(next) => typeof next === 'number' && onChange(next)}
    />
  );
}
