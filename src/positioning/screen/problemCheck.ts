import { positioningFailure } from '../failures.ts';
import type { Judgement, ScreenContent } from './contract.ts';
import type { Gate } from './gate.ts';
import { standingJudgements } from './gateAnswer.ts';

type Checked = Pick<ScreenContent, 'relaxed'> & {
  readonly problems: readonly Pick<ScreenContent['problems'][number], 'id' | 'title'>[];
};

/** Refuses two problems of one id, one without a title, and a gate that is relaxed twice. Raises `problem-invalid`. */
export function checkProblems({ problems, relaxed }: Checked): void {
  problems.forEach(({ id, title }, at) => {
    const field = `content.problems.${at}`;
    if (problems.findIndex((problem) => problem.id === id) !== at) {
      const message = `Two problems have the id "${id}".`;
      throw positioningFailure('problem-invalid', message, 'Give each an id of its own.', { field: `${field}.id` });
    }
    if (Object.values(title).every((text) => text === undefined)) {
      const message = `The problem "${id}" has no title in any language.`;
      throw positioningFailure('problem-invalid', message, 'Say in a few words what hurts.', {
        field: `${field}.title`,
      });
    }
  });
  const twice = relaxed.find((gate, at) => relaxed.indexOf(gate) !== at);
  if (twice !== undefined) {
    const message = `The gate "${twice}" is relaxed twice.`;
    throw positioningFailure('problem-invalid', message, 'Name it once.', { field: 'content.relaxed' });
  }
}

/** A judgement with the problem that it is about. */
interface StatedJudgement extends Omit<Judgement, 'at'> {
  readonly problem: string;
}

/** The screen with what was judged at an instant. Raises `problem-invalid` for a problem that it does not hold. */
export function withJudgements(content: ScreenContent, stated: readonly StatedJudgement[], at: string): ScreenContent {
  stated.forEach(({ problem }, place) => {
    if (content.problems.some(({ id }) => id === problem)) return;
    const remedy = `There are: ${content.problems.map(({ id }) => id).join(', ') || 'none yet'}.`;
    const message = `The problem screen holds no problem "${problem}".`;
    throw positioningFailure('problem-invalid', message, remedy, { field: `judgements.${place}.problem` });
  });
  const problems = content.problems.map((problem) => {
    const added = stated
      .filter((judgement) => judgement.problem === problem.id)
      .map(({ gate, judge, answer, note, evidence }) => ({ gate, judge, answer, note, evidence, at }));
    return added.length === 0 ? problem : { ...problem, judgements: room([...problem.judgements, ...added]) };
  });
  return { ...content, problems };
}

const MOST_JUDGEMENTS = 200;

/** Where a problem would hold too many, those that others of the same judge have followed stay in former versions only. */
function room(judgements: readonly Judgement[]): Judgement[] {
  if (judgements.length <= MOST_JUDGEMENTS) return [...judgements];
  const judged: Gate[] = [...new Set(judgements.map(({ gate }) => gate))];
  const standing = judged.flatMap((gate) => standingJudgements(judgements, gate));
  if (standing.length <= MOST_JUDGEMENTS) return standing;
  const message = `More than ${MOST_JUDGEMENTS} judgements of one problem would count at once.`;
  throw positioningFailure('problem-invalid', message, 'Let departments judge rather than persons.', {
    field: 'judgements',
  });
}
