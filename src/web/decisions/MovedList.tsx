import { FormattedMessage } from 'react-intl';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { useWords } from '../language/useWords.ts';
import { CustomerLink } from '../wave/CustomerLink.tsx';
import { ReasonText } from '../wave/ReasonText.tsx';

interface Moved {
  readonly customer: string;
  readonly name: string | null;
  readonly reasons: readonly Parameters<typeof ReasonText>[0]['reason'][];
}

interface MovedListProps {
  readonly title: 'decisions.enters' | 'decisions.leaves';
  readonly moved: readonly Moved[];
}

/** Customers that would enter or leave, each with its reason. */
export function MovedList({ title, moved }: MovedListProps) {
  const words = useWords();
  if (moved.length === 0) return null;
  const columns: DataColumn<Moved>[] = [
    {
      key: 'customer',
      label: words('decisions.column.customer'),
      cell: ({ customer, name }) => <CustomerLink customer={customer} name={name} />,
    },
    {
      key: 'why',
      label: words('decisions.column.why'),
      cell: ({ reasons: [reason] }) => reason && <ReasonText reason={reason} />,
    },
  ];
  const count = { count: moved.length };
  return (
    <>
      <h3>
        <FormattedMessage id={title} values={count} />
      </h3>
      <DataTable label={words(title, count)} columns={columns} rows={moved} keyOf={({ customer }) => customer} />
    </>
  );
}
