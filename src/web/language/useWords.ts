import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from './messageId.ts';

export type Values = Readonly<Record<string, string | number | Date>>;
/** Words a message in the reader's language. */
export type Words = (id: MessageId, values?: Values) => string;

/**
 * Text for attributes and for what is no element.
 *
 * ```tsx
 * const words = useWords();
 * <input aria-label={words('customers.search')} />
 * ```
 */
export function useWords(): Words {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}
