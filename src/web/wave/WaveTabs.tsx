import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import styles from './WaveTabs.module.css';

const tabs = [
  { to: '/wave', label: 'wave.tab.wave' },
  { to: '/decisions', label: 'wave.tab.decisions' },
  { to: '/trials', label: 'wave.tab.trials' },
] as const;

/** From the choice to what was decided and to how it went. */
export function WaveTabs() {
  const words = useWords();
  return (
    <nav className={styles.tabs} aria-label={words('wave.tabs')}>
      {tabs.map(({ to, label }) => (
        <Link key={to} to={to} className={styles.tab} activeOptions={{ includeSearch: false }}>
          <FormattedMessage id={label} />
        </Link>
      ))}
    </nav>
  );
}
