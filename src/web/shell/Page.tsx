import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import type { MessageId } from '../language/messageId.ts';
import { useWords } from '../language/useWords.ts';
import { arriveAt } from './arrival.ts';
import styles from './Page.module.css';

interface PageProps {
  readonly title: MessageId;
  /** The own name of what is shown, in place of the title. */
  readonly name?: string | undefined;
  /** One sentence on what the page is for. */
  readonly about?: MessageId;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  /** As wide as the screen, for pictures and tables. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** Title, what it is for, and content. */
export function Page({ title, name, about, actions, isWide = false, children }: PageProps) {
  const words = useWords();
  const text = name ?? words(title);
  useEffect(() => {
    document.title = `${text} · Bellwether`;
  }, [text]);
  const heading = useRef<HTMLHeadingElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  useEffect(() => arriveAt(path, heading.current), [path]);
  return (
    <div className={styles.page} data-wide={isWide || undefined}>
      <header className={styles.header}>
        <div className={styles.heading}>
          <h1 ref={heading} className={styles.title} tabIndex={-1}>
            {text}
          </h1>
          {about && (
            <p className={styles.about}>
              <FormattedMessage id={about} />
            </p>
          )}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
