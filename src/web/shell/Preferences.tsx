import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { Check, Settings2 } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { languageCodes, languages } from '../language/languages.ts';
import { useWords } from '../language/useWords.ts';

const schemes = ['light', 'dark', 'auto'] as const;

/** Language and light. */
export function Preferences() {
  const words = useWords();
  const { language, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words('shell.preferences')}>
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
