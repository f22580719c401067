import styles from './ChangedText.module.css';
import { wordChanges } from './wordChanges.ts';

interface ChangedTextProps {
  readonly first: string;
  readonly second: string;
  readonly language: string;
  /** One side of the two, or both in one text. */
  readonly side?: 'first' | 'second' | 'both';
}

/** A text with what differs from another marked word by word: struck through what went, underlined what came. */
export function ChangedText({ first, second, language, side = 'both' }: ChangedTextProps) {
  const hidden = side === 'first' ? 'new' : side === 'second' ? 'gone' : null;
  return (
    <span lang={language} className={styles.text}>
      {wordChanges(first, second)
        .filter(({ kind }) => kind !== hidden)
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches of a text have nothing but their place
        .map(({ kind, text }, i) => (kind === 'same' ? text : <Changed key={i} kind={kind} text={text} />))}
    </span>
  );
}

function Changed({ kind, text }: { readonly kind: 'gone' | 'new'; readonly text: string }) {
  // The spaces behind a word are not marked.
  const said = text.trimEnd();
  return (
    <>
      {kind === 'gone' ? <del>{said}</del> : <ins>{said}</ins>}
      {text.slice(said.length)}
    </>
  );
}
