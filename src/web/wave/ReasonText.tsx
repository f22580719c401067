import { FormattedMessage } from 'react-intl';
import { reasonWords, type Said } from './reasonWords.ts';
import { useNumberWriter } from './useNumberWriter.ts';

/** Why a customer is in a wave or not, in the reader's language; a reason that came later, as the service says it. */
export function ReasonText({ reason }: { readonly reason: Said }) {
  const words = reasonWords(reason, useNumberWriter());
  if (!words) return <span lang="en">{reason.text}</span>;
  return <FormattedMessage {...words} />;
}
