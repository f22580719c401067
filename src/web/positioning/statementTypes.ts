import type { OutputOf } from '../../platform/operation/operation.ts';
import type { currentAgreements } from '../../positioning/agreement/contract.ts';
import type { driftStatement } from '../../positioning/drift/contract.ts';
import type { compareStatements, currentStatement } from '../../positioning/statement/contract.ts';
import type { getTarget } from '../../positioning/target/contract.ts';

export type Statement = NonNullable<OutputOf<typeof currentStatement>['current']>;
export type StatementContent = Statement['content'];
export type StatementComparison = OutputOf<typeof compareStatements>;
export type TargetCounts = NonNullable<OutputOf<typeof getTarget>['target']>;
export type Agreements = OutputOf<typeof currentAgreements>;
export type DepartmentSays = Agreements['departments'][number];
export type Drift = OutputOf<typeof driftStatement>;
