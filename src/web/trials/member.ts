import type { OutputOf } from '../../platform/operation/operation.ts';
import type { listMembers } from '../../selection/trialMember/contract.ts';

export type Member = OutputOf<typeof listMembers>['items'][number];

export interface MemberProps {
  readonly trial: number;
  readonly member: Member;
  /** Nothing can be changed any more. */
  readonly isFixed: boolean;
}
