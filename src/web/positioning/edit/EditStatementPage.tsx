import { Button, NumberInput, SegmentedControl, Skeleton } from '@mantine/core';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { currentStatement } from '../../../positioning/statement/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { languageCodes, languages } from '../../language/languages.ts';
import { Refusal } from '../../language/Refusal.tsx';
import { useWords } from '../../language/useWords.ts';
import { useOffering } from '../../offerings/useOffering.ts';
import { useKeys } from '../../shell/keys.ts';
import { noticeKeptHere } from '../../shell/notices.ts';
import { Page } from '../../shell/Page.tsx';
import { DraftNotice } from '../../versions/DraftNotice.tsx';
import { useKeptDraft } from '../../versions/keptDrafts.ts';
import { PositioningNav } from '../PositioningNav.tsx';
import { StatementSheet } from '../read/StatementSheet.tsx';
import { slots } from '../slots.ts';
import { statementDocument } from '../statementDocument.ts';
import type { Statement } from '../statementTypes.ts';
import styles from './EditStatementPage.module.css';
import { OwnWords } from './OwnWords.tsx';
import { PartEditor, writtenIn } from './PartEditor.tsx';
import { SolvesChoice } from './SolvesChoice.tsx';
import { draftOf, isChanged, type StatementDraft } from './statementDraft.ts';
import { statementDrafts } from './statementDrafts.ts';
import { TargetBuilder } from './TargetBuilder.tsx';
import { useVagueMarks } from './useVagueMarks.ts';

const SaveDialog = lazy(async () => ({ default: (await import('./SaveDialog.tsx')).SaveDialog }));

/** The statement as it is written: each part with what is vague in it, the target as a filter, and how it will read. */
export function EditStatementPage() {
  const offering = useOffering();
  const { data, error } = useOperation(currentStatement, { offering });
  return (
    <Page title="positioning.edit.title" isWide>
      <PositioningNav />
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={480} />}
      {data && <StatementForm key={offering} current={data.current} />}
    </Page>
  );
}

function StatementForm({ current }: { readonly current: Statement | null }) {
  const words = useWords();
  const navigate = useNavigate({ from: '/positioning/edit' });
  const offering = useOffering();
  const reader = useLanguage().language;
  const language = useSearch({ from: '/positioning/edit' }).in ?? reader;
  const [kept, keep] = useKeptDraft(statementDrafts, offering);
  const draft = kept ?? draftOf(current);
  const marksOf = useVagueMarks(draft.texts, language);
  const hasChanges = kept !== null && isChanged(kept, current);
  const [isSaving, setSaving] = useState(false);
  const change = (next: Partial<StatementDraft>) => keep({ ...draft, ...next });
  useArrival();
  useKeys([{ keys: 'mod+s', label: 'positioning.save', run: () => hasChanges && setSaving(true) }]);
  // A draft that says what is in force is none.
  useEffect(() => {
    if (kept && !isChanged(kept, current)) keep(null);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, on coming here: who writes a space is not done yet
  }, []);
  const discard = () => {
    keep(null);
    noticeKeptHere({ said: 'versions.draft.discarded' }, () => keep(kept));
  };
  const leave = () => void navigate({ to: '/positioning', search: ({ in: chosen }) => (chosen ? { in: chosen } : {}) });
  return (
    <div className={styles.page}>
      <div className={styles.form}>
        {kept && hasChanges && (
          <DraftNotice document={statementDocument} base={kept.base} current={current} onDiscard={discard} />
        )}
        <SegmentedControl
          aria-label={words('positioning.language.write')}
          value={language}
          onChange={(value) =>
            void navigate({ search: (before) => ({ ...before, in: asLanguage(value) }), replace: true })
          }
          data={languageCodes.map((code) => ({
            value: code,
            label: `${languages[code]} ${words('positioning.language.written', { written: writtenIn(draft.texts, code, slots), all: slots.length })}`,
          }))}
        />
        {slots.map((slot) => (
          <PartEditor
            key={`${slot} ${language}`}
            slot={slot}
            texts={draft.texts}
            language={language}
            found={marksOf(slot)}
            onTexts={(texts) => change({ texts })}
          />
        ))}
        <OwnWords language={language} />
        <TargetBuilder filter={draft.filter} onFilter={(filter) => change({ filter })} />
        <SolvesChoice solves={draft.solves} onSolves={(solves) => change({ solves })} />
        <NumberInput
          className={styles.days ?? ''}
          label={words('positioning.field.reviewEveryDays')}
          description={words('positioning.review.about')}
          min={7}
          max={1096}
          allowDecimal={false}
          value={draft.reviewEveryDays}
          onChange={(days) => typeof days === 'number' && change({ reviewEveryDays: days })}
        />
      </div>
      <aside className={styles.preview} aria-label={words('positioning.preview')}>
        <div className={styles.sheet}>
          <StatementSheet texts={draft.texts} language={language} isSmall />
        </div>
        <div className={styles.buttons}>
          <Button disabled={!hasChanges} onClick={() => setSaving(true)} aria-keyshortcuts="Control+S">
            <FormattedMessage id="positioning.save" />
          </Button>
          <Button variant="default" onClick={leave}>
            <FormattedMessage id="positioning.edit.leave" />
          </Button>
        </div>
        <p className={styles.quiet}>
          <FormattedMessage id="positioning.edit.kept" />
        </p>
      </aside>
      <Suspense fallback={null}>
        {isSaving && (
          <SaveDialog
            draft={draft}
            current={current}
            language={language}
            onDraft={keep}
            onClose={() => setSaving(false)}
            onSaved={() => {
              keep(null);
              leave();
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

function asLanguage(value: string) {
  return languageCodes.find((code) => code === value) ?? 'en';
}

/** A link may lead to a part of the form, which is here only now. */
function useArrival(): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    const part = hash === '' ? null : document.getElementById(hash);
    part?.scrollIntoView();
    part?.focus();
  }, [hash]);
}
