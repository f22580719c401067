import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { dontKnow } from '../../../evidence/questionnaire/question.ts';
import { getSignal } from '../../../evidence/signal/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWords } from '../../language/useWords.ts';
import { numberRead } from '../filter/numberRead.ts';
import { answerText } from '../valueText.ts';
import { AnswerEffects } from './AnswerEffects.tsx';
import styles from './NextQuestion.module.css';
import type { Looked, Supposed } from './useSupposed.ts';

interface SignalAnswerProps {
  readonly signal: string;
  readonly supposed: Supposed | undefined;
  readonly given: string | null | undefined;
  readonly isBusy: boolean;
  readonly onAnswer: (value: string | number | null) => void;
  readonly onLook: (answer: Looked | null) => void;
}

/** A signal of a file has no wording: its answers where they are known, else a field to write in. */
export function SignalAnswer(props: SignalAnswerProps) {
  const { signal, isBusy, onAnswer } = props;
  const { data } = useOperation(getSignal, { signal });
  const words = useWords();
  const { language } = useLanguage();
  const [text, setText] = useState('');
  if (!data) return <div className={styles.waiting} aria-hidden />;
  if (data.answers) {
    return (
      <AnswerEffects
        {...props}
        question={data.label}
        answers={data.answers.map((code) => ({ code, text: answerText(signal, data.kind, code, words, language) }))}
        dontKnow={dontKnow[language]}
      />
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const number = numberRead(text, language);
    if (data.kind !== 'number') onAnswer(text.trim());
    else if (number !== undefined) onAnswer(number);
  };
  return (
    <form className={styles.write} onSubmit={submit}>
      <TextInput
        label={data.label}
        type={data.kind === 'date' ? 'date' : 'text'}
        value={text}
        data-question
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button
        type="submit"
        variant="light"
        loading={isBusy}
        disabled={data.kind === 'number' ? numberRead(text, language) === undefined : text.trim() === ''}
      >
        <FormattedMessage id="customers.save" />
      </Button>
      <Button variant="subtle" disabled={isBusy} onClick={() => onAnswer(null)}>
        {dontKnow[language]}
      </Button>
    </form>
  );
}
