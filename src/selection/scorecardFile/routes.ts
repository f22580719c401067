import { foundOffering } from '../../customers/offering/store.ts';
import type { LivingBase } from '../../evidence/living/livingBase.ts';
import { takeNumbers } from '../../platform/operation/counter.ts';
import { type ChangeContext, changes, type Handled, reads } from '../../platform/operation/handled.ts';
import type { ParsedInputOf } from '../../platform/operation/operation.ts';
import { selectionFailure } from '../failures.ts';
import { removeScorecard } from '../scorecard/contract.ts';
import { shownScorecard } from '../scorecard/routes.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { foundHeadline, foundScorecard, insertScorecard } from '../scorecard/store.ts';
import type { StoredJudgement } from '../scorecard/storedJudgement.ts';
import { checkScorecardFile, exportScorecard, importScorecard, type ScorecardFile } from './contract.ts';
import { scorecardProblems, withOwnBandings } from './scorecardProblems.ts';

type ImportInput = ParsedInputOf<typeof importScorecard>;

/** Scorecards that leave the workspace and come into it, as JSON. */
export function scorecardFileRoutes(living: LivingBase): readonly Handled[] {
  return [
    reads(exportScorecard, async ({ scorecard }, context) => {
      const row = await foundScorecard(context, scorecard);
      return {
        format: 'bellwether-scorecard' as const,
        formatVersion: 1 as const,
        madeAt: row.made_at,
        note: row.note,
        model: withoutNames(row.scorecard) as unknown as ScorecardFile['model'],
        judgement: figuresOf(row.judgement),
      };
    }),
    reads(checkScorecardFile, async ({ offering, file }, context) => {
      await foundOffering(context.db, context.workspace, offering);
      const { portfolio } = await living.current(context.workspace, offering);
      const scorecard = scorecardOf(file);
      const { outcomes, good } = scorecard;
      return {
        offering,
        problems: scorecardProblems(scorecard, portfolio),
        signals: scorecard.signals.length,
        outcomes,
        good,
      };
    }),
    changes(importScorecard, bring),
  ];

  async function bring({ offering, file, note }: ImportInput, context: ChangeContext) {
    await foundOffering(context.db, context.workspace, offering);
    const { portfolio, version: seenVersion } = await living.current(context.workspace, offering);
    const scorecard = scorecardOf(file);
    const problems = scorecardProblems(scorecard, portfolio);
    if (problems.length > 0) {
      const named = problems.slice(0, MOST_NAMED).map(({ text }) => text);
      const more = problems.length > named.length ? [`${problems.length - named.length} more.`] : [];
      throw selectionFailure(
        'scorecard-file-invalid',
        [...named, ...more].join(' '),
        'scorecards.check names every problem. Import it where the signals and bands are the same, or fit one here.',
        { field: 'file.model' },
      );
    }
    const id = await takeNumbers(context.db, context.workspace, 'scorecard');
    await insertScorecard(context, {
      id,
      offering,
      note: note ?? file.note,
      scorecard: withOwnBandings(scorecard, portfolio),
      judgement: { ...file.judgement, seenVersion, statements: [IMPORTED] },
      heldOut: new Map(),
    });
    const { outcomes, good } = scorecard;
    return {
      output: await shownScorecard(await foundHeadline(context, id), context),
      event: {
        subject: `scorecard/${id}`,
        detail: { outcomes, good },
        undo: { operation: removeScorecard.id, input: { scorecard: id } },
      },
    };
  }
}

const MOST_NAMED = 10;
const IMPORTED = 'It was imported: the figures say how it was judged where it was fitted, not here.';

/** Who stated points is told to nobody else. */
function withoutNames({ edits, ...scorecard }: Scorecard): Scorecard {
  if (!edits) return scorecard;
  return { ...scorecard, edits: edits.map(({ signal, band, points, weight }) => ({ signal, band, points, weight })) };
}

function scorecardOf({ model }: ScorecardFile): Scorecard {
  // The schema has checked the shape; the two sides of a pair are an array of two there, and optional fields may be absent.
  return model as unknown as Scorecard;
}

function figuresOf(judgement: StoredJudgement): ScorecardFile['judgement'] {
  const { folds, seed, judged, auc, logLoss, brier, baseRateLogLoss, baseRateBrier } = judgement;
  return { folds, seed, judged, auc: auc && { ...auc }, logLoss, brier, baseRateLogLoss, baseRateBrier };
}
