import { Button, Skeleton } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { currentStatement, getStatement } from '../../positioning/statement/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Refusal } from '../language/Refusal.tsx';
import { useOffering } from '../offerings/useOffering.ts';
import { Page } from '../shell/Page.tsx';
import { DocumentActions } from '../versions/DocumentActions.tsx';
import { FormerNotice } from '../versions/FormerNotice.tsx';
import { VersionLine } from '../versions/VersionLine.tsx';
import { VersionsSection } from '../versions/VersionsSection.tsx';
import { saveStatementFile } from './file/statementFile.ts';
import { useOpenStatement } from './file/useOpenStatement.tsx';
import { PositioningNav } from './PositioningNav.tsx';
import styles from './PositioningPage.module.css';
import { AgreementSection } from './read/AgreementSection.tsx';
import { DriftSection } from './read/DriftSection.tsx';
import { NobodySaid } from './read/NobodySaid.tsx';
import { SheetLanguages } from './read/SheetLanguages.tsx';
import { StatementSheet } from './read/StatementSheet.tsx';
import { TargetSection } from './read/TargetSection.tsx';
import { statementDocument } from './statementDocument.ts';

/** The statement first, as one would pin it to the wall; then whether it can be run, is agreed on and is alive. */
export function PositioningPage() {
  const offering = useOffering();
  const { version, in: language, removed = false } = useSearch({ from: '/positioning' });
  const current = useOperation(currentStatement, { offering });
  const former = useOperation(getStatement, { statement: version ?? 0 }, version !== undefined);
  const isFormer = version !== undefined;
  const statement = isFormer ? former.data : (current.data?.current ?? undefined);
  const error = isFormer ? former.error : current.error;
  const { open, troubleText } = useOpenStatement();
  const isNone = !isFormer && current.data?.current === null;
  return (
    <Page
      title="positioning.title"
      about="positioning.about"
      actions={
        <DocumentActions
          canPrint={statement !== undefined}
          onSave={statement && (() => saveStatementFile(statement))}
          onOpen={open}
          edit={
            !isNone && (
              <Button component={Link} to="/positioning/edit" leftSection={<Pencil size={16} aria-hidden />}>
                <FormattedMessage id="versions.edit" />
              </Button>
            )
          }
        />
      }
    >
      <PositioningNav />
      {troubleText}
      {error && <Refusal error={error} />}
      {!statement && !error && !isNone && <Skeleton height={320} />}
      {isNone && <NobodySaid />}
      {isFormer && statement && !statement.isInForce && (
        <FormerNotice document={statementDocument} version={statement} current={current.data?.current?.id} />
      )}
      {statement && (
        <>
          <VersionLine version={statement} />
          <article className={styles.sheet}>
            <StatementSheet texts={statement.content} language={language} />
            <SheetLanguages content={statement.content} language={language} />
          </article>
          <TargetSection key={statement.id} statement={statement} />
        </>
      )}
      {statement?.isInForce && (
        <>
          <DriftSection />
          <AgreementSection statement={statement} />
        </>
      )}
      {(statement || isNone) && <VersionsSection document={statementDocument} isRemoved={removed} />}
    </Page>
  );
}
