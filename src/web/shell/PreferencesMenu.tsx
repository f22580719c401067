import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { Check, Settings2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { languageCodes, languages } from '../language/languages.ts';
import { useWords } from '../language/useWords.ts';
import { schemes } from './schemes.ts';

/** Opens as it is shown, from a button that takes the focus over, so that closing gives it back. */
export function PreferencesMenu() {
  const words = useWords();
  const { language, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
    setIsOpen(true);
  }, []);
  return (
    <Menu position="top-start" width={220} opened={isOpen} onChange={setIsOpen}>
      <Menu.Target>
        <ActionIcon ref={button} variant="subtle" color="gray" size="lg" aria-label={words('shell.preferences')}>
          <Settings2 size={18} strokeWidth={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words('shell.language')}</Menu.Label>
        {languageCodes.map((code) => (
          <Menu.Item
            key={code}
            lang={code}
            rightSection={code === language && <Check size={14} />}
            onClick={() => choose(code)}
          >
            {languages[code]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{words('shell.light')}</Menu.Label>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme}
            rightSection={scheme === colorScheme && <Check size={14} />}
            onClick={() => setColorScheme(scheme)}
          >
            <FormattedMessage id={`shell.light.${scheme}`} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
