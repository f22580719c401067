import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { type Language, languages } from '../../language/languages.ts';
import { useWords } from '../../language/useWords.ts';
import styles from './OwnWords.module.css';
import { useVocabulary } from './useVocabulary.ts';

const empty = { phrase: '', reason: '', example: '' };

/** What this workspace calls vague beside the product, and what it has silenced, in the language that is written in. */
export function OwnWords({ language }: { readonly language: Language }) {
  const words = useWords();
  const { vocabulary, isBusy, add, remove, heed } = useVocabulary();
  const [written, setWritten] = useState(empty);
  const isWhole = written.phrase.trim() !== '' && written.reason.trim() !== '';
  const own = vocabulary.phrases.filter((phrase) => phrase.language === language);
  const silenced = vocabulary.silenced.filter((term) => term.language === language);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole || isBusy) return;
    const { phrase, reason, example } = written;
    add({ language, kind: 'buzzword', phrase: phrase.trim(), reason: reason.trim(), example: example.trim() }, () =>
      setWritten(empty),
    );
  };
  const field = (name: keyof typeof empty, most: number) => ({
    label: words(`positioning.vocabulary.${name}`),
    value: written[name],
    maxLength: most,
    lang: language,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setWritten((was) => ({ ...was, [name]: value })),
  });
  return (
    <details className={styles.words}>
      <summary>
        <FormattedMessage
          id="positioning.vocabulary"
          values={{ own: own.length, silenced: silenced.length, language: languages[language] }}
        />
      </summary>
      <p className={styles.quiet}>
        <FormattedMessage id="positioning.vocabulary.about" />
      </p>
      <ul className={styles.list}>
        {own.map((phrase) => (
          <li key={phrase.phrase}>
            <span lang={language}>
              <b>{phrase.phrase}</b> · {phrase.reason} {phrase.example}
            </span>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={words('positioning.vocabulary.removeOne', { phrase: phrase.phrase })}
              onClick={() => remove(phrase)}
            >
              <FormattedMessage id="positioning.vocabulary.remove" />
            </Button>
          </li>
        ))}
        {silenced.map((term) => (
          <li key={term.term}>
            <span>
              <FormattedMessage
                id="positioning.vocabulary.silenced"
                values={{ phrase: <b lang={language}>{term.term.replace(/^[^:]*: /u, '')}</b> }}
              />
            </span>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={words('positioning.vocabulary.heedOne', { phrase: term.term })}
              onClick={() => heed(term)}
            >
              <FormattedMessage id="positioning.vocabulary.heed" />
            </Button>
          </li>
        ))}
      </ul>
      <form className={styles.form} onSubmit={save}>
        <TextInput {...field('phrase', 1000)} required description={words('positioning.vocabulary.phrase.about')} />
        <TextInput {...field('reason', 500)} required />
        <TextInput {...field('example', 500)} />
        <Button type="submit" variant="default" disabled={!isWhole} loading={isBusy}>
          <FormattedMessage id="positioning.vocabulary.add" />
        </Button>
      </form>
    </details>
  );
}
