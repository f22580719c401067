import { Skeleton } from '@mantine/core';
import { leadingGroup } from '../../readiness/group.ts';
import { listMembers } from '../../selection/trialMember/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { GroupWord } from '../drawing/GroupWord.tsx';
import { IntervalBar } from '../drawing/IntervalBar.tsx';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { CustomerLink } from '../wave/CustomerLink.tsx';
import { MemberNote } from './MemberNote.tsx';
import { MemberOutcome } from './MemberOutcome.tsx';
import { MemberStateChoice } from './MemberStateChoice.tsx';
import type { Member } from './member.ts';
import { inOrderOfNeed } from './memberOrder.ts';

interface MemberTableProps {
  readonly trial: number;
  /** A closed or removed trial: states stay as they are; outcomes can still come. */
  readonly isFixed: boolean;
  readonly isRemoved: boolean;
}

/** The customers in a trial: how each stands, and how it ended. */
export function MemberTable({ trial, isFixed, isRemoved }: MemberTableProps) {
  const words = useWords();
  const { data, error } = useOperation(listMembers, { trial, limit: 1000 });
  if (error) return <Refusal error={error} />;
  if (!data) return <Skeleton height={240} />;
  const columns: DataColumn<Member>[] = [
    {
      key: 'customer',
      label: words('trials.column.customer'),
      cell: ({ customer, name }) => <CustomerLink customer={customer} name={name} />,
    },
    {
      key: 'group',
      label: words('trials.column.group'),
      cell: ({ group }) => <GroupWord group={group && leadingGroup(group).group} />,
    },
    {
      key: 'odds',
      label: words('trials.column.odds'),
      kind: 'odds',
      cell: ({ odds }) => <IntervalBar figure={odds} scale="share" label={words('trials.column.odds')} />,
    },
    {
      key: 'state',
      label: words('trials.column.state'),
      cell: (member) => <MemberStateChoice trial={trial} member={member} isFixed={isFixed} />,
    },
    {
      key: 'outcome',
      label: words('trials.column.outcome'),
      cell: (member) => <MemberOutcome trial={trial} member={member} isFixed={isRemoved} isClosed={isFixed} />,
    },
    {
      key: 'note',
      label: words('trials.column.note'),
      cell: (member) => <MemberNote key={member.note} trial={trial} member={member} isFixed={isFixed} />,
    },
  ];
  return (
    <DataTable
      label={words('trials.members')}
      columns={columns}
      rows={inOrderOfNeed(data.items)}
      keyOf={({ number }) => number}
    />
  );
}
