import { percent } from '../../platform/percent.ts';
import { visible } from '../../platform/visible.ts';
import { wrap } from '../../platform/wrap.ts';
import type { AskResult } from './contract.ts';
import type { QuestionBudget } from './questionPlan.ts';

/** The plan as a list to call from, no wider than `width`. */
export function askText(plan: AskResult, budget: QuestionBudget, width: number): string {
  const parts = [
    wrap(headline(plan), width),
    ...plan.calls.map((call, index) => callText(call, index + 1, width)),
    wrap(endText(plan, budget), width),
    wrap(
      'How it is reckoned: answers are taken to move groups, not odds; each customer by itself, with the other places as they ' +
        'are now. A question that is asked in vain changes nothing; ask the next customer instead.',
      width,
    ),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function headline({ calls, questions, gain, worthNow, candidates, capacity }: AskResult): string {
  const wave = `The wave takes ${capacity} of ${candidates} candidates`;
  if (calls.length === 0) return `${wave}. No question to anybody is expected to change who goes first.`;
  const asked = `${counted(questions, 'question')} to ${counted(calls.length, 'customer')}`;
  const now = worthNow === null ? 'from nothing that can be judged yet' : `from ${worthNow.toFixed(2)}`;
  return `${wave}. ${asked} are expected to raise its well-suited good deals by ${gain.toFixed(2)}, ${now}.`;
}

function callText(
  { row, id, reason, chance, gain, questions }: AskResult['calls'][number],
  place: number,
  width: number,
) {
  const who = id === undefined ? `row ${row}` : `${visible(id)} (row ${row})`;
  const why = {
    'may-enter': `outside the wave; a chance of ${percent(chance)} that it comes in`,
    'may-leave': `in the wave; a chance of ${percent(chance)} that a better one takes its place`,
    'group-unknown': `its group is unknown; a chance of ${percent(chance)} that the answers decide its place`,
  }[reason];
  return [
    wrap(`${place}. ${who}: ${why} (+${gain.toFixed(3)})`, width, '   '),
    ...questions.map(({ question, text }) =>
      wrap(question === text ? `   "${visible(text)}"` : `   "${visible(text)}" (${question})`, width, '   '),
    ),
  ].join('\n');
}

function endText({ questions, stop }: AskResult, budget: QuestionBudget): string {
  if (stop === 'budget-spent' || questions === 0) return '';
  const left = `${counted(budget.questions - questions, 'question')} of ${budget.questions} are left over`;
  return stop === 'costs-more'
    ? `${left}: no more is expected to bring what it costs, 1/${budget.wrongCall} of a well-suited good deal.`
    : `${left}: no more would change who goes first.`;
}

function counted(count: number, thing: string): string {
  return `${count} ${count === 1 ? thing : `${thing}s`}`;
}
