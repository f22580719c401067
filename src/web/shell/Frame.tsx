import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { takeBack } from '../connection/takeBack.ts';
import { AwayNotice } from './AwayNotice.tsx';
import styles from './Frame.module.css';
import { hearKeys, useKeys } from './keys.ts';
import { newestChange } from './notices.ts';
import { OfferingSwitch } from './OfferingSwitch.tsx';
import { Rail } from './Rail.tsx';
import { rooms } from './rooms.ts';

const CommandPalette = lazy(async () => ({ default: (await import('./CommandPalette.tsx')).CommandPalette }));
const KeyboardHelp = lazy(async () => ({ default: (await import('./KeyboardHelp.tsx')).KeyboardHelp }));

/** The rail at the side, the page, and what every page has: palette, keyboard help, undo. */
export function Frame() {
  const navigate = useNavigate();
  const [opened, setOpened] = useState<'palette' | 'help'>();
  const close = () => setOpened(undefined);
  useEffect(hearKeys, []);
  useKeys([
    { keys: 'mod+k', label: 'shell.key.palette', run: () => setOpened('palette') },
    { keys: '?', label: 'shell.key.help', run: () => setOpened('help') },
    { keys: 'mod+z', label: 'shell.key.undo', run: undoNewest },
    ...rooms.map(({ key, label, to }) => ({ keys: `g ${key}`, label, run: () => void navigate({ to }) })),
  ]);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        <FormattedMessage id="shell.skip" />
      </a>
      <Rail onSearch={() => setOpened('palette')} onHelp={() => setOpened('help')} />
      <main id="content" className={styles.main} tabIndex={-1}>
        <AwayNotice />
        <OfferingSwitch />
        <Outlet />
      </main>
      <Suspense fallback={null}>
        {opened === 'palette' && (
          <CommandPalette onClose={close} onHelp={() => setOpened('help')} onUndo={undoNewest} />
        )}
        {opened === 'help' && <KeyboardHelp isOpen onClose={close} />}
      </Suspense>
    </div>
  );
}

function undoNewest(): void {
  const event = newestChange();
  if (event !== undefined) void takeBack(event);
}
