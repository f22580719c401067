import { FormattedMessage } from 'react-intl';
import { type ReasonCode, reasonCodes } from '../../selection/wave/reasonCode.ts';

interface ReasonTextProps {
  readonly reason: {
    readonly code: string;
    readonly text: string;
  };
}

/** Why a customer is in a wave or not, in the reader's language. */
export function ReasonText({ reason: { code, text } }: ReasonTextProps) {
  // Reasons are added with time; of one that these pages do not know the service's own words are shown.
  if (!Object.hasOwn(reasonCodes, code)) return <span lang="en">{text}</span>;
  return <FormattedMessage id={`wave.reason.${code as ReasonCode}`} />;
}
