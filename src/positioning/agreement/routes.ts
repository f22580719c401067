import { sql } from 'kysely';
import { foundOffering } from '../../customers/offering/store.ts';
import { type ChangeContext, changes, type Handled, reads } from '../../platform/operation/handled.ts';
import { numberAtEnd, pageOfRows } from '../../platform/operation/page.ts';
import { expectVersion } from '../../platform/operation/version.ts';
import { subjectOf } from '../document/routes.ts';
import { currentDocument, documentRows, insertDocument, turnedDocument } from '../document/store.ts';
import { positioningFailure } from '../failures.ts';
import {
  type AgreementOutput,
  currentAgreements,
  listAgreements,
  removeAgreement,
  restoreAgreement,
  setAgreement,
} from './contract.ts';
import { type AgreementRow, type KeptAgreement, latestAgreements, standingAgreement } from './store.ts';

export const agreementRoutes: readonly Handled[] = [
  changes(setAgreement, async ({ offering, department, agrees, said, note }, context) => {
    await foundOffering(context.db, context.workspace, offering);
    const statement = await currentDocument(context, 'statement', offering);
    if (!statement) {
      const message = `Offering ${offering} has no positioning statement in force to agree with.`;
      throw positioningFailure('statement-missing', message, 'Save a statement first.', { field: 'offering' });
    }
    const former = (await latestAgreements(context, offering)).find(({ content }) => content.department === department);
    expectVersion(context, former?.version ?? 0, `What ${department} says of offering ${offering}`);
    const content: KeptAgreement = { department, statement: statement.id, agrees, said };
    const row = await insertDocument(context, { kind: 'agreement', offering, content, note });
    return changeOf(row, removeAgreement.id);
  }),
  reads(listAgreements, async ({ offering, department, limit, cursor, removed }, context) => {
    await foundOffering(context.db, context.workspace, offering);
    let query = documentRows(context, 'agreement')
      .where('offering', '=', offering)
      .where('is_removed', '=', removed)
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (department !== undefined) query = query.where(sql<string>`content->>'department'`, '=', department);
    if (cursor !== undefined) query = query.where('id', '<', numberAtEnd(cursor));
    const { page, next } = pageOfRows((await query.execute()) as unknown as AgreementRow[], limit, ({ id }) => id);
    return { items: page.map(agreementOutput), next };
  }),
  reads(currentAgreements, async ({ offering }, context) => {
    await foundOffering(context.db, context.workspace, offering);
    const { statement, latest, departments, amongDepartments, isAgreed } = await standingAgreement(context, offering);
    const rows = new Map(latest.map((row) => [row.content.department, row]));
    return {
      statement: statement?.id ?? null,
      departments: departments.map(({ department, state, differences }) => {
        const row = rows.get(department);
        return { department, state, latest: row ? agreementOutput(row) : null, differences };
      }),
      amongDepartments,
      isAgreed,
    };
  }),
  changes(removeAgreement, ({ agreement }, context) => turn(agreement, true, context)),
  changes(restoreAgreement, ({ agreement }, context) => turn(agreement, false, context)),
];

async function turn(id: number, isRemoved: boolean, context: ChangeContext) {
  const { row, wasRemoved } = await turnedDocument<KeptAgreement>(context, { kind: 'agreement', id, isRemoved });
  return changeOf(row, (wasRemoved ? removeAgreement : restoreAgreement).id);
}

/** Of the department within the offering, so that what one department says is taken back without the others. */
function changeOf(row: AgreementRow, undo: string) {
  const { id, offering, content } = row;
  return {
    output: agreementOutput(row),
    event: {
      subject: `${subjectOf('agreement', offering)}/${content.department}`,
      detail: { id, department: content.department },
      undo: { operation: undo, input: { agreement: id } },
    },
  };
}

function agreementOutput(row: AgreementRow): AgreementOutput {
  const { id, offering, made_at: madeAt, actor, note, is_removed: isRemoved, version, content } = row;
  return { id, offering: offering as number, ...content, madeAt, actor, note, isRemoved, version };
}
