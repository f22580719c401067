import { useIntl } from 'react-intl';
import type { OutputOf } from '../../platform/operation/operation.ts';
import { leadingGroup } from '../../readiness/group.ts';
import type { getDecision } from '../../selection/decision/contract.ts';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { GroupWord } from '../drawing/GroupWord.tsx';
import { IntervalBar } from '../drawing/IntervalBar.tsx';
import { useWords } from '../language/useWords.ts';
import { CustomerLink } from '../wave/CustomerLink.tsx';
import { MarginText } from '../wave/MarginText.tsx';
import { ReasonText } from '../wave/ReasonText.tsx';
import { WorthText } from '../wave/WorthText.tsx';
import styles from './Decisions.module.css';

type Result = OutputOf<typeof getDecision>['result'];
type Place = Result['chosen'][number] | Result['justOutside'][number];

/** Those who had a place, best first, each with its reason. */
export function ChosenPlaces({ places }: { readonly places: Result['chosen'] }) {
  const words = useWords();
  const intl = useIntl();
  const [customer, ...figures] = usePlaceColumns();
  const columns: DataColumn<Result['chosen'][number]>[] = [
    {
      key: 'place',
      label: words('decisions.column.place'),
      kind: 'number',
      cell: (_, index) => <span className={styles.quiet}>{intl.formatNumber(index + 1)}</span>,
    },
    customer,
    ...figures,
    { key: 'why', label: words('decisions.column.why'), cell: ({ reasons }) => <Why reasons={reasons} /> },
  ];
  return (
    <DataTable label={words('decisions.chosenTable')} columns={columns} rows={places} keyOf={({ number }) => number} />
  );
}

/** The nearest of those that had none, why, and what would have brought each in. */
export function OutsidePlaces({ places }: { readonly places: Result['justOutside'] }) {
  const words = useWords();
  const columns: DataColumn<Result['justOutside'][number]>[] = [
    ...usePlaceColumns(),
    { key: 'why', label: words('decisions.column.whyNot'), cell: ({ reasons }) => <Why reasons={reasons} /> },
    {
      key: 'margin',
      label: words('decisions.column.margin'),
      cell: ({ margin, odds, worth, text }) =>
        margin ? <MarginText margin={margin} odds={odds} worth={worth} /> : <span lang="en">{text}</span>,
    },
  ];
  return (
    <DataTable label={words('decisions.outside')} columns={columns} rows={places} keyOf={({ number }) => number} />
  );
}

function usePlaceColumns(): [DataColumn<Place>, ...DataColumn<Place>[]] {
  const intl = useIntl();
  const words = useWords();
  return [
    {
      key: 'customer',
      label: words('decisions.column.customer'),
      cell: ({ customer, name }) => <CustomerLink customer={customer} name={name} />,
    },
    {
      key: 'odds',
      label: words('decisions.column.odds'),
      kind: 'odds',
      cell: ({ odds }) => <IntervalBar figure={odds} scale="share" label={words('decisions.column.odds')} />,
    },
    {
      key: 'group',
      label: words('decisions.column.group'),
      cell: ({ group }) => <GroupWord group={group && leadingGroup(group).group} />,
    },
    {
      key: 'worth',
      label: words('decisions.column.worth'),
      kind: 'number',
      cell: ({ worth }) =>
        worth !== null && intl.formatNumber(worth, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    },
  ];
}

function Why({ reasons: [reason] }: { readonly reasons: Place['reasons'] }) {
  if (!reason) return null;
  return (
    <>
      <ReasonText reason={reason} />
      <WorthText reason={reason} className={styles.made} />
    </>
  );
}
