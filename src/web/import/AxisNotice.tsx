import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { questionnaire } from '../../evidence/questionnaire/questionnaire.ts';
import { useWords } from '../language/useWords.ts';
import styles from './AxisNotice.module.css';
import type { TakenColumn } from './draft.ts';
import { PrintedQuestions } from './PrintedQuestions.tsx';
import { useQuestionnaireFile } from './useQuestionnaireFile.ts';

const axes = ['willingness', 'needs', 'strategicView'] as const;

/** Which axes the columns speak to; where nothing speaks to one, what would: the questionnaire. */
export function AxisNotice({ taken }: { readonly taken: readonly TakenColumn[] }) {
  const intl = useIntl();
  const words = useWords();
  const download = useQuestionnaireFile();
  const columnsOf = (axis: (typeof axes)[number]) =>
    taken.filter(({ map }) => map.role === 'signal' && map.axis === axis && map.personal !== true).length;
  const silent = axes.filter((axis) => columnsOf(axis) === 0);
  return (
    <section aria-labelledby="axes" className={styles.notice}>
      <h2 id="axes" className={styles.heading}>
        <FormattedMessage id="import.axes" />
      </h2>
      <ul className={styles.axes}>
        {axes.map((axis) => (
          <li key={axis} data-silent={columnsOf(axis) === 0 || undefined}>
            <FormattedMessage id={`import.axis.${axis}`} />{' '}
            <span className={styles.count}>
              <FormattedMessage id="import.axes.columns" values={{ columns: columnsOf(axis) }} />
            </span>
          </li>
        ))}
      </ul>
      {silent.length > 0 && (
        <div className={styles.offer}>
          <p className={styles.words}>
            <FormattedMessage
              id={silent.some((axis) => axis !== 'strategicView') ? 'import.axes.silent' : 'import.axes.silentView'}
              values={{
                axes: intl.formatList(
                  silent.map((axis) => words(`import.speaks.${axis}`)),
                  { type: 'disjunction' },
                ),
                count: silent.length,
                questions: questionnaire.length,
              }}
            />
          </p>
          <div className={styles.buttons}>
            <Button size="compact-sm" variant="light" onClick={download}>
              <FormattedMessage id="import.questionnaire.csv" />
            </Button>
            <PrintedQuestions />
          </div>
        </div>
      )}
    </section>
  );
}
