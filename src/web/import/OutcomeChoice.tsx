import { NativeSelect } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import { CellText } from './CellText.tsx';
import styles from './Choices.module.css';
import { type Ends, endsOf } from './draft.ts';
import { withOutcome } from './draftChanges.ts';
import { OtherOutcome } from './OtherOutcome.tsx';
import type { FileOnItsWay } from './UploadSteps.tsx';

const NONE = '\u0000none';
const judgements = ['good', 'notGood', 'notEnded'] as const;
type Judgement = (typeof judgements)[number];

/** Which column says how it ended, and what each of its texts means. */
export function OutcomeChoice({ file }: { readonly file: FileOnItsWay }) {
  const { preview, draft, known, change } = file;
  const words = useWords();
  const ends = endsOf(preview, draft, known);
  return (
    <section aria-labelledby="outcome" className={styles.choice}>
      <h2 id="outcome" className={styles.heading}>
        <FormattedMessage id="import.outcome" />
      </h2>
      <NativeSelect
        aria-labelledby="outcome"
        value={ends?.column ?? NONE}
        onChange={({ currentTarget: { value } }) =>
          change((said) => withOutcome(said, value === NONE ? null : value, preview))
        }
        data={[
          { value: NONE, label: words('import.outcome.none') },
          ...preview.columns.map((column) => ({
            value: column,
            label: column.length > 80 ? `${column.slice(0, 80)}…` : column,
          })),
        ]}
      />
      {ends ? (
        <Judgements
          ends={ends}
          preview={preview}
          isKnown={known.outcome !== undefined && draft.outcome === undefined}
          onJudge={(next) => change((said) => ({ ...said, outcome: next }))}
        />
      ) : (
        known.otherOutcome === undefined && (
          <p className={styles.note}>
            <FormattedMessage id="import.outcome.without" />
          </p>
        )
      )}
      {known.otherOutcome !== undefined && <OtherOutcome file={file} />}
    </section>
  );
}

interface JudgementsProps {
  readonly ends: Ends;
  readonly preview: FileOnItsWay['preview'];
  /** So it was judged before. */
  readonly isKnown: boolean;
  readonly onJudge: (ends: Ends) => void;
}

function Judgements({ ends, preview, isKnown, onJudge }: JudgementsProps) {
  const intl = useIntl();
  const words = useWords();
  const texts = preview.texts[ends.column];
  if (!texts) return null;
  const judgementOf = (text: string): Judgement =>
    ends.good.includes(text) ? 'good' : ends.notGood.includes(text) ? 'notGood' : 'notEnded';
  const judge = (text: string, judgement: Judgement) => {
    const without = (list: readonly string[]) => list.filter((each) => each !== text);
    onJudge({
      column: ends.column,
      good: judgement === 'good' ? [...without(ends.good), text] : without(ends.good),
      notGood: judgement === 'notGood' ? [...without(ends.notGood), text] : without(ends.notGood),
    });
  };
  return (
    <>
      <table className={styles.ends}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="import.outcome.text" />
            </th>
            <th scope="col" className={styles.count}>
              <FormattedMessage id="import.outcome.rows" />
            </th>
            {judgements.map((judgement) => (
              <th key={judgement} scope="col" className={styles.pick}>
                <FormattedMessage id={`import.outcome.${judgement}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {texts.commonest.map(({ text, rows }) => (
            <tr key={text}>
              <th scope="row">
                <CellText text={text} />
              </th>
              <td className={styles.count}>{intl.formatNumber(rows)}</td>
              {judgements.map((judgement) => (
                <td key={judgement} className={styles.pick}>
                  <label>
                    <input
                      type="radio"
                      name={`end-${text}`}
                      aria-label={`${text}: ${words(`import.outcome.${judgement}`)}`}
                      checked={judgementOf(text) === judgement}
                      onChange={() => judge(text, judgement)}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {texts.distinct > texts.commonest.length && (
        <p className={styles.note}>
          <FormattedMessage id="import.outcome.more" values={{ more: texts.distinct - texts.commonest.length }} />
        </p>
      )}
      {isKnown && (
        <p className={styles.note}>
          <FormattedMessage id="import.outcome.known" />
        </p>
      )}
      {ends.good.length === 0 && (
        <p className={styles.note} role="alert">
          <FormattedMessage id="import.outcome.noGood" />
        </p>
      )}
    </>
  );
}
