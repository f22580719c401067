import { Button, Skeleton } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { PositioningNav } from '../positioning/PositioningNav.tsx';
import { Page } from '../shell/Page.tsx';
import { DocumentActions } from '../versions/DocumentActions.tsx';
import { FormerNotice } from '../versions/FormerNotice.tsx';
import { VersionLine } from '../versions/VersionLine.tsx';
import { VersionsSection } from '../versions/VersionsSection.tsx';
import { DraftBar } from './DraftBar.tsx';
import { EmptyScreen } from './EmptyScreen.tsx';
import { FocusCards } from './FocusCards.tsx';
import { FunnelPicture } from './FunnelPicture.tsx';
import { GateDialog } from './GateDialog.tsx';
import { NothingLeft } from './NothingLeft.tsx';
import { ProblemDialog } from './ProblemDialog.tsx';
import styles from './Problems.module.css';
import { ProblemTable } from './ProblemTable.tsx';
import { withoutParts } from './problemsSearch.ts';
import { RulesSection } from './RulesSection.tsx';
import { savedProblems } from './savedProblems.ts';
import { screenDocument } from './screenDocument.ts';
import { newProblem, withProblem } from './screenDraft.ts';
import { saveScreenFile } from './screenFile.ts';
import { useOpenScreen } from './useOpenScreen.tsx';
import { type ShownScreen, useScreen } from './useScreen.ts';

/** What is worth solving: the funnel, what passed it, and every problem at every gate. */
export function ProblemsPage() {
  const intl = useIntl();
  const words = useWords();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const { version, removed = false } = useSearch({ from: '/problems' });
  const { shown, error } = useScreen(version);
  const { open, troubleText } = useOpenScreen(shown);
  const add = () => {
    if (!shown) return;
    const problem = newProblem(shown.content.problems);
    shown.change(withProblem(shown.content, problem));
    void navigate({ to: '/problems', search: (before) => ({ ...before, problem: problem.id }), resetScroll: false });
  };
  const isEmpty = shown?.content.problems.length === 0;
  return (
    <Page
      title="problems.title"
      about="problems.about"
      isWide
      actions={
        shown && (
          <DocumentActions
            canPrint={!isEmpty}
            onSave={isEmpty ? undefined : () => saveScreenFile(shown.content, words('problems.file.table'))}
            onOpen={shown.isFormer ? undefined : open}
            table={isEmpty ? undefined : () => savedProblems(shown, { words, language, intl })}
            edit={
              !isEmpty &&
              !shown.isFormer && (
                <Button leftSection={<Plus size={16} aria-hidden />} onClick={add}>
                  <FormattedMessage id="problems.table.add" />
                </Button>
              )
            }
          />
        )
      }
    >
      <PositioningNav />
      {troubleText}
      {error !== null && error !== undefined && <Refusal error={error} />}
      {!shown && !error && <Skeleton height={360} />}
      {shown && (
        <>
          {shown.isFormer && shown.saved && (
            <FormerNotice document={screenDocument} version={shown.saved} current={shown.inForce} />
          )}
          {shown.saved && <VersionLine version={shown.saved} />}
          <DraftBar shown={shown} />
          {isEmpty ? <EmptyScreen onAdd={add} /> : <Screened shown={shown} onAdd={add} />}
          <VersionsSection document={screenDocument} isRemoved={removed} />
          <OpenDialog shown={shown} />
        </>
      )}
    </Page>
  );
}

function Screened({ shown, onAdd }: { readonly shown: ShownScreen; readonly onAdd: () => void }) {
  const { nothingLeft } = shown.result;
  return (
    <>
      <section aria-labelledby="problems-funnel" className={styles.section}>
        <h2 id="problems-funnel">
          <FormattedMessage id="problems.funnel" />
        </h2>
        <FunnelPicture shown={shown} />
      </section>
      {nothingLeft ? <NothingLeft shown={shown} left={nothingLeft} /> : <FocusCards shown={shown} />}
      <ProblemTable shown={shown} onAdd={onAdd} />
      <RulesSection shown={shown} />
    </>
  );
}

/** The problem that the address names, to be written, or judged at the gate that it names. */
function OpenDialog({ shown }: { readonly shown: ShownScreen }) {
  const navigate = useNavigate();
  const { problem: id, gate } = useSearch({ from: '/problems' });
  const problem = shown.content.problems.find((one) => one.id === id);
  if (!problem) return null;
  const close = () =>
    void navigate({
      to: '/problems',
      search: (before) => withoutParts(before, 'problem', 'gate'),
      resetScroll: false,
    });
  if (gate) return <GateDialog key={`${id} ${gate}`} shown={shown} problem={problem} gate={gate} onClose={close} />;
  return shown.isFormer ? null : <ProblemDialog key={id} shown={shown} problem={problem} onClose={close} />;
}
