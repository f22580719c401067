import { Button, Kbd } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Judgement, Problem } from '../../positioning/screen/contract.ts';
import { type Gate, gates } from '../../positioning/screen/gate.ts';
import { useWatched } from '../connection/watched.ts';
import { useWords } from '../language/useWords.ts';
import { SaidText } from '../positioning/SaidText.tsx';
import { GateCell } from './GateCell.tsx';
import { JudgingAs } from './JudgingAs.tsx';
import { judgeName, judgingAs } from './judge.ts';
import { ProblemMenu } from './ProblemMenu.tsx';
import problems from './Problems.module.css';
import styles from './ProblemTable.module.css';
import { ProblemWorth } from './ProblemWorth.tsx';
import { withoutParts } from './problemsSearch.ts';
import { emptyScreen, movedProblem, withJudgement } from './screenDraft.ts';
import { useGridKeys } from './useGridKeys.ts';
import type { ShownScreen } from './useScreen.ts';
import { useScreenWords } from './useScreenWords.ts';
import { WhoHasIt } from './WhoHasIt.tsx';

/** The first letters of the answers, in English and in French: no letter means one thing here and another there. */
const answers: Readonly<Record<string, Judgement['answer']>> = {
  y: 'yes',
  o: 'yes',
  n: 'no',
  u: 'unknown',
  i: 'unknown',
};

/** Every problem at every gate, to be read and to be filled by keyboard. */
export function ProblemTable({ shown, onAdd }: { readonly shown: ShownScreen; readonly onAdd: () => void }) {
  const words = useWords();
  const navigate = useNavigate();
  const judge = useWatched(judgingAs);
  const [heard, setHeard] = useState('');
  const { content, saved, isFormer, change } = shown;
  const { titleOf } = useScreenWords(shown.figures);
  const open = (problem: Problem, gate?: Gate) =>
    void navigate({
      to: '/problems',
      search: (before) => ({ ...withoutParts(before, 'gate'), problem: problem.id, ...(gate && { gate }) }),
      resetScroll: false,
    });
  const answer = (problem: Problem, gate: Gate, given: Judgement['answer']) => {
    const at = new Date().toISOString();
    const judgement = { gate, judge, answer: given, note: '', evidence: '', at };
    change(withJudgement(content, problem.id, judgement, saved?.content ?? emptyScreen));
    const values = { problem: titleOf(problem), gate: words(`problems.gate.${gate}`) };
    setHeard(
      words('problems.cell.set', {
        ...values,
        answer: words(`problems.answer.${given}`),
        judge: judgeName(judge, words),
      }),
    );
  };
  const onKey = (key: string, row: number, column: number, hasAlt: boolean) => {
    const problem = content.problems[row];
    const gate = gates[column];
    if (!problem || !gate || isFormer) return false;
    if (hasAlt && (key === 'ArrowUp' || key === 'ArrowDown')) {
      const by = key === 'ArrowUp' ? -1 : 1;
      change(movedProblem(content, problem.id, by));
      setTimeout(() => grid.go(row + by, column));
      return true;
    }
    const given = hasAlt ? undefined : answers[key.toLowerCase()];
    if (given && judge.trim() !== '') answer(problem, gate, given);
    return given !== undefined;
  };
  const grid = useGridKeys({ rows: content.problems.length, columns: gates.length, onKey });
  return (
    <section className={problems.section} aria-labelledby="problems-table">
      <h2 id="problems-table">
        <FormattedMessage id="problems.table" />
      </h2>
      {!isFormer && (
        <div className={`${styles.above} ${styles.hand}`}>
          <p className={styles.keys}>
            <FormattedMessage id="problems.table.keys" values={{ k: (text) => <Kbd size="xs">{text}</Kbd> }} />
          </p>
          <div className={styles.as}>
            <JudgingAs label={words('problems.table.as')} />
            <Button
              size="xs"
              variant="default"
              data-add-problem
              leftSection={<Plus size={14} aria-hidden />}
              onClick={onAdd}
            >
              <FormattedMessage id="problems.table.add" />
            </Button>
          </div>
        </div>
      )}
      <p className={styles.heard} role="status">
        {heard}
      </p>
      <div className={styles.frame}>
        <table ref={grid.frame} className={styles.table} aria-labelledby="problems-table">
          <thead>
            <tr>
              <th scope="col" className={styles.problem}>
                <FormattedMessage id="problems.table.problem" />
              </th>
              {gates.map((gate) => (
                <th
                  key={gate}
                  scope="col"
                  className={styles.gate}
                  title={words(`problems.ask.${gate}`)}
                  data-relaxed={content.relaxed.includes(gate) || undefined}
                >
                  <FormattedMessage id={`problems.gate.${gate}`} />
                </th>
              ))}
              <th scope="col">
                <FormattedMessage id="problems.table.state" />
              </th>
              {!isFormer && (
                <th scope="col" className={styles.hand}>
                  <span className={styles.heard}>
                    <FormattedMessage id="problems.table.hands" />
                  </span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {content.problems.map((problem, row) => {
              const screened = shown.result.problems[row];
              return (
                <tr key={problem.id}>
                  <th scope="row" className={styles.problem}>
                    {isFormer ? (
                      <SaidText said={problem.title} />
                    ) : (
                      <button
                        type="button"
                        className={styles.title}
                        data-problem-row={row}
                        onClick={() => open(problem)}
                      >
                        {Object.keys(problem.title).length > 0 ? (
                          <SaidText said={problem.title} />
                        ) : (
                          <FormattedMessage id="problems.untitled" />
                        )}
                      </button>
                    )}
                    <span className={styles.facts}>
                      <WhoHasIt shown={shown} problem={problem} />
                    </span>
                    <span className={styles.facts}>
                      <ProblemWorth shown={shown} problem={problem.id} />
                    </span>
                  </th>
                  {gates.map((gate, column) => (
                    <td key={gate}>
                      {screened && (
                        <GateCell
                          name={`${row}/${column}`}
                          gate={gate}
                          title={titleOf(problem)}
                          standing={screened.gates[gate]}
                          isRelaxed={content.relaxed.includes(gate)}
                          isChanged={isChanged(shown, problem, gate)}
                          isStop={grid.row === row && grid.column === column}
                          onFocus={() => grid.setPlace({ row, column })}
                          onOpen={() => open(problem, gate)}
                          onKeyDown={(event) => grid.onKeyDown(event, row, column)}
                        />
                      )}
                    </td>
                  ))}
                  <td>
                    {screened && (
                      <span className={styles.state} data-state={screened.state}>
                        <FormattedMessage id={`problems.state.${screened.state}`} />
                      </span>
                    )}
                  </td>
                  {!isFormer && (
                    <td className={styles.hand}>
                      <ProblemMenu shown={shown} problem={problem} onEdit={() => open(problem)} />
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Whether something was said of it that is not saved yet. */
function isChanged({ draft, saved }: ShownScreen, { id, judgements }: Problem, gate: Gate): boolean {
  if (!draft) return false;
  const before = saved?.content.problems.find((problem) => problem.id === id)?.judgements.length ?? 0;
  return judgements.slice(before).some((judgement) => judgement.gate === gate);
}
