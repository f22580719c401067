import { useId, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { leadingGroup } from '../../../readiness/group.ts';
import { GroupWord } from '../../drawing/GroupWord.tsx';
import { knownInterval } from '../../drawing/interval.ts';
import { useWords } from '../../language/useWords.ts';
import styles from './AnswerEffects.module.css';
import type { Looked, Supposed, SupposedAnswer } from './useSupposed.ts';

interface AnswerEffectsProps {
  readonly question: string;
  readonly help?: string | undefined;
  readonly answers: readonly { readonly code: string; readonly text: string }[];
  readonly dontKnow: string;
  readonly signal: string;
  readonly supposed: Supposed | undefined;
  /** The code of the answer just given; null for "don't know"; undefined while none is. */
  readonly given: string | null | undefined;
  readonly isBusy: boolean;
  readonly onAnswer: (code: string | null) => void;
  /** An answer is being looked at; null: no longer. */
  readonly onLook: (answer: Looked | null) => void;
}

/** The answers there are, low to high, each with what it would change; "don't know" changes nothing and is not asked again. */
export function AnswerEffects(props: AnswerEffectsProps) {
  const { question, help, answers, dontKnow, signal, supposed, given, isBusy, onAnswer, onLook } = props;
  const id = useId();
  const shownAt = useRef(performance.now());
  const item = supposed?.items.find((one) => one.signal === signal);
  const effectOf = (code: string) => item?.answers.find(({ answer }) => answer === code);
  const choose = (code: string | null) => {
    // The second click of a double click on what stood here before is no answer.
    if (performance.now() - shownAt.current >= MS_TO_SEE) onAnswer(code);
  };
  return (
    <div role="group" aria-labelledby={id} className={styles.choice}>
      <p id={id} tabIndex={-1} className={styles.question} data-question>
        {question}
      </p>
      {help && <p className={styles.help}>{help}</p>}
      {answers.map(({ code, text }) => {
        const effect = effectOf(code);
        const measure = knownInterval(effect?.measure);
        const look = item?.axis && measure ? () => onLook({ axis: item.axis, mean: measure.mean }) : undefined;
        return (
          <button
            key={code}
            type="button"
            className={styles.answer}
            aria-pressed={given === code}
            aria-disabled={isBusy}
            onPointerEnter={look}
            onPointerLeave={() => onLook(null)}
            onFocus={look}
            onBlur={() => onLook(null)}
            onClick={() => !isBusy && choose(code)}
          >
            <span className={styles.text}>{text}</span>
            <span className={styles.effect}>
              {effect && item && supposed && <EffectOfAnswer answer={effect} axis={item.axis} now={supposed} />}
            </span>
          </button>
        );
      })}
      <button
        type="button"
        className={styles.answer}
        data-unknown
        aria-pressed={given === null}
        aria-disabled={isBusy}
        onClick={() => !isBusy && choose(null)}
      >
        <span className={styles.text}>{dontKnow}</span>
        <span className={styles.effect}>
          <FormattedMessage id="customers.next.dontKnow" />
        </span>
      </button>
      {item && !item.hasPoints && (
        <p className={styles.help}>
          <FormattedMessage id="customers.next.noPoints" />
        </p>
      )}
    </div>
  );
}

const MS_TO_SEE = 400;

interface EffectOfAnswerProps {
  readonly answer: SupposedAnswer;
  readonly axis: Supposed['items'][number]['axis'];
  readonly now: Supposed;
}

function EffectOfAnswer({ answer, axis, now }: EffectOfAnswerProps) {
  const intl = useIntl();
  const words = useWords();
  const measure = knownInterval(answer.measure);
  const percent = (share: number) => intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
  const odds = answer.odds && percent(answer.odds.mean);
  const oddsNow = now.now.odds && percent(now.now.odds.mean);
  return (
    <>
      {axis && measure && (
        <span>
          {words('customers.next.becomes', {
            what: words(`customers.field.${axis}`),
            value: intl.formatNumber(measure.mean, { maximumFractionDigits: 0 }),
          })}
        </span>
      )}
      {answer.group && (
        <span className={styles.group} data-turned={answer.leadingGroup !== now.now.leadingGroup || undefined}>
          <GroupWord group={answer.leadingGroup} /> {percent(leadingGroup(answer.group).probability)}
        </span>
      )}
      {odds && oddsNow && odds !== oddsNow && (
        <span>{words('customers.next.becomes', { what: words('customers.tab.odds'), value: odds })}</span>
      )}
    </>
  );
}
