import { foundOffering } from '../../customers/offering/store.ts';
import {
  type ChangeContext,
  changes,
  type Handled,
  type ReadContext,
  reads,
} from '../../platform/operation/handled.ts';
import type { OutputOf } from '../../platform/operation/operation.ts';
import { expectVersion } from '../../platform/operation/version.ts';
import type { JudgedBases } from '../../selection/judged/store.ts';
import { catalogueOf, keptFilterOf } from '../catalogue/store.ts';
import { documentRoutes, headOf, subjectOf } from '../document/routes.ts';
import { currentDocument, type DocumentRow, foundVersions, idInForce, insertDocument } from '../document/store.ts';
import { positioningFailure } from '../failures.ts';
import {
  compareScreens,
  judgeProblems,
  relaxGate,
  removeScreen,
  resultOfScreen,
  type ScreenContent,
  screenOperations,
} from './contract.ts';
import { gates } from './gate.ts';
import { checkProblems, withJudgements } from './problemCheck.ts';
import { screened } from './screen.ts';
import { screenDifference } from './screenDifference.ts';
import { screenGround } from './store.ts';

export function screenRoutes(judgedBases: JudgedBases): readonly Handled[] {
  return [
    ...documentRoutes({
      kind: 'screen',
      key: 'screen',
      operations: screenOperations(),
      kept: async (content, context, offering) => {
        checkProblems(content);
        const catalogue = await catalogueOf(judgedBases, context, offering);
        const problems = content.problems.map((problem, at) => ({
          ...problem,
          has: problem.has === null ? null : keptFilterOf(problem.has, catalogue, `content.problems.${at}.has`),
        }));
        return { ...content, problems };
      },
      shown: (content) => content,
    }),
    reads(resultOfScreen, async ({ offering }, context) => result(judgedBases, context, offering)),
    changes(judgeProblems, async ({ offering, judgements, note }, context) => {
      const row = await screenInForce(context, offering);
      return saved(context, row, withJudgements(row.content, judgements, context.now), note);
    }),
    changes(relaxGate, async ({ offering, gate, isRelaxed, note }, context) => {
      const row = await screenInForce(context, offering);
      const { relaxed } = row.content;
      if (relaxed.includes(gate) === isRelaxed) {
        const message = `The gate "${gate}" is ${isRelaxed ? 'relaxed' : 'asked'} already.`;
        throw positioningFailure('gate-state', message, 'There is nothing to do.', { field: 'gate' });
      }
      if (isRelaxed && relaxed.length === gates.length - 1) {
        const message = `"${gate}" is the last gate that is asked.`;
        throw positioningFailure('gate-state', message, 'Ask another one again first.', { field: 'gate' });
      }
      const next = isRelaxed ? [...relaxed, gate] : relaxed.filter((one) => one !== gate);
      return saved(context, row, { ...row.content, relaxed: next }, note);
    }),
    reads(compareScreens, async ({ first, second }, context) => {
      const [before, after] = await foundVersions<ScreenContent>(context, 'screen', { first, second });
      const heads = { first: await head(before, context), second: await head(after, context) };
      const ground = await screenGround(judgedBases, context, before.offering as number);
      const [former, focus] = [before, after].map(({ content }) => {
        return screened(content, ground.factsOf(ground.reachOf(content))).focus;
      }) as [readonly string[], readonly string[]];
      return {
        ...heads,
        ...shownDifference(before.content, after.content),
        focusGained: focus.filter((id) => !former.includes(id)),
        focusLost: former.filter((id) => !focus.includes(id)),
        seenVersion: ground.seenVersion,
      };
    }),
  ];
}

async function result(judgedBases: JudgedBases, context: ReadContext, offering: number) {
  const row = await currentDocument<ScreenContent>(context, 'screen', offering);
  const ground = await screenGround(judgedBases, context, offering);
  const { price = null, cost = null } = ground.offering.catalogue;
  const content = row?.content ?? { problems: [], relaxed: [], margin: null, profit: null };
  const reach = ground.reachOf(content);
  const { problems, focus, funnel, relaxings, nothingLeft } = screened(content, ground.factsOf(reach));
  const { target } = ground;
  return {
    id: row?.id ?? null,
    offering,
    price,
    cost,
    statement: ground.statement,
    target:
      target.state === 'known'
        ? { state: target.state, customers: target.customers, unknown: target.unknown }
        : { state: target.state },
    total: ground.total,
    problems: problems.map((problem) => ({ ...problem, who: reach.get(problem.id) ?? { state: 'unstated' } })),
    focus,
    funnel,
    relaxings,
    nothingLeft,
    seenVersion: ground.seenVersion,
  } as OutputOf<typeof resultOfScreen>;
}

/** Raises `document-unknown` where nobody has saved one, and `version-conflict`. */
async function screenInForce(context: ChangeContext, offering: number): Promise<DocumentRow<ScreenContent>> {
  await foundOffering(context.db, context.workspace, offering);
  const row = await currentDocument<ScreenContent>(context, 'screen', offering);
  if (!row) {
    const message = `Offering ${offering} has no problem screen yet.`;
    throw positioningFailure('document-unknown', message, 'Save one with its problems first.', { field: 'offering' });
  }
  expectVersion(context, row.version, `The problem screen of offering ${offering}`);
  return row;
}

async function saved(
  context: ChangeContext,
  { offering, is_example: isExample }: DocumentRow<ScreenContent>,
  content: ScreenContent,
  note: string | null,
) {
  const row = await insertDocument(context, { kind: 'screen', offering, content, note, isExample });
  return {
    output: { ...(await head(row, context)), content } as never,
    event: {
      subject: subjectOf('screen', offering),
      detail: { id: row.id },
      undo: { operation: removeScreen.id, input: { screen: row.id } },
    },
  };
}

async function head(row: DocumentRow<ScreenContent>, context: ReadContext) {
  return headOf(row, (await idInForce(context, 'screen', row.offering)) === row.id);
}

function shownDifference(first: ScreenContent, second: ScreenContent) {
  const { added, removed, changed, isReordered, rules } = screenDifference(first, second);
  return {
    added: [...added],
    removed: [...removed],
    changed: changed.map(({ id, parts }) => ({ id, parts: [...parts] })),
    isReordered,
    rules: [...rules],
  };
}
