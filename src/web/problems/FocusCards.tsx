import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { Said } from '../../positioning/schemas.ts';
import type { Problem } from '../../positioning/screen/contract.ts';
import { useWords } from '../language/useWords.ts';
import { SaidText } from '../positioning/SaidText.tsx';
import styles from './FocusCards.module.css';
import problems from './Problems.module.css';
import { ProblemWorth } from './ProblemWorth.tsx';
import type { ShownScreen } from './useScreen.ts';
import { useScreenWords } from './useScreenWords.ts';
import { WhoHasIt } from './WhoHasIt.tsx';

const MANY = 3;

/** What passed: each with what marketing says and what development builds, side by side. */
export function FocusCards({ shown }: { readonly shown: ShownScreen }) {
  const focus = shown.content.problems.filter(({ id }) => shown.result.focus.includes(id));
  return (
    <section className={problems.section} aria-labelledby="problems-focus">
      <h2 id="problems-focus">
        <FormattedMessage id="problems.focus" values={{ count: focus.length }} />
      </h2>
      <p className={problems.lead}>
        <FormattedMessage id={focus.length > MANY ? 'problems.focus.many' : 'problems.focus.goal'} />
      </p>
      <ul className={styles.cards}>
        {focus.map((problem) => (
          <FocusCard key={problem.id} shown={shown} problem={problem} />
        ))}
      </ul>
    </section>
  );
}

function FocusCard({ shown, problem }: { readonly shown: ShownScreen; readonly problem: Problem }) {
  const words = useWords();
  const { list } = useScreenWords(shown.figures);
  const standings = shown.result.problems.find(({ id }) => id === problem.id)?.gates;
  const onlyRelaxed = shown.content.relaxed.filter((gate) => standings?.[gate].answer !== 'yes');
  return (
    <li className={styles.card}>
      <h3>
        <SaidText said={problem.title} />
      </h3>
      {Object.keys(problem.about).length > 0 && (
        <p className={styles.about}>
          <SaidText said={problem.about} />
        </p>
      )}
      <p className={styles.facts}>
        <WhoHasIt shown={shown} problem={problem} />
        {' · '}
        <ProblemWorth shown={shown} problem={problem.id} />
      </p>
      <dl className={styles.sides}>
        {(['message', 'work'] as const).map((part) => (
          <div key={part}>
            <dt>
              <FormattedMessage id={`problems.${part}`} />
            </dt>
            <dd>
              <Written said={problem[part]} problem={problem.id} isFormer={shown.isFormer} />
            </dd>
          </div>
        ))}
      </dl>
      {onlyRelaxed.length > 0 && (
        <p className={styles.only}>
          <FormattedMessage
            id="problems.withRelaxed"
            values={{ gates: list(onlyRelaxed.map((gate) => words(`problems.gate.${gate}`))) }}
          />
        </p>
      )}
    </li>
  );
}

interface WrittenProps {
  readonly said: Said;
  readonly problem: string;
  readonly isFormer: boolean;
}

function Written({ said, problem, isFormer }: WrittenProps) {
  if (Object.keys(said).length > 0) return <SaidText said={said} />;
  return (
    <span className={problems.quiet}>
      <FormattedMessage id="problems.unwritten" />{' '}
      {!isFormer && (
        <Link
          to="/problems"
          search={(before) => ({ ...before, problem })}
          resetScroll={false}
          className={`${problems.link} ${problems.hand}`}
        >
          <FormattedMessage id="problems.write" />
        </Link>
      )}
    </span>
  );
}
