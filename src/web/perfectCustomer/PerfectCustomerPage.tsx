import { Button, Skeleton } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { getBenchmark } from '../../positioning/benchmark/contract.ts';
import { currentPerfectCustomer, getPerfectCustomer } from '../../positioning/perfectCustomer/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Refusal } from '../language/Refusal.tsx';
import { useOffering } from '../offerings/useOffering.ts';
import { PositioningNav } from '../positioning/PositioningNav.tsx';
import { Page } from '../shell/Page.tsx';
import { DocumentActions } from '../versions/DocumentActions.tsx';
import { FormerNotice } from '../versions/FormerNotice.tsx';
import { VersionLine } from '../versions/VersionLine.tsx';
import { VersionsSection } from '../versions/VersionsSection.tsx';
import { NobodyYet } from './NobodyYet.tsx';
import { perfectCustomerDocument } from './perfectCustomerDocument.ts';
import { savePerfectCustomerFile } from './perfectCustomerFile.ts';
import type { PerfectCustomer } from './perfectCustomerTypes.ts';
import { OverTheLine } from './read/OverTheLine.tsx';
import { PortraitSheet } from './read/PortraitSheet.tsx';
import { TraitSections } from './read/TraitSections.tsx';
import { useOpenPerfectCustomer } from './useOpenPerfectCustomer.tsx';

/** The perfect customer: the face first, then what it is made of and who lent it, then the versions. */
export function PerfectCustomerPage() {
  const { version, removed = false } = useSearch({ from: '/perfect-customer' });
  const isFormer = version !== undefined;
  const current = useOperation(currentPerfectCustomer, { offering: useOffering() });
  const former = useOperation(getPerfectCustomer, { perfectCustomer: version ?? 0 }, isFormer);
  const shown = isFormer ? former.data : (current.data?.current ?? undefined);
  const error = isFormer ? former.error : current.error;
  const { open, troubleText } = useOpenPerfectCustomer();
  const isNone = !isFormer && current.data?.current === null;
  return (
    <Page
      title="perfectCustomer.title"
      about="perfectCustomer.about"
      actions={
        <DocumentActions
          canPrint={shown !== undefined}
          onSave={shown && (() => savePerfectCustomerFile(shown))}
          onOpen={open}
          edit={
            !isNone && (
              <Button component={Link} to="/perfect-customer/edit" leftSection={<Pencil size={16} aria-hidden />}>
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
      {!shown && !error && !isNone && <Skeleton height={320} />}
      {isNone && <NobodyYet />}
      {isFormer && shown && !shown.isInForce && (
        <FormerNotice document={perfectCustomerDocument} version={shown} current={current.data?.current?.id} />
      )}
      {shown && <Shown shown={shown} />}
      {(shown || isNone) && <VersionsSection document={perfectCustomerDocument} isRemoved={removed} />}
    </Page>
  );
}

function Shown({ shown }: { readonly shown: PerfectCustomer }) {
  const { content, isInForce, offering } = shown;
  const { data } = useOperation(getBenchmark, { offering }, isInForce);
  const benchmark = isInForce && data?.perfectCustomer === shown.id ? data : undefined;
  const counts = useMemo(
    () => benchmark && new Map(benchmark.traits.map((trait) => [trait.id, trait.counts])),
    [benchmark],
  );
  return (
    <>
      <VersionLine version={shown} />
      <PortraitSheet content={content} />
      <OverTheLine line={content.line} customers={benchmark?.customers} />
      <TraitSections traits={content.traits} counts={counts} />
      {content.traits.length === 0 && (
        <p>
          <FormattedMessage id="perfectCustomer.traits.none" />
        </p>
      )}
    </>
  );
}
