import { Button, Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { getOffering, updateOffering } from '../../customers/offering/contract.ts';
import { offeringFigures } from '../../customers/offering/offeringFigures.ts';
import { useChange } from '../connection/useChange.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Figures } from '../drawing/Figures.tsx';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { PositioningNav } from '../positioning/PositioningNav.tsx';
import { Page } from '../shell/Page.tsx';
import { FitFields } from './FitFields.tsx';
import { FunctionFields } from './FunctionFields.tsx';
import { HandlingFields } from './HandlingFields.tsx';
import { NeedFilter } from './NeedFilter.tsx';
import styles from './Offerings.module.css';
import { OwnSignals } from './OwnSignals.tsx';
import type { Catalogue, Offering } from './offeringTypes.ts';
import { PriceFields } from './PriceFields.tsx';
import { useOfferingFigures } from './useOfferingFigures.ts';
import { WhatItIs } from './WhatItIs.tsx';

/** Everything that is stated of an offering, and what follows from it. */
export function OfferingPage() {
  const offering = Number(useParams({ from: '/offerings/$offering' }).offering);
  const { data, error } = useOperation(getOffering, { offering });
  return (
    <Page title="offerings.one" name={data?.name} isWide>
      <PositioningNav />
      <p>
        <Link to="/offerings" className={styles.link}>
          <FormattedMessage id="offerings.toAll" />
        </Link>
      </p>
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={320} />}
      {data?.id === offering && (
        <>
          <EditOffering key={data.id} offering={data} />
          {!data.isRetired && <OwnSignals offering={offering} />}
        </>
      )}
    </Page>
  );
}

/** Only what was touched is kept as a draft and saved, so that what others state meanwhile stays. */
interface Draft {
  readonly name?: string;
  readonly catalogue?: Partial<Catalogue>;
}

function EditOffering({ offering }: { readonly offering: Offering }) {
  const words = useWords();
  const [draft, setDraft] = useState<Draft>({});
  const save = useChange(updateOffering, ({ name }) => ({ said: 'offerings.saved', values: { name } }));
  const name = draft.name ?? offering.name;
  const catalogue: Catalogue = { ...offering.catalogue, ...draft.catalogue };
  const state = (stated: Partial<Catalogue>) =>
    setDraft((before) => ({ ...before, catalogue: { ...before.catalogue, ...stated } }));
  const isTouched = draft.name !== undefined || draft.catalogue !== undefined;
  const keep = () =>
    save.mutate(
      { input: { offering: offering.id, ...toSave(draft) }, options: { ifMatch: offering.version } },
      { onSuccess: () => setDraft({}) },
    );
  const fields = { catalogue, onState: state };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isTouched && name.trim() !== '') keep();
      }}
    >
      {offering.isRetired && (
        <p role="status" className={styles.quiet}>
          <FormattedMessage id="offerings.isRetired" />
        </p>
      )}
      <Derived catalogue={catalogue} />
      <WhatItIs {...fields} name={name} onName={(next) => setDraft((before) => ({ ...before, name: next }))} />
      <PriceFields {...fields} />
      <FunctionFields {...fields} />
      <HandlingFields {...fields} />
      <NeedFilter {...fields} offering={offering.id} />
      <FitFields {...fields} offering={offering.id} />
      <div className={styles.save} role="group" aria-label={words('offerings.changes')}>
        <Button type="submit" disabled={!isTouched || name.trim() === ''} loading={save.isPending}>
          <FormattedMessage id="offerings.save" />
        </Button>
        {isTouched && (
          <Button variant="default" onClick={() => setDraft({})}>
            <FormattedMessage id="offerings.discard" />
          </Button>
        )}
        <span role="status" className={styles.quiet}>
          {isTouched && <FormattedMessage id="offerings.unsaved" />}
        </span>
      </div>
    </form>
  );
}

/** A field that nobody has chosen values of restricts nothing. */
function toSave({ name, catalogue = {} }: Draft) {
  const fits = ['regions', 'industries', 'channelField'] as const;
  const empty = fits.filter((fit) => catalogue[fit]?.values.length === 0).map((fit) => [fit, null]);
  return {
    ...(name !== undefined && { name: name.trim() }),
    catalogue: { ...catalogue, ...(Object.fromEntries(empty) as Partial<Catalogue>) },
  };
}

/** What follows from what is stated, as it is written now. */
function Derived({ catalogue }: { readonly catalogue: Catalogue }) {
  const words = useWords();
  const { money, share } = useOfferingFigures();
  const { margin, marginShare, unusedShare } = offeringFigures(catalogue);
  return (
    <div aria-live="polite">
      <Figures
        items={[
          {
            key: 'price',
            label: words('offerings.price'),
            value: money(catalogue.price, catalogue.price?.amount ?? null),
          },
          { key: 'margin', label: words('offerings.margin'), value: money(catalogue.price, margin) },
          { key: 'marginShare', label: words('offerings.marginShare'), value: share(marginShare) },
          { key: 'unused', label: words('offerings.unused'), value: share(unusedShare) },
        ]}
      />
    </div>
  );
}
