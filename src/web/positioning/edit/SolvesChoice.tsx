import { Checkbox } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { currentScreen } from '../../../positioning/screen/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useOffering } from '../../offerings/useOffering.ts';
import { saidIn } from '../said.ts';
import styles from './EditStatementPage.module.css';

interface SolvesChoiceProps {
  readonly solves: readonly string[];
  readonly onSolves: (solves: readonly string[]) => void;
}

/** Which problems of the screen the value is about; the drift alarm watches them. */
export function SolvesChoice({ solves, onSolves }: SolvesChoiceProps) {
  const offering = useOffering();
  const { language } = useLanguage();
  const { data } = useOperation(currentScreen, { offering });
  const problems = data?.current?.content.problems ?? [];
  const gone = solves.filter((id) => problems.every((problem) => problem.id !== id));
  const choices = [
    ...problems.map(({ id, title }) => ({ id, label: saidIn(title, language)?.text ?? id })),
    ...gone.map((id) => ({ id, label: id })),
  ];
  return (
    <section id="solves" tabIndex={-1} className={styles.block} aria-labelledby="solves-title">
      <h2 id="solves-title">
        <FormattedMessage id="positioning.solves" />
      </h2>
      {choices.length === 0 && (
        <p className={styles.quiet}>
          <FormattedMessage id="positioning.solves.none" />
        </p>
      )}
      {choices.map(({ id, label }) => (
        <Checkbox
          key={id}
          label={label}
          checked={solves.includes(id)}
          onChange={({ currentTarget: { checked } }) =>
            onSolves(checked ? [...solves, id] : solves.filter((each) => each !== id))
          }
        />
      ))}
    </section>
  );
}
