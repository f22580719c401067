import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from '../language/messageId.ts';
import { useWords } from '../language/useWords.ts';

/** Words what an operation did, or as a job is doing; one without words goes by its own name. */
export function useDid(): { did: (operation: string) => string; doing: (operation: string, job: number) => string } {
  const { messages } = useIntl();
  const words = useWords();
  const did = useCallback(
    (operation: string) => {
      const id = `history.did.${operation.replaceAll('.', '_')}`;
      return Object.hasOwn(messages, id) ? words(id as MessageId) : operation;
    },
    [messages, words],
  );
  const doing = useCallback(
    (operation: string, job: number) => {
      const id = `history.doing.${operation.replaceAll('.', '_')}`;
      return Object.hasOwn(messages, id) ? words(id as MessageId) : words('history.job.other', { id: job });
    },
    [messages, words],
  );
  return { did, doing };
}
