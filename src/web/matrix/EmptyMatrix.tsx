import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import type { MessageId } from '../language/messageId.ts';
import styles from './EmptyMatrix.module.css';

interface EmptyMatrixProps {
  readonly title: MessageId;
  readonly about: MessageId;
  readonly ways: readonly { readonly to: string; readonly label: MessageId }[];
}

/** Nothing to draw: what is missing, and where to get it. */
export function EmptyMatrix({ title, about, ways }: EmptyMatrixProps) {
  return (
    <div className={styles.empty}>
      <svg className={styles.drawing} viewBox="0 0 120 90" aria-hidden>
        <path d="M12 6V78H114M63 10V78M12 42H114" />
      </svg>
      <h2 className={styles.title}>
        <FormattedMessage id={title} />
      </h2>
      <p className={styles.about}>
        <FormattedMessage id={about} />
      </p>
      <div className={styles.ways}>
        {ways.map(({ to, label }, i) => (
          <Button key={to} component="a" href={to} variant={i === 0 ? 'filled' : 'default'}>
            <FormattedMessage id={label} />
          </Button>
        ))}
      </div>
    </div>
  );
}
