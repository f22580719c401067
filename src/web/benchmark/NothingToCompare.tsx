import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import styles from './Benchmark.module.css';

const ways = { missing: '/perfect-customer', unmeasured: '/perfect-customer', nobody: '/import' } as const;

/** No perfect customer, none that is measured, or nobody to compare with it: what to do next. */
export function NothingToCompare({ why }: { readonly why: keyof typeof ways }) {
  return (
    <div className={styles.empty}>
      <h2>
        <FormattedMessage id={`benchmark.empty.${why}`} />
      </h2>
      <p>
        <FormattedMessage id={`benchmark.empty.${why}.about`} />
      </p>
      <Button component="a" href={ways[why]}>
        <FormattedMessage id={`benchmark.empty.${why}.do`} />
      </Button>
    </div>
  );
}
