import { Button, Drawer } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { BUILT_IN, getQuestionnaire } from '../../evidence/questionnaire/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useWords } from '../language/useWords.ts';
import styles from './PrintedQuestions.module.css';

/** The questionnaire to read, and to print for somebody to tick. */
export function PrintedQuestions() {
  const words = useWords();
  const { language } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useOperation(getQuestionnaire, { questionnaire: BUILT_IN }, isOpen);
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={() => setIsOpen(true)}>
        <FormattedMessage id="import.questionnaire.show" />
      </Button>
      <Drawer
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        position="right"
        size="lg"
        title={words('import.questionnaire')}
        closeButtonProps={{ 'aria-label': words('shell.close') }}
      >
        <Button
          className={styles.print}
          variant="light"
          leftSection={<Printer size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          <FormattedMessage id="import.questionnaire.print" />
        </Button>
        <ol className={styles.questions} data-print="only">
          {data?.questions.map(({ id, text, help, answers }) => (
            <li key={id} className={styles.question}>
              <p className={styles.text}>{text[language]}</p>
              <p className={styles.help}>{help[language]}</p>
              <ul className={styles.answers}>
                {[...answers.map((answer) => answer.text[language]), data.dontKnow[language]].map((answer) => (
                  <li key={answer}>
                    <span className={styles.box} aria-hidden />
                    {answer}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </Drawer>
    </>
  );
}
