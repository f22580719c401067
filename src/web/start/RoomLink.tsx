import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface RoomLinkProps {
  /** An address within the pages, with what was chosen there. */
  readonly href: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A link to any address of the pages, followed without loading them anew. */
export function RoomLink({ href, className, children }: RoomLinkProps) {
  const { history } = useRouter();
  return (
    <a
      href={href}
      className={className}
      onClick={(event) => {
        if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        history.push(href);
      }}
    >
      {children}
    </a>
  );
}
