import { FormattedMessage } from 'react-intl';
import { useShare } from '../drawing/useShare.ts';
import { type Said, worthWords } from './reasonWords.ts';
import { useNumberWriter } from './useNumberWriter.ts';

interface WorthTextProps {
  readonly reason: Pick<Said, 'figures'>;
  readonly className?: string | undefined;
}

/** What a worth is made of: the odds, how well the group serves, and what would be learned. */
export function WorthText({ reason, className }: WorthTextProps) {
  const words = worthWords(reason, useNumberWriter(), useShare());
  if (!words) return null;
  return (
    <span className={className}>
      <FormattedMessage {...words} />
    </span>
  );
}
