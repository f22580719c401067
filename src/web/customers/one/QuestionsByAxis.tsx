import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { getProfile, type ProfileOutput } from '../../../evidence/observation/contract.ts';
import { dontKnow, type Question } from '../../../evidence/questionnaire/question.ts';
import { findQuestion, questionnaire } from '../../../evidence/questionnaire/questionnaire.ts';
import { listSignals } from '../../../evidence/signal/contract.ts';
import { axes } from '../../../readiness/axis.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useOffering } from '../../offerings/useOffering.ts';
import { axisNames } from '../fieldNames.ts';
import { AnswerChoice } from './AnswerChoice.tsx';
import { FactList } from './FactList.tsx';
import styles from './QuestionsByAxis.module.css';
import { SourceChoice } from './SourceChoice.tsx';
import { useAnswer } from './useAnswer.ts';
import { type Supposed, useSupposed } from './useSupposed.ts';

interface QuestionsByAxisProps {
  readonly customer: string;
}

/** Every question of the questionnaire that is asked for the offering, under the axis it speaks to, with what has been said. */
export function QuestionsByAxis({ customer }: QuestionsByAxisProps) {
  const { language } = useLanguage();
  const { data: profile } = useOperation(getProfile, { customer });
  const supposed = useSupposed(customer);
  const offering = useOffering();
  const signals = useOperation(listSignals, { limit: 1000 }).data?.items ?? [];
  const ofOthers = signals.filter((signal) => signal.offering !== null && signal.offering !== offering);
  const elsewhere = new Set(ofOthers.map(({ id }) => id));
  const { answer, isBusy } = useAnswer(customer);
  const knownOf = ({ id }: Question) => profile?.signals.find(({ signal }) => signal === id);
  return (
    <div className={styles.questions}>
      <div className={styles.source}>
        <SourceChoice />
      </div>
      <p className={styles.toQuestionnaire}>
        <Link to="/questionnaire" className={styles.link}>
          <FormattedMessage id="customers.questions.toQuestionnaire" />
        </Link>
      </p>
      {axisNames.map((axis) => {
        const questions = questionnaire.filter((one) => one.axis.axis === axis && !elsewhere.has(one.id));
        const answered = questions.filter((one) => knownOf(one)).length;
        return (
          <section key={axis} className={styles.axis}>
            <h3 className={styles.title}>
              {axes[axis].question[language]}{' '}
              <span className={styles.count}>
                <FormattedMessage
                  id="customers.questions.answered"
                  values={{ count: answered, total: questions.length }}
                />
              </span>
            </h3>
            <OwnSignals axis={axis} supposed={supposed} profile={profile} />
            {questions.map((one) => {
              const known = knownOf(one);
              return (
                <div key={one.id} className={styles.question}>
                  <AnswerChoice
                    question={one.text[language]}
                    answers={one.answers.map(({ code, text }) => ({ code, text: text[language] }))}
                    dontKnow={dontKnow[language]}
                    given={known && (known.value === null ? null : String(known.value))}
                    isBusy={isBusy}
                    onAnswer={(value) => answer(one.id, value)}
                  />
                  {known && known.facts.length > 0 && (
                    <div className={styles.facts}>
                      {known.isContested && (
                        <p className={styles.contested}>
                          <FormattedMessage id="customers.contested" />
                        </p>
                      )}
                      <FactList signal={one.id} kind={known.kind} facts={known.facts} />
                    </div>
                  )}
                </div>
              );
            })}
          </section>
        );
      })}
    </div>
  );
}

interface OwnSignalsProps {
  readonly axis: (typeof axisNames)[number];
  readonly supposed: Supposed | undefined;
  readonly profile: ProfileOutput | undefined;
}

/** What imported columns say of an axis, beside the questions. */
function OwnSignals({ axis, supposed, profile }: OwnSignalsProps) {
  const known = (supposed?.items ?? []).flatMap((item) => {
    const found = profile?.signals.find(({ signal }) => signal === item.signal);
    return item.axis === axis && found && !findQuestion(item.signal) ? [found] : [];
  });
  if (known.length === 0) return null;
  return (
    <dl className={styles.own}>
      {known.map(({ signal, label, kind, facts }) => (
        <div key={signal}>
          <dt>{label}</dt>
          <dd>
            <FactList signal={signal} kind={kind} facts={facts} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
