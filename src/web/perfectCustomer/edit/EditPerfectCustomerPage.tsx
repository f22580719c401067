import { Button, NumberInput, SegmentedControl, Skeleton, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { currentPerfectCustomer } from '../../../positioning/perfectCustomer/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import type { FieldShown } from '../../customers/fieldNames.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { languageCodes, languages } from '../../language/languages.ts';
import { Refusal } from '../../language/Refusal.tsx';
import { useWords } from '../../language/useWords.ts';
import { useOffering } from '../../offerings/useOffering.ts';
import { PositioningNav } from '../../positioning/PositioningNav.tsx';
import { withSaid } from '../../positioning/said.ts';
import { noticeKeptHere } from '../../shell/notices.ts';
import { Page } from '../../shell/Page.tsx';
import { DraftNotice } from '../../versions/DraftNotice.tsx';
import { useKeptDraft } from '../../versions/keptDrafts.ts';
import { perfectCustomerDocument } from '../perfectCustomerDocument.ts';
import type { EditSearch } from '../perfectCustomerSearch.ts';
import type { PerfectCustomer, PerfectCustomerShown } from '../perfectCustomerTypes.ts';
import { SuggestionsPanel } from '../suggest/SuggestionsPanel.tsx';
import { useFields } from '../useFields.ts';
import styles from './EditPerfectCustomerPage.module.css';
import { PortraitEditor } from './PortraitEditor.tsx';
import { draftOf, isChanged } from './perfectCustomerDraft.ts';
import { perfectCustomerDrafts } from './perfectCustomerDrafts.ts';
import { SaveDialog } from './SaveDialog.tsx';
import { TraitList } from './TraitList.tsx';

/** Where a perfect customer is written: kept in this browser until it is saved as a version. */
export function EditPerfectCustomerPage() {
  const { data, error } = useOperation(currentPerfectCustomer, { offering: useOffering() });
  const fields = useFields();
  return (
    <Page title="perfectCustomer.edit.title" about="perfectCustomer.edit.about" isWide>
      <PositioningNav />
      {error && <Refusal error={error} />}
      {data && fields ? <Editor current={data.current} fields={fields} /> : !error && <Skeleton height={400} />}
    </Page>
  );
}

interface EditorProps {
  readonly current: PerfectCustomer | null;
  readonly fields: readonly FieldShown[];
}

function Editor({ current, fields }: EditorProps) {
  const words = useWords();
  const offering = useOffering();
  const reader = useLanguage().language;
  const navigate = useNavigate({ from: '/perfect-customer/edit' });
  const { in: chosen, trait: opened, suggestions = false } = useSearch({ from: '/perfect-customer/edit' });
  const language = chosen ?? reader;
  const [kept, keep] = useKeptDraft(perfectCustomerDrafts, offering);
  const [isSaving, setSaving] = useState(false);
  const draft = kept ?? draftOf(current);
  const { content } = draft;
  const hasChanges = kept !== null && isChanged(kept, current);
  const put = (next: Partial<PerfectCustomerShown>) => keep({ ...draft, content: { ...content, ...next } });
  const turn = (next: (before: EditSearch) => EditSearch) =>
    void navigate({ search: next, replace: true, resetScroll: false });
  const open = (id: string | undefined) =>
    turn(({ trait: _trait, ...before }) => (id === undefined ? before : { ...before, trait: id }));
  const leave = () => void navigate({ to: '/perfect-customer' });
  const discard = () => {
    keep(null);
    noticeKeptHere({ said: 'versions.draft.discarded' }, () => keep(kept));
  };
  const isSuggesting = suggestions || content.traits.length === 0;
  return (
    <>
      {kept && hasChanges && (
        <DraftNotice document={perfectCustomerDocument} base={kept.base} current={current} onDiscard={discard} />
      )}
      <div className={styles.page}>
        <div className={styles.form}>
          <SegmentedControl
            aria-label={words('perfectCustomer.language')}
            value={language}
            onChange={(value) =>
              turn((before) => ({ ...before, in: languageCodes.find((code) => code === value) ?? reader }))
            }
            data={languageCodes.map((code) => ({ value: code, label: languages[code] }))}
          />
          <div className={styles.head}>
            <TextInput
              label={words('perfectCustomer.name', { language: languages[language] })}
              lang={language}
              maxLength={200}
              value={content.name[language] ?? ''}
              onChange={({ currentTarget: { value } }) => put({ name: withSaid(content.name, language, value) })}
            />
            <NumberInput
              label={words('perfectCustomer.line')}
              description={words('perfectCustomer.line.about')}
              suffix=" %"
              min={0}
              max={100}
              allowDecimal={false}
              value={Math.round(content.line * 100)}
              onChange={(line) => typeof line === 'number' && put({ line: Math.min(100, Math.max(0, line)) / 100 })}
            />
          </div>
          <PortraitEditor portrait={content.portrait} onPortrait={(portrait) => put({ portrait })} />
          <section aria-labelledby="edit-traits">
            <h2 id="edit-traits" className={styles.heading}>
              <FormattedMessage id="perfectCustomer.traits" />
            </h2>
            <TraitList
              traits={content.traits}
              fields={fields}
              language={language}
              opened={opened}
              onOpen={open}
              onTraits={(traits) => put({ traits })}
            />
          </section>
        </div>
        <aside className={styles.aside} aria-label={words('perfectCustomer.suggest')}>
          <div className={styles.buttons}>
            <Button disabled={!hasChanges} onClick={() => setSaving(true)}>
              <FormattedMessage id="perfectCustomer.save" />
            </Button>
            <Button variant="default" onClick={leave}>
              <FormattedMessage id="perfectCustomer.edit.leave" />
            </Button>
          </div>
          <p className={styles.quiet}>
            <FormattedMessage id="perfectCustomer.edit.kept" />
          </p>
          <h2 className={styles.heading}>
            <FormattedMessage id="perfectCustomer.suggest" />
          </h2>
          {isSuggesting ? (
            <SuggestionsPanel traits={content.traits} fields={fields} onTraits={(traits) => put({ traits })} />
          ) : (
            <Button variant="light" onClick={() => turn((before) => ({ ...before, suggestions: true }))}>
              <FormattedMessage id="perfectCustomer.suggest.show" />
            </Button>
          )}
        </aside>
      </div>
      {isSaving && (
        <SaveDialog
          draft={draft}
          onDraft={keep}
          onClose={() => setSaving(false)}
          onSaved={() => {
            keep(null);
            leave();
          }}
        />
      )}
    </>
  );
}
