import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Check, Link as LinkIcon } from 'lucide-react';
import { useWords } from '../language/useWords.ts';

/** Puts the address of this very view where it can be pasted. */
export function CopyLink() {
  const words = useWords();
  const clipboard = useClipboard({ timeout: 2000 });
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={clipboard.copied ? <Check size={15} aria-hidden /> : <LinkIcon size={15} aria-hidden />}
      onClick={() => clipboard.copy(location.href)}
    >
      <span aria-live="polite">{words(clipboard.copied ? 'matrix.link.done' : 'matrix.link')}</span>
    </Button>
  );
}
