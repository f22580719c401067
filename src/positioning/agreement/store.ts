import { sql } from 'kysely';
import type { QueryPlace } from '../../platform/operation/handled.ts';
import { currentDocument, type DocumentRow, documentRows, foundDocument } from '../document/store.ts';
import type { Department } from '../schemas.ts';
import type { StatementContent } from '../statement/contract.ts';
import { type AgreementState, agreementState } from './agreementState.ts';
import type { Restated } from './contract.ts';

/** What a department said, as it is kept; `statement` is the version it was said of. */
export interface KeptAgreement {
  readonly department: Department;
  readonly statement: number;
  readonly agrees: boolean | null;
  readonly said: Restated;
}

export type AgreementRow = DocumentRow<KeptAgreement>;

export interface StandingAgreement extends AgreementState {
  readonly statement: DocumentRow<StatementContent> | undefined;
  readonly latest: readonly AgreementRow[];
}

/** What each department said last of an offering, at most one row of each. */
export async function latestAgreements(context: QueryPlace, offering: number): Promise<AgreementRow[]> {
  const department = sql`content->>'department'`;
  const rows = await documentRows(context, 'agreement')
    .distinctOn(department as never)
    .where('offering', '=', offering)
    .where('is_removed', '=', false)
    .orderBy(department)
    .orderBy('id', 'desc')
    .execute();
  return rows as unknown as AgreementRow[];
}

/** Whether the departments agree with the statement in force, from the database. */
export async function standingAgreement(context: QueryPlace, offering: number): Promise<StandingAgreement> {
  const statement = await currentDocument<StatementContent>(context, 'statement', offering);
  const latest = await latestAgreements(context, offering);
  const spoken = [];
  for (const { content } of latest) {
    const { content: of } = await foundDocument<StatementContent>(context, 'statement', content.statement);
    spoken.push({ ...content, of });
  }
  return { statement, latest, ...agreementState(statement?.content ?? null, spoken) };
}
