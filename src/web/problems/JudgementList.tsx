import { FormattedMessage, useIntl } from 'react-intl';
import type { Judgement } from '../../positioning/screen/contract.ts';
import { useWords } from '../language/useWords.ts';
import { AnswerSign } from './AnswerSign.tsx';
import styles from './GateDialog.module.css';
import { judgeName } from './judge.ts';

/** Answers at a gate, each with who gave it, why and when. */
export function JudgementList({ judgements }: { readonly judgements: readonly Judgement[] }) {
  const intl = useIntl();
  const words = useWords();
  return (
    <ul className={styles.said}>
      {judgements.map(({ judge, answer, note, evidence, at }) => (
        <li key={`${judge} ${at} ${answer}`}>
          <p>
            <AnswerSign answer={answer} /> <strong>{judgeName(judge, words)}</strong>
            {' · '}
            <FormattedMessage id={`problems.answer.${answer}`} />{' '}
            <span className={styles.quiet}>{intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}</span>
          </p>
          {note !== '' && <p>{note}</p>}
          {evidence !== '' && (
            <p className={`${styles.quiet} ${styles.evidence}`}>
              <FormattedMessage
                id="problems.judge.evidence"
                values={{ evidence: <Evidence key="evidence" text={evidence} /> }}
              />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Evidence({ text }: { readonly text: string }) {
  if (!/^https?:\/\/\S+$/.test(text)) return text;
  return (
    <a href={text} rel="noreferrer" target="_blank">
      {text}
    </a>
  );
}
