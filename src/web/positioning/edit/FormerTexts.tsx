import { Checkbox } from '@mantine/core';
import { FormattedList, FormattedMessage } from 'react-intl';
import { useWords } from '../../language/useWords.ts';
import type { FormerText } from './formerTexts.ts';
import styles from './SaveDialog.module.css';
import { useFieldName } from './useFieldName.ts';

interface FormerTextsProps {
  readonly former: readonly FormerText[];
  /** The version that they are from. */
  readonly version: number;
  readonly isExample: boolean;
  readonly isLeftOut: boolean;
  readonly onLeaveOut: (isLeftOut: boolean) => void;
}

/** What other languages would still say, and whether it is to be left out until somebody writes it anew. */
export function FormerTexts({ former, version, isExample, isLeftOut, onLeaveOut }: FormerTextsProps) {
  const words = useWords();
  const nameOf = useFieldName();
  const names = former.map(({ slot, language }) => nameOf({ field: `${slot}.${language}`, slot, language }));
  return (
    <div>
      <p className={styles.quiet}>
        <FormattedMessage
          id={isExample ? 'positioning.save.former.example' : 'positioning.save.former'}
          values={{ id: version, count: names.length, list: <FormattedList value={names} /> }}
        />
      </p>
      <Checkbox
        mt="xs"
        label={words('positioning.save.leaveOut')}
        checked={isLeftOut}
        onChange={({ currentTarget: { checked } }) => onLeaveOut(checked)}
      />
    </div>
  );
}
