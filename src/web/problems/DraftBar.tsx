import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import { useOffering } from '../offerings/useOffering.ts';
import { noticeKeptHere } from '../shell/notices.ts';
import styles from './DraftBar.module.css';
import problems from './Problems.module.css';
import { screenDrafts } from './screenDrafts.ts';
import { useSaveScreen } from './useSaveScreen.ts';
import type { ShownScreen } from './useScreen.ts';

/** What is not saved yet, and the ways to save it, to take back a step, or to drop it all. */
export function DraftBar({ shown }: { readonly shown: ShownScreen }) {
  const words = useWords();
  const [note, setNote] = useState('');
  const { save, isPending } = useSaveScreen(shown);
  const offering = useOffering();
  const { draft, saved } = shown;
  useKeptFocus(draft !== null);
  if (!draft) return null;
  const isMoved = draft.base !== (saved?.id ?? null);
  const drop = () => {
    shown.drop();
    noticeKeptHere({ said: 'versions.draft.discarded' }, () => screenDrafts(offering).put(draft));
  };
  return (
    <section className={styles.bar} aria-label={words('problems.draft')}>
      <p className={styles.state} role="status">
        <strong>
          <FormattedMessage id="problems.draft" />
        </strong>{' '}
        {isMoved && saved ? (
          <>
            <FormattedMessage id="problems.draft.moved" values={{ id: saved.id }} />{' '}
            {draft.base !== null && (
              <Link
                to="/problems/$first/compare/$second"
                params={{ first: String(draft.base), second: String(saved.id) }}
                className={problems.link}
              >
                <FormattedMessage id="versions.draft.compare" />
              </Link>
            )}
          </>
        ) : (
          <FormattedMessage id="problems.draft.about" />
        )}
      </p>
      <div className={styles.hands}>
        <TextInput
          size="xs"
          className={styles.note ?? ''}
          aria-label={words('problems.draft.note')}
          placeholder={words('problems.draft.note')}
          maxLength={2000}
          value={note}
          onChange={({ currentTarget: { value } }) => setNote(value)}
        />
        <Button
          size="compact-sm"
          loading={isPending}
          onClick={() => {
            save(note);
            setNote('');
          }}
        >
          <FormattedMessage id="problems.draft.save" />
        </Button>
        {isMoved && (
          <Button
            size="compact-sm"
            variant="default"
            loading={isPending}
            onClick={() => {
              save(note, true);
              setNote('');
            }}
          >
            <FormattedMessage id="problems.draft.replace" />
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          disabled={draft.past.length === 0}
          leftSection={<Undo2 size={14} aria-hidden />}
          onClick={shown.back}
        >
          <FormattedMessage id="problems.draft.back" />
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={drop}>
          <FormattedMessage id="versions.draft.discard" />
        </Button>
      </div>
    </section>
  );
}

/** The bar goes with what was saved or dropped, and the focus with it: the grid, where one left it, takes it. */
function useKeptFocus(isShown: boolean): void {
  const was = useRef(isShown);
  useEffect(() => {
    const isGone = was.current && !isShown;
    was.current = isShown;
    if (!isGone || document.activeElement !== document.body) return;
    const place = document.querySelector<HTMLElement>('[data-cell][tabindex="0"], [data-add-problem]');
    place?.focus({ preventScroll: true });
  }, [isShown]);
}
