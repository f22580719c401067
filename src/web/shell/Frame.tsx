import { Outlet } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import styles from './Frame.module.css';
import { Rail } from './Rail.tsx';

/** The rail at the side, and the page. */
export function Frame() {
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        <FormattedMessage id="shell.skip" />
      </a>
      <Rail />
      <main id="content" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
