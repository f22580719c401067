import { defaultReliability } from '../../evidence/observation/source.ts';
import { MISSING_BAND } from '../../evidence/portfolio/banding.ts';
import { findQuestion } from '../../evidence/questionnaire/questionnaire.ts';
import { csvText } from '../../platform/csvText.ts';
import { refuseSeveral, wholeNumber } from '../../platform/option.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { answerRate } from '../../readiness/answerRate.ts';
import { answersOfRow } from '../../readiness/answersOfRow.ts';
import { groupAt } from '../../readiness/measurePortfolio.ts';
import { askableItems } from '../rank/askNext.ts';
import { type RankOptions, rankedFile } from '../rank/rank.ts';
import type { RankedCases } from '../rank/rankCases.ts';
import { wrongCallOf } from '../rank/rankOptions.ts';
import { oddsAt } from '../scorecard/odds.ts';
import { askCsvRows } from './askCsv.ts';
import { askText } from './askText.ts';
import { callReason } from './callReason.ts';
import type { AskResult } from './contract.ts';
import { drawnByGroups, planForWave } from './planForWave.ts';
import type { QuestionBudget } from './questionPlan.ts';

/** The options of `ask` as typed: those of `rank` that say what the wave is drawn from, and the budget. */
export interface AskOptions extends Omit<RankOptions, 'explain' | 'top'> {
  readonly questions?: string;
  readonly calls?: string;
  readonly each?: string;
}

/** The command `ask`: reads the file, draws the wave, plans whom to ask what, prints. */
export async function ask(path: string, options: AskOptions, terminal: Terminal): Promise<void> {
  refuseSeveral({ '--json': options.json, '--csv': options.csv });
  const budget = budgetOf(options);
  const { ranked } = await rankedFile(path, options, terminal);
  const plan = await plannedFor(ranked, budget);
  if (options.json) return terminal.write(`${JSON.stringify(plan, null, 1)}\n`);
  if (options.csv) return terminal.write(csvText(askCsvRows(plan)));
  terminal.out(askText(plan, budget, terminal.width));
}

/** `--calls 30` alone leaves room for every question that those calls can take. */
function budgetOf(options: AskOptions): QuestionBudget {
  const each = wholeNumber('--each', options.each, { least: 1, most: 3 }) ?? 3;
  const calls = wholeNumber('--calls', options.calls, { least: 1, most: 1000 });
  const questions =
    wholeNumber('--questions', options.questions, { least: 1, most: 3000 }) ??
    (calls === undefined ? 30 : calls * each);
  const wrongCall = wrongCallOf(options.wrongCall);
  return { questions, calls: calls ?? questions, each, ...(wrongCall !== undefined && { wrongCall }) };
}

async function plannedFor(ranked: RankedCases, budget: QuestionBudget): Promise<AskResult> {
  const { cases, cuts, measures, odds, candidates, judgement } = ranked;
  const items = askableItems(ranked.items);
  const bandsOf = new Map(cases.portfolio.columns.map(({ signal, bands }) => [signal.id, bands]));
  const answerRates = new Map(
    items.map(({ id }) => [id, answerRate({ answered: answeredCount(bandsOf.get(id)), declined: 0 })]),
  );
  const drawn = await drawnByGroups(ranked);
  const plan = planForWave(
    drawn,
    {
      rowOf: (candidate) => candidates[candidate],
      measures,
      cuts,
      items,
      answersOf: (row) => answersOfRow(cases.portfolio, ranked.items, row),
      answerRates,
      weight: defaultReliability.questionnaire.reliability,
    },
    budget,
  );
  const itemById = new Map(items.map((item) => [item.id, item]));
  return {
    calls: plan.calls.map(({ candidate, questions, gain, chance }) => {
      const row = candidates[candidate] as number;
      const worth = drawn.waveInput.candidates.worth[candidate] as number;
      const group = groupAt(measures.groups, row);
      const isInWave = plan.isChosen[candidate] === 1;
      const id = cases.ids?.[row];
      return {
        row: cases.rowNumbers[row] as number,
        ...(id != null && { id }),
        group,
        odds: oddsAt(odds, row),
        isInWave,
        reason: callReason(group !== null, isInWave),
        chance,
        gain,
        worth: Number.isNaN(worth) ? null : worth,
        edge: plan.edges[candidate] as number,
        questions: questions.map((question) => ({
          question,
          text: findQuestion(question)?.text.en ?? itemById.get(question)?.label ?? question,
          axis: itemById.get(question)?.claim.axis ?? 'needs',
          answerRate: answerRates.get(question) ?? 1,
        })),
      };
    }),
    questions: plan.questions,
    gain: plan.gain,
    worthNow: plan.worthNow,
    stop: plan.stop,
    wrongCall: budget.wrongCall ?? null,
    candidates: drawn.choice.wave.candidates,
    capacity: drawn.choice.wave.rules.capacity,
    restsOn: judgement.restsOn,
  };
}

function answeredCount(bands: Uint8Array | undefined): number {
  let count = 0;
  for (const band of bands ?? []) if (band !== MISSING_BAND) count++;
  return count;
}
