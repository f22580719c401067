import { FormattedMessage } from 'react-intl';
import { nextQuestionOperation, type QuestionOutput } from '../../../readiness/question/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { AnswerChoice } from './AnswerChoice.tsx';
import { Effect, type Standing } from './Effect.tsx';
import { GainBar } from './GainBar.tsx';
import styles from './NextQuestion.module.css';
import { SignalAnswer } from './SignalAnswer.tsx';
import { SourceChoice } from './SourceChoice.tsx';
import { signalLabel } from './signalLabel.ts';
import { useAnswer } from './useAnswer.ts';

interface NextQuestionProps {
  readonly customer: string;
  /** Where the customer stands now, and where it stood before the last answer given here. */
  readonly now: Standing | undefined;
  readonly before: Standing | undefined;
  readonly onAnswer: () => void;
}

/** The one question that matters next, answered in place; what the answer has moved is shown below it. */
export function NextQuestion({ customer, now, before, onAnswer }: NextQuestionProps) {
  const { data } = useOperation(nextQuestionOperation, { customer });
  const { language } = useLanguage();
  const { answer, isBusy } = useAnswer(customer);
  const give = (signal: string, value: string | number | null) => {
    onAnswer();
    answer(signal, value);
  };
  if (!data) return <div className={styles.waiting} aria-hidden />;
  const { ask, stop, ranked } = data;
  const others = ranked.filter(({ signal }) => signal !== ask?.signal).slice(0, 3);
  return (
    <div className={styles.panel}>
      {ask && <Ask key={ask.signal} ask={ask} isBusy={isBusy} onAnswer={(value) => give(ask.signal, value)} />}
      {!ask && stop && (
        <p className={styles.stop}>
          <FormattedMessage id={`customers.next.${stop}`} />
        </p>
      )}
      <div className={styles.foot}>
        <SourceChoice />
        {ask && (
          <span className={styles.gain}>
            <FormattedMessage id="customers.next.gain" /> <GainBar bits={ask.gainBits} />
          </span>
        )}
      </div>
      {before && now && <Effect before={before} now={now} />}
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>
            <FormattedMessage id="customers.next.others" />
          </summary>
          <ol>
            {others.map(({ signal, label, gainBits }) => (
              <li key={signal}>
                {signalLabel(signal, label, language)} <GainBar bits={gainBits} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

interface AskProps {
  readonly ask: QuestionOutput;
  readonly isBusy: boolean;
  readonly onAnswer: (value: string | number | null) => void;
}

function Ask({ ask, isBusy, onAnswer }: AskProps) {
  const { language } = useLanguage();
  const { wording } = ask;
  if (!wording) return <SignalAnswer signal={ask.signal} isBusy={isBusy} onAnswer={onAnswer} />;
  return (
    <>
      <AnswerChoice
        question={wording.text[language]}
        answers={wording.answers.map(({ code, text }) => ({ code, text: text[language] }))}
        dontKnow={wording.dontKnow[language]}
        isBusy={isBusy}
        onAnswer={onAnswer}
      />
      <p className={styles.help}>{wording.help[language]}</p>
    </>
  );
}
