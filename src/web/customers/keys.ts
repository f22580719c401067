import type { MessageId } from '../language/messageId.ts';

/** The keys of the customers' pages and what each does. */
export const customerKeys = {
  down: { keys: 'j', label: 'customers.key.down' },
  up: { keys: 'k', label: 'customers.key.up' },
  open: { keys: 'Enter', label: 'customers.key.open' },
  choose: { keys: 'x', label: 'customers.key.choose' },
  search: { keys: '/', label: 'customers.key.search' },
  filter: { keys: 'f', label: 'customers.key.filter' },
} as const satisfies Record<string, { keys: string; label: MessageId }>;
