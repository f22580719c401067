import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ClipboardList, Keyboard, Languages, Printer, Scale, Search, SunMoon, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { languageCodes, languages } from '../language/languages.ts';
import { useWords } from '../language/useWords.ts';
import { rooms } from './rooms.ts';
import { schemes } from './schemes.ts';
import { useKnownPlaces } from './useKnownPlaces.tsx';

const ICON = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface CommandPaletteProps {
  readonly onClose: () => void;
  readonly onHelp: () => void;
  readonly onUndo: () => void;
}

/** Everything one can go to, do or switch, by its name. Loaded when it is first asked for. */
export function CommandPalette({ onClose, onHelp, onUndo }: CommandPaletteProps) {
  const words = useWords();
  const navigate = useNavigate();
  const { choose } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const [query, setQuery] = useState('');
  const places = useKnownPlaces(query.trim());
  useEffect(() => spotlight.open(), []);
  // What is found later than it was typed can be entered at once, too.
  useEffect(() => {
    if (query === '' || document.querySelector('[data-action][data-selected]')) return;
    document.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  });

  const pages: readonly SpotlightActionData[] = rooms.map(({ to, label, icon: Icon }) => ({
    id: to,
    label: words(label),
    leftSection: <Icon {...ICON} />,
    onClick: () => void navigate({ to }),
  }));
  const others: readonly SpotlightActionData[] = [
    {
      id: '/scorecards',
      label: words('shell.scorecards'),
      leftSection: <Scale {...ICON} />,
      onClick: () => void navigate({ to: '/scorecards' }),
    },
    {
      id: '/questionnaire',
      label: words('shell.questionnaire'),
      leftSection: <ClipboardList {...ICON} />,
      onClick: () => void navigate({ to: '/questionnaire' }),
    },
  ];
  const deeds: readonly SpotlightActionData[] = [
    { id: 'undo', label: words('shell.key.undo'), leftSection: <Undo2 {...ICON} />, onClick: onUndo },
    { id: 'print', label: words('shell.print'), leftSection: <Printer {...ICON} />, onClick: printSoon },
    {
      id: 'help',
      label: words('shell.key.help'),
      leftSection: <Keyboard {...ICON} />,
      onClick: () => setTimeout(onHelp),
    },
  ];
  const settings: readonly SpotlightActionData[] = [
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
  const groups: readonly SpotlightActionGroupData[] = [
    { group: words('shell.rooms'), actions: [...pages, ...others] },
    ...places,
    { group: words('shell.deeds'), actions: [...deeds] },
    { group: words('shell.preferences'), actions: [...settings] },
  ];
  return (
    <Spotlight
      actions={[...groups]}
      query={query}
      onQueryChange={setQuery}
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

/** Once the palette is gone from the page. */
function printSoon(): void {
  setTimeout(() => window.print(), 300);
}
