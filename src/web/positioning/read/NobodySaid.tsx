import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { parts } from '../slots.ts';
import styles from './NobodySaid.module.css';

/** Nobody has written a statement yet: what one is made of, and what says something against what says nothing. */
export function NobodySaid() {
  return (
    <section className={styles.empty} aria-labelledby="positioning-none">
      <h2 id="positioning-none">
        <FormattedMessage id="positioning.none" />
      </h2>
      <p className={styles.why}>
        <FormattedMessage id="positioning.none.why" />
      </p>
      <p>
        <Button component={Link} to="/positioning/edit">
          <FormattedMessage id="positioning.none.write" />
        </Button>
      </p>
      <h3>
        <FormattedMessage id="positioning.none.examples" />
      </h3>
      <dl className={styles.parts}>
        {parts.map((part) => (
          <div key={part}>
            <dt>
              <FormattedMessage id={`positioning.part.${part}`} />
            </dt>
            <dd className={styles.vague}>
              <span className={styles.says}>
                <FormattedMessage id="positioning.none.says.nothing" />
              </span>
              <span className={styles.nothing}>
                <FormattedMessage id={`positioning.none.vague.${part}`} />
              </span>
            </dd>
            <dd className={styles.precise}>
              <span className={styles.says}>
                <FormattedMessage id="positioning.none.says.something" />
              </span>
              <FormattedMessage id={`positioning.none.precise.${part}`} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.oneLiner}>
        <FormattedMessage id="positioning.none.oneLiner" />
      </p>
      <p className={styles.why}>
        <FormattedMessage id="positioning.none.invented" />
      </p>
    </section>
  );
}
