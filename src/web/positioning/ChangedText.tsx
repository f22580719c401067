import { Fragment } from 'react';
import styles from './ChangedText.module.css';
import { type TextStretch, wordChanges } from './wordChanges.ts';

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
  const shown = wordChanges(first, second).filter(({ kind }) => kind !== hidden);
  return (
    <span lang={language} className={styles.text}>
      {shown.map(({ kind, text }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches of a text have nothing but their place
        <Fragment key={i}>
          {needsGap(shown[i - 1], kind) && THIN_SPACE}
          {kind === 'same' ? text : <Changed kind={kind} text={text} />}
        </Fragment>
      ))}
    </span>
  );
}

const THIN_SPACE = '\u2009';

/** What went and what stands where it was never stood side by side: no space of either text parts them. */
function needsGap(before: TextStretch | undefined, kind: TextStretch['kind']): boolean {
  return before !== undefined && (before.kind === 'gone' || kind === 'gone') && !/\s$/u.test(before.text);
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
