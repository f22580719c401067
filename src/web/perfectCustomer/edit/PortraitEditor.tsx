import { Textarea, TextInput } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../../language/useWords.ts';
import type { PortraitShown } from '../perfectCustomerTypes.ts';
import styles from './PortraitEditor.module.css';
import { noPortrait } from './perfectCustomerDraft.ts';

interface PortraitEditorProps {
  readonly portrait: PortraitShown | null;
  readonly onPortrait: (portrait: PortraitShown) => void;
}

const short = ['name', 'department', 'city'] as const;
const long = [
  ['hates', 1000],
  ['likes', 1000],
  ['caresAbout', 1000],
  ['story', 5000],
] as const;

/** The face: somebody one could meet, told so that people can argue about it. */
export function PortraitEditor({ portrait, onPortrait }: PortraitEditorProps) {
  const words = useWords();
  const face = portrait ?? noPortrait;
  return (
    <fieldset className={styles.portrait}>
      <legend>
        <FormattedMessage id="perfectCustomer.portrait" />
      </legend>
      <p className={styles.quiet}>
        <FormattedMessage id="perfectCustomer.portrait.about" />
      </p>
      {short.map((part) => (
        <TextInput
          key={part}
          label={words(`perfectCustomer.portrait.${part}`)}
          maxLength={200}
          value={face[part]}
          onChange={({ currentTarget: { value } }) => onPortrait({ ...face, [part]: value })}
        />
      ))}
      {long.map(([part, most]) => (
        <Textarea
          key={part}
          autosize
          minRows={part === 'story' ? 4 : 1}
          className={part === 'story' ? (styles.wide ?? '') : ''}
          label={words(`perfectCustomer.portrait.${part}`)}
          maxLength={most}
          value={face[part]}
          onChange={({ currentTarget: { value } }) => onPortrait({ ...face, [part]: value })}
        />
      ))}
    </fieldset>
  );
}
