import { type ReactNode, useId } from 'react';
import { FormattedMessage } from 'react-intl';
import type { MessageId } from '../language/messageId.ts';
import styles from './Offerings.module.css';

interface FieldGroupProps {
  readonly title: MessageId;
  /** What it is used for. */
  readonly about?: MessageId;
  readonly children: ReactNode;
}

/** Fields that belong together, below their heading. */
export function FieldGroup({ title, about, children }: FieldGroupProps) {
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id}>
        <FormattedMessage id={title} />
      </h2>
      {about && (
        <p className={styles.quiet}>
          <FormattedMessage id={about} />
        </p>
      )}
      <div className={styles.fields}>{children}</div>
    </section>
  );
}
