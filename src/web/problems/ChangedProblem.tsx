import { FormattedMessage, useIntl } from 'react-intl';
import type { Filter } from '../../evidence/filter/filter.ts';
import { filterText } from '../../evidence/filter/filterText.ts';
import type { Problem } from '../../positioning/screen/contract.ts';
import { gates } from '../../positioning/screen/gate.ts';
import { gateAnswer, standingJudgements } from '../../positioning/screen/gateAnswer.ts';
import type { ProblemPart } from '../../positioning/screen/screenPart.ts';
import { useWords } from '../language/useWords.ts';
import { SaidText } from '../positioning/SaidText.tsx';
import styles from './ChangedProblem.module.css';
import { useScreenWords } from './useScreenWords.ts';

interface ChangedProblemProps {
  readonly parts: readonly ProblemPart[];
  readonly first: Problem | undefined;
  readonly second: Problem | undefined;
}

/** One problem as two versions say it, part by part, the former side by side with the latter. */
export function ChangedProblem({ parts, first, second }: ChangedProblemProps) {
  const { titleOf } = useScreenWords({ price: null });
  if (!first || !second) return null;
  return (
    <div className={styles.problem}>
      <h3>{titleOf(second)}</h3>
      <dl className={styles.parts}>
        {parts.map((part) => (
          <div key={part}>
            <dt>
              <FormattedMessage id={`problems.part.${part}`} />
            </dt>
            {part === 'judgements' ? (
              <dd className={styles.both}>
                <ChangedAnswers first={first} second={second} />
              </dd>
            ) : (
              <>
                <dd>
                  <PartText problem={first} part={part} />
                </dd>
                <dd>
                  <PartText problem={second} part={part} />
                </dd>
              </>
            )}
          </div>
        ))}
      </dl>
    </div>
  );
}

function PartText({ problem, part }: { readonly problem: Problem; readonly part: Exclude<ProblemPart, 'judgements'> }) {
  const intl = useIntl();
  if (part === 'pays') return problem.pays === null ? '–' : intl.formatNumber(problem.pays);
  if (part === 'has') return problem.has === null ? '–' : filterText(problem.has as unknown as Filter);
  return Object.keys(problem[part]).length === 0 ? '–' : <SaidText said={problem[part]} />;
}

/** What people say now at each gate; the figures are those of today for both, and left out. */
function ChangedAnswers({ first, second }: { readonly first: Problem; readonly second: Problem }) {
  const words = useWords();
  const answerOf = ({ judgements }: Problem, gate: (typeof gates)[number]) =>
    gateAnswer(standingJudgements(judgements, gate).map(({ answer }) => answer));
  return gates
    .filter((gate) => JSON.stringify(standing(first, gate)) !== JSON.stringify(standing(second, gate)))
    .map((gate) => (
      <p key={gate}>
        <FormattedMessage
          id="problems.compare.answer"
          values={{
            gate: words(`problems.gate.${gate}`),
            first: words(`problems.answer.${answerOf(first, gate)}`),
            second: words(`problems.answer.${answerOf(second, gate)}`),
          }}
        />
      </p>
    ));
}

function standing({ judgements }: Problem, gate: (typeof gates)[number]) {
  return judgements.filter((judgement) => judgement.gate === gate);
}
