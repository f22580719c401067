import { Popover, UnstyledButton } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useShare } from '../drawing/useShare.ts';
import { useWords } from '../language/useWords.ts';
import { type Said, worthWords } from './reasonWords.ts';
import { useNumberWriter } from './useNumberWriter.ts';
import styles from './WorthSum.module.css';

interface WorthSumProps {
  readonly worth: number | null;
  /** Carries the figures that the worth is made of. */
  readonly reason: Said | undefined;
}

/** What a place is worth; on asking, the sum that it is, and what each part of it means. */
export function WorthSum({ worth, reason }: WorthSumProps) {
  const words = useWords();
  const number = useNumberWriter();
  const share = useShare();
  if (worth === null) return null;
  const written = number(worth, 2);
  const made = reason && worthWords(reason, number, share);
  if (!made) {
    return (
      <>
        <Label />
        {written}
      </>
    );
  }
  const { hasGroup, hasLearned } = made.values;
  return (
    <Popover position="bottom-end" width={320} withinPortal>
      <Popover.Target>
        <UnstyledButton className={styles.worth} aria-label={words('wave.worth.of', { worth: written })}>
          <Label />
          <span className={styles.figure}>{written}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={styles.sum}>
          <FormattedMessage id="wave.worth.sum" values={{ worth: written, sum: words(made.id, made.values) }} />
        </p>
        <ul className={styles.parts}>
          {hasGroup === 'yes' && <li>{words('wave.worth.about.group')}</li>}
          {hasLearned === 'yes' && <li>{words('wave.worth.about.learning')}</li>}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Said where no column says it: on a phone. */
function Label() {
  return (
    <span className={styles.label} aria-hidden>
      <FormattedMessage id="wave.column.worth" />{' '}
    </span>
  );
}
