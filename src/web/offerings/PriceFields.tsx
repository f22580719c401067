import { NativeSelect, TextInput } from '@mantine/core';
import { useWords } from '../language/useWords.ts';
import { AmountInput } from './AmountInput.tsx';
import { FieldGroup } from './FieldGroup.tsx';
import type { CatalogueFieldsProps, Price } from './offeringTypes.ts';

const usual: Price = { amount: 0, currency: 'EUR', period: 'month' };
const periods = ['month', 'year', 'once'] as const;

/** What a customer pays, and what it costs to deliver. Without a price there is no cost, because the cost has its currency. */
export function PriceFields({ catalogue: { price, cost }, onState }: CatalogueFieldsProps) {
  const words = useWords();
  const shown = price ?? usual;
  const change = (next: Partial<Price>) => onState({ price: { ...shown, ...next } });
  return (
    <FieldGroup title="offerings.price.title" about="offerings.price.about">
      <AmountInput
        label={words('offerings.price')}
        value={price?.amount ?? null}
        onValue={(amount) => {
          if (amount === null) onState({ price: null, cost: null });
          else change({ amount });
        }}
      />
      <TextInput
        label={words('offerings.currency')}
        description={words('offerings.currency.about')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        maxLength={3}
        disabled={price === null}
        value={shown.currency}
        error={price !== null && !/^[A-Z]{3}$/.test(shown.currency) && words('offerings.currency.refused')}
        onChange={({ currentTarget: { value } }) => change({ currency: value.toUpperCase() })}
      />
      <NativeSelect
        label={words('offerings.period')}
        disabled={price === null}
        value={shown.period}
        data={periods.map((period) => ({ value: period, label: words(`offerings.period.${period}`) }))}
        onChange={({ currentTarget: { value } }) => change({ period: value as Price['period'] })}
      />
      <AmountInput
        label={words('offerings.cost')}
        description={words('offerings.cost.about')}
        value={cost}
        isDisabled={price === null}
        onValue={(next) => onState({ cost: next })}
      />
    </FieldGroup>
  );
}
