import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { gates } from '../../positioning/screen/gate.ts';
import styles from './Problems.module.css';

/** What the screen is for, before there is a problem in it. */
export function EmptyScreen({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <section aria-labelledby="problems-none" className={styles.section}>
      <h2 id="problems-none">
        <FormattedMessage id="problems.none.title" />
      </h2>
      <p className={styles.lead}>
        <FormattedMessage id="problems.none.why" />
      </p>
      <p>
        <FormattedMessage id="problems.none.gates" />
      </p>
      <ol className={styles.list}>
        {gates.map((gate) => (
          <li key={gate}>
            <strong>
              <FormattedMessage id={`problems.gate.${gate}`} />
            </strong>{' '}
            <span className={styles.quiet}>
              <FormattedMessage id={`problems.ask.${gate}`} />
            </span>
          </li>
        ))}
      </ol>
      <Button data-add-problem onClick={onAdd}>
        <FormattedMessage id="problems.none.first" />
      </Button>
    </section>
  );
}
