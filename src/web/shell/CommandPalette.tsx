import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Languages, Search, SunMoon } from 'lucide-react';
import { useEffect } from 'react';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { languageCodes, languages } from '../language/languages.ts';
import { useWords } from '../language/useWords.ts';
import { rooms } from './rooms.ts';
import { schemes } from './schemes.ts';

const ICON = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Everything one can go to or switch, by its name. Loaded when it is first asked for. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const navigate = useNavigate();
  const { choose } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => spotlight.open(), []);

  const actions: readonly SpotlightActionData[] = [
    ...rooms.map(({ to, label, icon: Icon }) => ({
      id: to,
      label: words(label),
      leftSection: <Icon {...ICON} />,
      onClick: () => void navigate({ to }),
    })),
    ...languageCodes.map((code) => ({
      id: code,
      label: languages[code],
      description: words('shell.language'),
      leftSection: <Languages {...ICON} />,
      onClick: () => choose(code),
    })),
    ...schemes.map((scheme) => ({
      id: scheme,
      label: words(`shell.light.${scheme}`),
      description: words('shell.light'),
      leftSection: <SunMoon {...ICON} />,
      onClick: () => setColorScheme(scheme),
    })),
  ];
  return (
    <Spotlight
      actions={[...actions]}
      shortcut={null}
      onSpotlightClose={onClose}
      nothingFound={words('shell.nothingFound')}
      highlightQuery
      scrollable
      maxHeight="60vh"
      searchProps={{
        leftSection: <Search {...ICON} />,
        placeholder: words('shell.palette'),
        'aria-label': words('shell.palette'),
      }}
    />
  );
}
