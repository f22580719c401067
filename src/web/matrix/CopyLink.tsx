import { Button, CopyButton } from '@mantine/core';
import { Check, Link as LinkIcon } from 'lucide-react';
import { useWords } from '../language/useWords.ts';

/** Puts the address of this very view where it can be pasted. */
export function CopyLink() {
  const words = useWords();
  return (
    <CopyButton value={location.href}>
      {({ copied }) => (
        <Button variant="default" size="xs" leftSection={copied ? <Check size={15} /> : <LinkIcon size={15} />}>
          {words(copied ? 'matrix.link.done' : 'matrix.link')}
        </Button>
      )}
    </CopyButton>
  );
}
