import { Button, Skeleton, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { createOffering, listOfferings, reinstateOffering, retireOffering } from '../../customers/offering/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useOperation } from '../connection/useOperation.ts';
import { type DataColumn, DataTable } from '../drawing/DataTable.tsx';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { PositioningNav } from '../positioning/PositioningNav.tsx';
import { Page } from '../shell/Page.tsx';
import styles from './Offerings.module.css';
import { withOffering } from './offeringSearch.ts';
import type { Offering } from './offeringTypes.ts';
import { TrustRule } from './TrustRule.tsx';
import { useOfferingFigures } from './useOfferingFigures.ts';

/** What is brought to customers, with the figures that tell one from another. */
export function OfferingsPage() {
  const words = useWords();
  const { retired = false } = useSearch({ from: '/offerings' });
  const { data, error } = useOperation(listOfferings, { limit: 1000, retired });
  const columns = useColumns();
  const isBegun = data?.items.some(({ catalogue }) => catalogue.needs !== null || catalogue.price !== null);
  return (
    <Page title="offerings.title" about="offerings.about" isWide>
      <PositioningNav />
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={120} />}
      {data?.items.length === 0 && (
        <p className={styles.quiet}>
          <FormattedMessage id={retired ? 'offerings.noneRetired' : 'offerings.none'} />
        </p>
      )}
      {data && data.items.length > 0 && (
        <DataTable label={words('offerings.title')} columns={columns} rows={data.items} keyOf={({ id }) => id} />
      )}
      {data && !retired && isBegun === false && (
        <p className={styles.quiet}>
          <FormattedMessage id="offerings.begin" />
        </p>
      )}
      {!retired && <AddOffering />}
      {data && (
        <p>
          <Link to="/offerings" search={retired ? {} : { retired: true }} className={styles.link}>
            <FormattedMessage id={retired ? 'offerings.list.inUse' : 'offerings.list.retired'} />
          </Link>
        </p>
      )}
      {!retired && <TrustRule />}
    </Page>
  );
}

function AddOffering() {
  const words = useWords();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const add = useChange(createOffering, ({ name: added }) => ({ said: 'offerings.added', values: { name: added } }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { output } = await add.mutateAsync({ input: { name: name.trim() } });
    setName('');
    await navigate({
      to: '/offerings/$offering',
      params: { offering: String(output.id) },
      search: (before) => withOffering(before, output.id),
    });
  };
  return (
    // oxlint-disable-next-line typescript/no-misused-promises -- a refusal is told by a notice
    <form className={styles.add} onSubmit={(event) => void submit(event).catch(() => {})}>
      <TextInput
        label={words('offerings.add.name')}
        placeholder={words('offerings.add.example')}
        maxLength={200}
        value={name}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
      <Button type="submit" variant="default" disabled={name.trim() === ''} loading={add.isPending}>
        <FormattedMessage id="offerings.add" />
      </Button>
    </form>
  );
}

function useColumns(): DataColumn<Offering>[] {
  const words = useWords();
  const { money, share } = useOfferingFigures();
  const retire = useChange(retireOffering, ({ name }) => ({ said: 'offerings.retired', values: { name } }));
  const reinstate = useChange(reinstateOffering, ({ name }) => ({ said: 'offerings.reinstated', values: { name } }));
  return [
    {
      key: 'name',
      label: words('offerings.column.name'),
      cell: ({ id, name }) => (
        <Link
          to="/offerings/$offering"
          params={{ offering: String(id) }}
          search={(before) => withOffering(before, id)}
          className={styles.link}
        >
          {name}
        </Link>
      ),
    },
    { key: 'kind', label: words('offerings.kind'), cell: ({ catalogue: { kind } }) => kind || '–' },
    {
      key: 'price',
      label: words('offerings.price'),
      kind: 'number',
      cell: ({ catalogue: { price } }) => money(price, price?.amount ?? null),
    },
    {
      key: 'margin',
      label: words('offerings.margin'),
      kind: 'number',
      cell: ({ catalogue: { price }, figures }) => money(price, figures.margin),
    },
    {
      key: 'unused',
      label: words('offerings.unused'),
      kind: 'number',
      cell: ({ figures }) => share(figures.unusedShare),
    },
    {
      key: 'simplicity',
      label: words('offerings.simplicity'),
      kind: 'number',
      cell: ({ catalogue: { simplicity } }) => (simplicity === null ? '–' : words('offerings.ofFive', { simplicity })),
    },
    {
      key: 'hand',
      label: words('offerings.column.hand'),
      isUnlabelled: true,
      kind: 'hand',
      cell: ({ id, name, isRetired, version }) => (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={words(isRetired ? 'offerings.reinstateOne' : 'offerings.retireOne', { name })}
          onClick={() =>
            (isRetired ? reinstate : retire).mutate({ input: { offering: id }, options: { ifMatch: version } })
          }
        >
          <FormattedMessage id={isRetired ? 'offerings.reinstate' : 'offerings.retire'} />
        </Button>
      ),
    },
  ];
}
