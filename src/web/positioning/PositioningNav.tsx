import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import styles from './PositioningNav.module.css';
import { positioningPages } from './positioningPages.ts';

/** The way between the pages of the positioning, on each of them. */
export function PositioningNav() {
  const words = useWords();
  return (
    <nav className={styles.nav} aria-label={words('shell.positioning')}>
      {positioningPages.map(({ to, page }) => (
        <Link key={to} to={to} className={styles.link} activeOptions={{ includeSearch: false }}>
          <FormattedMessage id={`shell.positioning.${page}`} />
        </Link>
      ))}
    </nav>
  );
}
