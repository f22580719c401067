import { useIntl } from 'react-intl';
import type { MessageId } from './messageId.ts';

interface FailureTextProps {
  readonly failure: { readonly code: string; readonly message: string; readonly remedy: string };
}

/** What was refused and what to do: in the reader's language where we have words for it, else as the service says it. */
export function FailureText({ failure: { code, message, remedy } }: FailureTextProps) {
  const intl = useIntl();
  const id = `failure.${code}`;
  if (Object.hasOwn(intl.messages, id)) return <span>{intl.formatMessage({ id: id as MessageId })}</span>;
  return (
    <span lang="en">
      {message} {remedy}
    </span>
  );
}
