import { useDebouncedValue } from '@mantine/hooks';
import type { SpotlightActionGroupData } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { Bookmark, ClipboardCheck, UserRound } from 'lucide-react';
import { useIntl } from 'react-intl';
import { listCustomers } from '../../customers/contract.ts';
import { listDecisions } from '../../selection/decision/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { savedViews } from '../customers/table/savedViews.ts';
import { useWords } from '../language/useWords.ts';

const ICON = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;
const MS_TO_TYPE = 120;
const MOST_CUSTOMERS = 8;
const MOST_DECISIONS = 50;

/** Customers whose id or name holds what is typed, the decisions, and the views of the customers that were saved here. */
export function useKnownPlaces(query: string): readonly SpotlightActionGroupData[] {
  const words = useWords();
  const intl = useIntl();
  const navigate = useNavigate();
  const [q] = useDebouncedValue(query, MS_TO_TYPE);
  const customers = useOperation(listCustomers, { q, limit: MOST_CUSTOMERS }, q !== '');
  const decisions = useOperation(listDecisions, { limit: MOST_DECISIONS });
  const found = query === '' ? [] : (customers.data?.items ?? []);
  return [
    {
      group: words('shell.room.customers'),
      actions: found.map(({ id, name }) => ({
        id: `customer ${id}`,
        label: name ?? id,
        ...(name !== null && name !== id && { description: id }),
        leftSection: <UserRound {...ICON} />,
        onClick: () => void navigate({ to: '/customers/$customer', params: { customer: id } }),
      })),
    },
    {
      group: words('shell.views'),
      actions: savedViews.now().map(({ id, name, view }) => ({
        id: `view ${id}`,
        label: name,
        leftSection: <Bookmark {...ICON} />,
        onClick: () => void navigate({ to: '/customers', search: view }),
      })),
    },
    {
      group: words('shell.decisions'),
      actions: (decisions.data?.items ?? []).map(({ id, note, madeAt }) => ({
        id: `decision ${id}`,
        label: words('shell.decision', { id }),
        description: [note ?? '', intl.formatDate(madeAt, { dateStyle: 'medium' })]
          .filter((part) => part !== '')
          .join(' · '),
        leftSection: <ClipboardCheck {...ICON} />,
        onClick: () => void navigate({ to: '/decisions/$decision', params: { decision: String(id) } }),
      })),
    },
  ].filter(({ actions }) => actions.length > 0);
}
