import type { Judgement, Problem, ScreenContent } from '../../positioning/screen/contract.ts';

export const emptyScreen: ScreenContent = { problems: [], relaxed: [], margin: null, profit: null };

export function newProblem(problems: readonly Pick<Problem, 'id'>[]): Problem {
  const none = { title: {}, about: {}, message: {}, work: {}, judgements: [], has: null, pays: null };
  return { id: freeId('problem', problems), ...none };
}

/** A problem that was not saved yet is called after its title, where it stands. */
export function renamed(content: ScreenContent, { id, title }: Problem): ScreenContent {
  const others = content.problems.filter((problem) => problem.id !== id);
  const next = idOf(title.en ?? title.fr ?? title.zh ?? '', others);
  return { ...content, problems: content.problems.map((one) => (one.id === id ? { ...one, id: next } : one)) };
}

/** An id that says what the problem is about, as far as its title is written in Latin letters. */
function idOf(title: string, problems: readonly Pick<Problem, 'id'>[]): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  return freeId(plain || 'problem', problems);
}

function freeId(wanted: string, problems: readonly Pick<Problem, 'id'>[]): string {
  const taken = new Set(problems.map(({ id }) => id));
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

/** With a problem as it is written now; one that was not there is the last. */
export function withProblem(content: ScreenContent, problem: Problem): ScreenContent {
  const isThere = content.problems.some(({ id }) => id === problem.id);
  const problems = isThere
    ? content.problems.map((one) => (one.id === problem.id ? problem : one))
    : [...content.problems, problem];
  return { ...content, problems };
}

export function withoutProblem(content: ScreenContent, id: string): ScreenContent {
  return { ...content, problems: content.problems.filter((problem) => problem.id !== id) };
}

/** With a problem one place further up (-1) or down (1); at the end of the list it stays. */
export function movedProblem(content: ScreenContent, id: string, by: -1 | 1): ScreenContent {
  const from = content.problems.findIndex((problem) => problem.id === id);
  const to = from + by;
  const moved = content.problems[from];
  if (!moved || to < 0 || to >= content.problems.length) return content;
  const problems = content.problems.filter((problem) => problem !== moved);
  problems.splice(to, 0, moved);
  return { ...content, problems };
}

/** With one more judgement. What the same judge said of the gate in the same draft is replaced: it was never saved. */
export function withJudgement(
  content: ScreenContent,
  id: string,
  judgement: Judgement,
  saved: ScreenContent,
): ScreenContent {
  const kept = saved.problems.find((problem) => problem.id === id)?.judgements.length ?? 0;
  const problems = content.problems.map((problem) => {
    if (problem.id !== id) return problem;
    const drafted = problem.judgements.slice(kept).filter(({ gate, judge }) => {
      return gate !== judgement.gate || judge !== judgement.judge;
    });
    return { ...problem, judgements: [...problem.judgements.slice(0, kept), ...drafted, judgement] };
  });
  return { ...content, problems };
}

interface AddedJudgement extends Omit<Judgement, 'at'> {
  readonly problem: string;
}

/** The judgements that a draft adds, where it changes nothing else: they can be saved whatever others do meanwhile. */
export function addedJudgements(saved: ScreenContent, draft: ScreenContent): AddedJudgement[] | undefined {
  const added: AddedJudgement[] = [];
  const problems = draft.problems.map((problem, at) => {
    const before = saved.problems[at]?.judgements ?? [];
    for (const { gate, judge, answer, note, evidence } of problem.judgements.slice(before.length)) {
      added.push({ problem: problem.id, gate, judge, answer, note, evidence });
    }
    return { ...problem, judgements: problem.judgements.slice(0, before.length) };
  });
  return added.length > 0 && isSameContent({ ...draft, problems }, saved) ? added : undefined;
}

/** What is the same but for the order in which an object holds its fields is the same. */
export function isSameContent(first: unknown, second: unknown): boolean {
  return JSON.stringify(ordered(first)) === JSON.stringify(ordered(second));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, ordered(each)]),
  );
}
