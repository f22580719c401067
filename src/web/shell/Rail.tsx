import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import { Preferences } from './Preferences.tsx';
import styles from './Rail.module.css';
import { rooms } from './rooms.ts';

/** The way between the rooms; at the foot on a narrow screen. */
export function Rail() {
  const words = useWords();
  return (
    <nav className={styles.rail} aria-label={words('shell.rooms')}>
      <Link to="/" className={styles.mark}>
        <img src="/bellwether.svg" alt="" width={24} height={24} />
        <span>Bellwether</span>
      </Link>
      <ul className={styles.list}>
        {rooms.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Link to={to} className={styles.link} activeOptions={{ exact: to === '/' }}>
              <Icon size={18} strokeWidth={1.75} aria-hidden />
              <span>
                <FormattedMessage id={label} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <Preferences />
    </nav>
  );
}
