import { FormattedMessage } from 'react-intl';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWords } from '../../language/useWords.ts';
import { type FieldShown, fieldLabel } from '../fieldNames.ts';
import type { FilterTrouble } from './filterTrouble.ts';

interface FilterTroubleTextProps {
  readonly trouble: FilterTrouble;
  readonly fields: readonly FieldShown[];
}

/** What is wrong and where, in the reader's language; what may have been meant, as the service says it. */
export function FilterTroubleText({ trouble, fields }: FilterTroubleTextProps) {
  const words = useWords();
  const { language } = useLanguage();
  const labelOf = (id: string) => {
    const field = fields.find((one) => one.id === id);
    return field ? fieldLabel(field, words, language) : id;
  };
  return (
    <>
      {trouble.kind === 'position' && trouble.found !== '' && (
        <FormattedMessage id="customers.trouble.position" values={{ at: trouble.at, found: trouble.found }} />
      )}
      {trouble.kind === 'position' && trouble.found === '' && <FormattedMessage id="customers.trouble.end" />}
      {trouble.kind === 'field' && <FormattedMessage id="customers.trouble.field" values={{ field: trouble.field }} />}
      {trouble.kind === 'comparison' && (
        <FormattedMessage id="customers.trouble.comparison" values={{ field: labelOf(trouble.field) }} />
      )}
      {trouble.kind === 'value' && (
        <FormattedMessage
          id="customers.trouble.value"
          values={{ field: labelOf(trouble.field), value: trouble.value }}
        />
      )}{' '}
      <span lang="en">{trouble.kind === 'other' ? `${trouble.message} ${trouble.remedy}` : trouble.remedy}</span>
    </>
  );
}
