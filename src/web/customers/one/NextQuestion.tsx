import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { nextQuestionOperation, type QuestionOutput } from '../../../readiness/question/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { AnswerEffects } from './AnswerEffects.tsx';
import { Effect, type Standing } from './Effect.tsx';
import { GainBar } from './GainBar.tsx';
import styles from './NextQuestion.module.css';
import { SignalAnswer } from './SignalAnswer.tsx';
import { SourceChoice } from './SourceChoice.tsx';
import { signalLabel } from './signalLabel.ts';
import { useAnswer } from './useAnswer.ts';
import type { Looked, Supposed } from './useSupposed.ts';

interface NextQuestionProps {
  readonly customer: string;
  /** Where the customer stands now. */
  readonly now: Standing | undefined;
  readonly supposed: Supposed | undefined;
  readonly onLook: (answer: Looked | null) => void;
}

/** A question that was answered here and stays in its place until the next one is asked for. */
interface Answered {
  readonly ask: QuestionOutput;
  readonly value: string | number | null;
  readonly before: Standing | undefined;
  /** What every answer would have changed, so that nothing moves under the pointer. */
  readonly supposed: Supposed | undefined;
  readonly seenVersion: number;
}

/** The one question that matters next, answered in place: what each answer would change, and what the answer has changed. */
export function NextQuestion({ customer, now, supposed, onLook }: NextQuestionProps) {
  const { data } = useOperation(nextQuestionOperation, { customer });
  const { language } = useLanguage();
  const { answer, isBusy } = useAnswer(customer);
  const [answered, setAnswered] = useState<Answered>();
  const panel = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  // What was said is open again: it was taken back.
  const isTakenBack =
    answered !== undefined &&
    data !== undefined &&
    data.seenVersion > answered.seenVersion + 1 &&
    data.ranked.some(({ signal }) => signal === answered.ask.signal);
  useEffect(() => {
    if (isTakenBack) setAnswered(undefined);
  }, [isTakenBack]);
  const isSaved = answered !== undefined && !isBusy;
  useEffect(() => {
    // From the answer to what comes next, without a jump of the page.
    const isHere = panel.current?.contains(document.activeElement) === true;
    if (isSaved && isHere) next.current?.focus({ preventScroll: true });
  }, [isSaved]);
  if (!data) return <NextQuestionTitle isWaiting />;
  const ask = answered?.ask ?? data.ask;
  const others = data.ranked.filter(({ signal }) => signal !== ask?.signal).slice(0, 3);
  const give = (question: QuestionOutput, value: string | number | null) => {
    const { seenVersion } = data;
    setAnswered({ ask: question, value, before: now, supposed: answered?.supposed ?? supposed, seenVersion });
    onLook(null);
    answer(question.signal, value);
  };
  const goOn = () => {
    setAnswered(undefined);
    onLook(null);
    requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>('[data-question]')?.focus());
  };
  return (
    <div className={styles.panel} ref={panel}>
      <NextQuestionTitle>
        {answered && (
          <Button ref={next} size="compact-sm" disabled={isBusy} onClick={goOn}>
            <FormattedMessage id={data.ask ? 'customers.next.goOn' : 'customers.next.enough'} />
          </Button>
        )}
      </NextQuestionTitle>
      <div className={styles.said}>
        <SourceChoice />
        {ask && !answered && (
          <span className={styles.gain}>
            <FormattedMessage id="customers.next.gain" /> <GainBar bits={ask.gainBits} />
          </span>
        )}
      </div>
      {ask && (
        <Ask
          key={ask.signal}
          ask={ask}
          answered={answered}
          supposed={answered?.supposed ?? supposed}
          isBusy={isBusy}
          onAnswer={(value) => give(ask, value)}
          onLook={answered ? ignore : onLook}
        />
      )}
      {!ask && data.stop && (
        <p className={styles.stop} tabIndex={-1} data-question>
          <FormattedMessage id={`customers.next.${data.stop}`} />
        </p>
      )}
      {answered?.before && now && <Effect before={answered.before} now={now} />}
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>
            <FormattedMessage id="customers.next.others" />
          </summary>
          <p className={styles.about}>
            <FormattedMessage id="customers.next.gainAbout" />
          </p>
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

const ignore = () => {};

/** With the button that goes on: it stands where no answer ever stands. */
function NextQuestionTitle({ isWaiting = false, children }: { isWaiting?: boolean; children?: ReactNode }) {
  return (
    <>
      <div className={styles.head}>
        <h2 id="next" className={styles.title}>
          <FormattedMessage id="customers.next" />
        </h2>
        <span aria-live="polite">{children}</span>
      </div>
      {isWaiting && <div className={styles.waiting} aria-hidden />}
    </>
  );
}

interface AskProps {
  readonly ask: QuestionOutput;
  readonly answered: Answered | undefined;
  readonly supposed: Supposed | undefined;
  readonly isBusy: boolean;
  readonly onAnswer: (value: string | number | null) => void;
  readonly onLook: (answer: Looked | null) => void;
}

function Ask({ ask, answered, supposed, isBusy, onAnswer, onLook }: AskProps) {
  const { language } = useLanguage();
  const { wording, signal } = ask;
  const given = answered && (answered.value === null ? null : String(answered.value));
  const shared = { signal, supposed, given, isBusy, onAnswer, onLook };
  if (!wording) return <SignalAnswer {...shared} />;
  return (
    <AnswerEffects
      {...shared}
      question={wording.text[language]}
      help={wording.help[language]}
      answers={wording.answers.map(({ code, text }) => ({ code, text: text[language] }))}
      dontKnow={wording.dontKnow[language]}
    />
  );
}
