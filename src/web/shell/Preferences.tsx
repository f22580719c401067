import { ActionIcon } from '@mantine/core';
import { Settings2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../language/useWords.ts';

const PreferencesMenu = lazy(async () => ({ default: (await import('./PreferencesMenu.tsx')).PreferencesMenu }));

/** Language and light. The menu comes with the first click, the button at once. */
export function Preferences() {
  const [isWanted, setIsWanted] = useState(false);
  const button = <PreferencesButton onClick={() => setIsWanted(true)} />;
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <PreferencesMenu />
    </Suspense>
  );
}

function PreferencesButton({ onClick }: { readonly onClick: () => void }) {
  const words = useWords();
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={words('shell.preferences')}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={onClick}
    >
      <Settings2 size={18} strokeWidth={1.75} />
    </ActionIcon>
  );
}
