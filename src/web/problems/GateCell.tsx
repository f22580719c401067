import type { KeyboardEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Gate } from '../../positioning/screen/gate.ts';
import type { GateStanding } from '../../positioning/screen/screen.ts';
import { useWords } from '../language/useWords.ts';
import { AnswerSign } from './AnswerSign.tsx';
import styles from './ProblemTable.module.css';

interface GateCellProps {
  /** Its place in the grid, `row/column`. */
  readonly name: string;
  readonly gate: Gate;
  readonly title: string;
  readonly standing: GateStanding;
  readonly isRelaxed: boolean;
  readonly isChanged: boolean;
  /** Whether the order of tabs stops here. */
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** How a problem stands at a gate, and how many say so. */
export function GateCell({ name, gate, title, standing, isRelaxed, isChanged, isStop, ...hands }: GateCellProps) {
  const words = useWords();
  const { answer, yes, no, unknown, computed } = standing;
  const voices = yes + no + unknown;
  const label = words('problems.cell', {
    gate: words(`problems.gate.${gate}`),
    problem: title,
    answer: words(`problems.answer.${answer}`),
    voices,
    computed: computed ? words(`problems.answer.${computed.answer}`) : 'none',
  });
  return (
    <button
      type="button"
      className={styles.cell}
      data-cell={name}
      data-relaxed={isRelaxed || undefined}
      data-changed={isChanged || undefined}
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      onFocus={hands.onFocus}
      onClick={hands.onOpen}
      onKeyDown={hands.onKeyDown}
    >
      <AnswerSign answer={answer} isComputed={computed !== null && computed.answer !== 'unknown'} />
      <span>
        <FormattedMessage id={`problems.answer.${answer}`} />
      </span>
      {voices > 1 && <span aria-hidden>{answer === 'disputed' ? `${yes}:${no}` : `×${voices}`}</span>}
    </button>
  );
}
