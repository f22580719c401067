import { ActionIcon, Button } from '@mantine/core';
import { X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { FormattedMessage } from 'react-intl';
import { takeBack } from '../connection/takeBack.ts';
import { FailureText } from '../language/FailureText.tsx';
import { useWords } from '../language/useWords.ts';
import styles from './Notices.module.css';
import { dismiss, type Notice, notices } from './notices.ts';

const SECONDS_SHOWN = 12;

/** What has just happened, with the way back. */
export function Notices() {
  const shown = useSyncExternalStore(notices.subscribe, notices.shown);
  const words = useWords();
  return (
    <section
      className={styles.stack}
      data-notices={shown.length > 0 || undefined}
      aria-label={words('shell.notices')}
      aria-live="polite"
    >
      {shown.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { id, kind, saying, event, back, failure } = notice;
  const words = useWords();
  const [isHeld, setIsHeld] = useState(false);
  // Whoever points at it or has come to it by keys is not hurried.
  useEffect(() => {
    if (kind === 'failed' || isHeld) return undefined;
    const timer = setTimeout(() => dismiss(id), SECONDS_SHOWN * 1000);
    return () => clearTimeout(timer);
  }, [id, kind, isHeld]);
  const undo = async () => {
    dismiss(id);
    back?.();
    if (event !== undefined) await takeBack(event);
  };
  return (
    <div
      className={styles.notice}
      data-kind={kind}
      role={kind === 'failed' ? 'alert' : 'status'}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <div className={styles.text}>
        {saying && <FormattedMessage id={saying.said} values={saying.values ?? {}} />}
        {failure && <FailureText failure={failure} />}
      </div>
      {(event !== undefined || back) && (
        <Button size="compact-sm" variant="subtle" onClick={() => void undo()}>
          {words('shell.undo')}
        </Button>
      )}
      <ActionIcon variant="subtle" color="gray" aria-label={words('shell.dismiss')} onClick={() => dismiss(id)}>
        <X size={16} />
      </ActionIcon>
    </div>
  );
}
