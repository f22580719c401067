import { FormattedMessage } from 'react-intl';
import type { GroupName } from '../../readiness/group.ts';
import { GroupDot } from './GroupDot.tsx';
import styles from './GroupWord.module.css';
import { useGroupWord } from './groupWords.ts';

/** A group by its mark and its word; a quiet "not enough evidence" where it is not known. */
export function GroupWord({ group }: { readonly group: GroupName | null }) {
  const wordOf = useGroupWord();
  return (
    <span className={styles.word} data-unknown={group === null || undefined}>
      <GroupDot group={group} />
      {group === null ? <FormattedMessage id="drawing.unknown" /> : wordOf(group)}
    </span>
  );
}
