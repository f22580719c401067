import { FormattedMessage, useIntl } from 'react-intl';
import { everything, type Filter } from '../../../evidence/filter/filter.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWords } from '../../language/useWords.ts';
import { type FieldShown, fieldLabel } from '../fieldNames.ts';
import { answerText } from '../valueText.ts';
import styles from './FilterInWords.module.css';
import { type Draft, type DraftCondition, type DraftList, draftOfFilter } from './filterDraft.ts';

interface FilterInWordsProps {
  /** As an operation shows it, which has checked it. */
  readonly filter: object;
  readonly fields: readonly FieldShown[];
}

/**
 * A filter as a list that people read: fields and answers by the reader's names, with what joins them.
 *
 * ```tsx
 * <FilterInWords filter={statement.content.filter} fields={fields.items} />
 * ```
 */
export function FilterInWords({ filter, fields }: FilterInWordsProps) {
  const draft = draftOfFilter((filter as Filter) ?? everything);
  return <ListInWords list={draft} fields={fields} />;
}

function ListInWords({ list, fields }: { readonly list: DraftList; readonly fields: readonly FieldShown[] }) {
  const { joins, isNegated, parts } = list;
  const rule = isNegated ? (joins === 'all' ? 'notAll' : 'none') : joins;
  return (
    <div className={styles.list}>
      {(parts.length > 1 || isNegated) && (
        <span className={styles.rule}>
          <FormattedMessage id={`customers.filter.${rule}`} />
        </span>
      )}
      <ul>
        {parts.map((part: Draft) => (
          <li key={part.key}>
            {part.kind === 'list' ? (
              <ListInWords list={part} fields={fields} />
            ) : (
              <ConditionInWords condition={part} fields={fields} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ConditionInWordsProps {
  readonly condition: DraftCondition;
  readonly fields: readonly FieldShown[];
}

function ConditionInWords({ condition: { field: id, comparison, values }, fields }: ConditionInWordsProps) {
  const intl = useIntl();
  const words = useWords();
  const { language } = useLanguage();
  const field = fields.find((one) => one.id === id);
  const texts = values.map((value) => {
    if (typeof value === 'number') return intl.formatNumber(value, { maximumFractionDigits: 6 });
    if (field?.kind === 'date') return intl.formatDate(`${value}T00:00:00`, { dateStyle: 'medium' });
    const said = field ? answerText(field.id, field.kind, value, words, language) : value;
    return words('customers.filter.quoted', { said });
  });
  const isRange = comparison === 'between' || comparison === 'notBetween';
  const said = isRange
    ? texts.join(` ${words('customers.filter.and')} `)
    : intl.formatList(texts, { type: 'disjunction' });
  return (
    <>
      <b>{field ? fieldLabel(field, words, language) : id}</b> {words(`customers.comparison.${comparison}`)}{' '}
      {said !== '' && <span>{said}</span>}
    </>
  );
}
