import { Calculator, Check, CircleHelp, Split, X } from 'lucide-react';
import type { GateAnswer } from '../../positioning/screen/gate.ts';
import styles from './AnswerSign.module.css';

const signs = { yes: Check, no: X, disputed: Split, unknown: CircleHelp } as const;

/** An answer as a sign that needs no colour; computed ones carry a second sign. The words stand beside it. */
export function AnswerSign({
  answer,
  isComputed = false,
}: {
  readonly answer: GateAnswer;
  readonly isComputed?: boolean;
}) {
  const Sign = signs[answer];
  return (
    <span className={styles.sign} data-answer={answer} aria-hidden>
      <Sign size={16} strokeWidth={2.25} />
      {isComputed && <Calculator size={11} strokeWidth={2} className={styles.computed} />}
    </span>
  );
}
