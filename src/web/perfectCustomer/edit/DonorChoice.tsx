import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { findCustomers } from '../../../selection/find/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { useWords } from '../../language/useWords.ts';
import type { DonorShown, MeasureShown } from '../perfectCustomerTypes.ts';
import { isWanted, wantFilter } from '../wantFilter.ts';

interface DonorChoiceProps {
  readonly donor: DonorShown | null;
  readonly measure: MeasureShown | null;
  readonly onDonor: (donor: DonorShown | null) => void;
}

const FORMER = ' former';
const MOST_OFFERED = 20;

/** Who lends the trait: customers that have what is wanted, those with the best odds first. */
export function DonorChoice({ donor, measure, onDonor }: DonorChoiceProps) {
  const words = useWords();
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search.trim(), 250);
  const shown = donor?.customer ? nameOf(donor.customer, donor.name) : '';
  const wanted = measure && isWanted(measure) ? wantFilter(measure) : null;
  const typed = asked === '' || asked === shown ? [] : [{ any: [contains('name', asked), contains('id', asked)] }];
  const { data } = useOperation(findCustomers, {
    filter: { all: [...(wanted ? [wanted] : []), ...typed] },
    sort: 'odds',
    limit: MOST_OFFERED,
    columns: [],
  });
  const found = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: nameOf(id, name) }));
  const own = ownOption(donor, words('perfectCustomer.donor.former')).filter(
    ({ value }) => !found.some((each) => each.value === value),
  );
  const choose = (id: string | null) => {
    if (id === null) return onDonor(null);
    const chosen = data?.items.find((each) => each.id === id);
    if (chosen) onDonor({ customer: id, name: chosen.name, isFormer: false, hasIt: wanted ? true : null });
  };
  return (
    <Select
      searchable
      clearable
      clearButtonProps={{ 'aria-label': words('perfectCustomer.donor.none') }}
      label={words('perfectCustomer.donor')}
      description={words(wanted ? 'perfectCustomer.donor.about' : 'perfectCustomer.donor.anybody')}
      placeholder={words('perfectCustomer.donor.none')}
      nothingFoundMessage={words('perfectCustomer.donor.nobody')}
      filter={({ options }) => options}
      value={donor ? (donor.customer ?? FORMER) : null}
      data={[...own, ...found]}
      onSearchChange={setSearch}
      onChange={choose}
    />
  );
}

function contains(field: string, value: string) {
  return { field, operator: 'contains', value };
}

function nameOf(id: string, name: string | null): string {
  return name === null ? id : `${name} (${id})`;
}

function ownOption(donor: DonorShown | null, former: string) {
  if (!donor) return [];
  return donor.customer === null
    ? [{ value: FORMER, label: former }]
    : [{ value: donor.customer, label: nameOf(donor.customer, donor.name) }];
}
