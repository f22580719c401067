import { Button, Skeleton } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { suggestPerfectCustomer } from '../../../positioning/perfectCustomer/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import type { FieldShown } from '../../customers/fieldNames.ts';
import { signalLabel } from '../../customers/one/signalLabel.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { Refusal } from '../../language/Refusal.tsx';
import { useOffering } from '../../offerings/useOffering.ts';
import { insteadOf, traitOf } from '../edit/perfectCustomerDraft.ts';
import type { Suggestion, Suggestions, TraitShown } from '../perfectCustomerTypes.ts';
import { fieldSaid } from './fieldSaid.ts';
import { SuggestionLine } from './SuggestionLine.tsx';
import styles from './SuggestionsPanel.module.css';
import { suggestionStanding } from './suggestionStanding.ts';

interface SuggestionsPanelProps {
  readonly traits: readonly TraitShown[];
  readonly fields: readonly FieldShown[];
  readonly onTraits: (traits: TraitShown[]) => void;
}

/** What the outcomes suggest, each with what it rests on, to be taken over one by one or all at once. */
export function SuggestionsPanel({ traits, fields, onTraits }: SuggestionsPanelProps) {
  const { language } = useLanguage();
  const { data, error } = useOperation(suggestPerfectCustomer, { offering: useOffering() });
  const standingOf = ({ trait: { measure } }: Suggestion) => suggestionStanding(measure, traits, fields);
  const nameOf = (item: Suggestion) => fieldSaid(item.trait.measure.field, item.label, language);
  const open = (data?.items ?? []).filter(
    (item) => standingOf(item).kind === 'open' && !item.suspect && !item.namesAPerson,
  );
  const takeOver = (items: readonly Suggestion[]) =>
    onTraits(items.reduce<TraitShown[]>((all, item) => [...all, traitOf(item, all, nameOf(item))], [...traits]));
  const takeOverOne = (item: Suggestion) => {
    const standing = standingOf(item);
    if (standing.kind !== 'otherwise') return takeOver([item]);
    onTraits(traits.map((trait) => (trait.id === standing.trait.id ? insteadOf(trait, item, nameOf(item)) : trait)));
  };
  if (error) return <Refusal error={error} />;
  if (!data) return <Skeleton height={240} />;
  return (
    <div className={styles.panel}>
      <p className={styles.about}>
        <RestsOn suggestions={data} />
      </p>
      {data.items.length > 0 && (
        <>
          <Button size="compact-sm" variant="default" disabled={open.length === 0} onClick={() => takeOver(open)}>
            <FormattedMessage id="perfectCustomer.suggest.takeAll" values={{ count: open.length }} />
          </Button>
          <p className={styles.about}>
            <FormattedMessage id="perfectCustomer.suggest.judge" />
          </p>
          <ol className={styles.list}>
            {data.items.map((item) => (
              <SuggestionLine
                key={item.trait.id}
                suggestion={item}
                fields={fields}
                standing={standingOf(item)}
                onTakeOver={() => takeOverOne(item)}
              />
            ))}
          </ol>
        </>
      )}
      {data.leftOut.length > 0 && (
        <details className={styles.leftOut}>
          <summary>
            <FormattedMessage id="perfectCustomer.suggest.leftOut" values={{ count: data.leftOut.length }} />
          </summary>
          <ul>
            {data.leftOut.map(({ field, label, code, alike }) => (
              <li key={field}>
                {signalLabel(field, label, language)}
                {' · '}
                <FormattedMessage
                  id={`perfectCustomer.leftOut.${code}`}
                  values={{ alike: alike === null ? '' : labelOf(alike, data, language) }}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function labelOf(field: string, { items }: Suggestions, language: Parameters<typeof signalLabel>[2]): string {
  const label = items.find(({ trait }) => trait.measure.field === field)?.label ?? field;
  return signalLabel(field, label, language);
}

function RestsOn({ suggestions: { restsOn, good, outcomes, tested } }: { readonly suggestions: Suggestions }) {
  return (
    <FormattedMessage
      id={`perfectCustomer.suggest.restsOn.${restsOn}`}
      values={{ good, others: outcomes - good, outcomes, tested }}
    />
  );
}
