import { MISSING_BAND } from '../../evidence/portfolio/banding.ts';
import { foundSource } from '../../evidence/source/store.ts';
import { type Handled, reads } from '../../platform/operation/handled.ts';
import type { Item } from '../../readiness/item.ts';
import { answersOfCustomer } from '../../readiness/measure/answersOfCustomer.ts';
import { posteriorsOf } from '../../readiness/measure.ts';
import { foundRow } from '../judged/foundRow.ts';
import type { JudgedBase } from '../judged/judgedBase.ts';
import type { JudgedBases } from '../judged/store.ts';
import { worthRules } from '../wave/store.ts';
import { listSupposedAnswers } from './contract.ts';
import { type Supposition, shownEstimate, supposedStandings } from './supposedStandings.ts';
import { turnsOf } from './turns.ts';

export function supposedAnswerRoutes(judgedBases: JudgedBases): readonly Handled[] {
  return [
    reads(listSupposedAnswers, async ({ customer, offering, source }, context) => {
      const { reliability: weight } = await foundSource(context.db, context.workspace, source);
      const rules = await worthRules(context);
      const judged = await judgedBases.current(context, offering);
      const row = foundRow(judged.base, customer);
      const answers = answersOfCustomer(judged.base, judged.items, row);
      const signals = supposable(judged, row);
      const turns = turnsOf({
        posteriors: posteriorsOf(judged.items, answers),
        cuts: judged.cuts,
        open: judged.items.filter(({ id }) => signals.some((one) => one.signal === id && one.band === MISSING_BAND)),
        weight,
      }).map((turn) => ({
        group: turn.group,
        answers: turn.answers.map(({ item, category }) => ({ item, band: item.categoryOfBand.indexOf(category) })),
      }));
      const suppositions: Supposition[] = [
        new Map(),
        ...signals.flatMap(({ signal, bands }) => bands.map((band) => new Map([[signal, band]]))),
        ...turns.map((turn) => new Map(turn.answers.map(({ item, band }) => [item.id, band]))),
      ];
      const standings = supposedStandings({ judged, row, answers, weight, rules }, suppositions);
      const next = standings.values();
      const taken = () => next.next().value as (typeof standings)[number];
      return {
        customer: judged.base.portfolio.customers[row] as string,
        believed: weight,
        now: shown(taken()),
        items: signals.map(({ signal, label, labels, axis, band, bands, hasPoints }) => ({
          signal,
          label,
          axis,
          known: band === MISSING_BAND ? null : (labels[band] as string),
          hasPoints,
          answers: bands.map((each) => {
            const standing = taken();
            const measure = axis && shownEstimate(standing.measures()[axis]);
            return { answer: labels[each] as string, measure, ...shown(standing) };
          }),
        })),
        turns: turns.map(({ group, answers }) => {
          const { odds, worth, group: groups } = taken();
          const named = answers.map(({ item, band }) => ({
            signal: item.id,
            label: item.label,
            answer: item.banding.labels[band] as string,
          }));
          return { group, answers: named, odds, worth, probability: groups?.[group] ?? 0 };
        }),
        seenVersion: judged.base.version,
      };
    }),
  ];
}

type Standing = ReturnType<typeof supposedStandings>[number];

function shown({ group, leadingGroup, odds, worth }: Standing) {
  return { group: group && { ...group }, leadingGroup, odds, worth };
}

/** Signals that can move something, with the bands that can be supposed of each. */
function supposable({ base, items, standing, mismatch }: JudgedBase, row: number) {
  const itemOf = new Map<string, Item>(items.map((item) => [item.id, item]));
  const scored = new Set(mismatch ? [] : standing.scorecard.signals.map(({ signal }) => signal));
  return base.portfolio.columns.flatMap(({ signal: { id, label }, banding, bands }) => {
    const item = itemOf.get(id);
    if (!item && !scored.has(id)) return [];
    const { labels } = banding;
    return [
      {
        signal: id,
        label,
        labels,
        axis: item?.claim.axis ?? null,
        band: bands[row] as number,
        bands: [...labels.keys()].filter((band) => band !== MISSING_BAND),
        hasPoints: scored.has(id),
      },
    ];
  });
}
