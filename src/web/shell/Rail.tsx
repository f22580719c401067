import { ActionIcon } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { Keyboard, Search } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import { Preferences } from './Preferences.tsx';
import styles from './Rail.module.css';
import { rooms } from './rooms.ts';

interface RailProps {
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

/** The way between the rooms; at the foot on a narrow screen. */
export function Rail({ onSearch, onHelp }: RailProps) {
  const words = useWords();
  const path = useLocation({ select: ({ pathname }) => pathname });
  return (
    <nav className={styles.rail} aria-label={words('shell.rooms')}>
      <Link to="/" className={styles.mark}>
        <img src="/bellwether.svg" alt="" width={24} height={24} />
        <span>Bellwether</span>
      </Link>
      <ul className={styles.list}>
        {rooms.map(({ to, label, holds, icon: Icon }) => (
          <li key={to}>
            <Link
              to={to}
              className={styles.link}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              data-holds={holds?.some((page) => path.startsWith(page)) || undefined}
            >
              <Icon size={18} strokeWidth={1.75} aria-hidden />
              <span>
                <FormattedMessage id={label} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles.tools}>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words('shell.key.palette')} onClick={onSearch}>
          <Search size={18} strokeWidth={1.75} />
        </ActionIcon>
        <Preferences />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          className={styles.keyboard}
          aria-label={words('shell.key.help')}
          onClick={onHelp}
        >
          <Keyboard size={18} strokeWidth={1.75} />
        </ActionIcon>
      </div>
    </nav>
  );
}
