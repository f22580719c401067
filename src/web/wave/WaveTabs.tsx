import { Link, useMatch } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import styles from './WaveTabs.module.css';
import type { WaveSearch } from './waveSearch.ts';

const tabs = [
  { to: '/decisions', label: 'wave.tab.decisions' },
  { to: '/trials', label: 'wave.tab.trials' },
] as const;

/** From the choice, and whom to ask before it, to what was decided and to how it went. */
export function WaveTabs() {
  const words = useWords();
  const rules = useRules();
  const shared = { className: styles.tab, activeOptions: { includeSearch: false } };
  return (
    <nav className={styles.tabs} aria-label={words('wave.tabs')}>
      <Link {...shared} to="/wave" search={rules}>
        <FormattedMessage id="wave.tab.wave" />
      </Link>
      <Link {...shared} to="/question-plan" search={Object.keys(rules).length > 0 ? { rules } : {}}>
        <FormattedMessage id="wave.tab.questions" />
      </Link>
      {tabs.map(({ to, label }) => (
        <Link key={to} to={to} {...shared}>
          <FormattedMessage id={label} />
        </Link>
      ))}
    </nav>
  );
}

/** Of the wave that one comes from, so that both pages speak of the same. */
function useRules(): WaveSearch {
  const wave = useMatch({ from: '/wave', shouldThrow: false });
  const plan = useMatch({ from: '/question-plan', shouldThrow: false });
  const { why: _why, ...rules } = wave?.search ?? plan?.search.rules ?? {};
  return rules;
}
