import { Checkbox, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { sections } from '../../../positioning/perfectCustomer/contract.ts';
import type { FieldShown } from '../../customers/fieldNames.ts';
import { type Language, languages } from '../../language/languages.ts';
import { useWords } from '../../language/useWords.ts';
import { withSaid } from '../../positioning/said.ts';
import type { TraitShown } from '../perfectCustomerTypes.ts';
import { DonorChoice } from './DonorChoice.tsx';
import { MatchingNow } from './MatchingNow.tsx';
import { MeasureEditor } from './MeasureEditor.tsx';
import styles from './TraitEditor.module.css';

interface TraitEditorProps {
  readonly trait: TraitShown;
  readonly fields: readonly FieldShown[];
  readonly language: Language;
  readonly onTrait: (trait: TraitShown) => void;
}

/** All of one trait; the count of who matches follows as one chooses. */
export function TraitEditor({ trait, fields, language, onTrait }: TraitEditorProps) {
  const words = useWords();
  const put = (next: Partial<TraitShown>) => onTrait({ ...trait, ...next });
  return (
    <div className={styles.trait}>
      <TextInput
        label={words('perfectCustomer.trait.name', { language: languages[language] })}
        lang={language}
        maxLength={300}
        value={trait.name[language] ?? ''}
        onChange={({ currentTarget: { value } }) => put({ name: withSaid(trait.name, language, value) })}
      />
      <Select
        label={words('perfectCustomer.trait.section')}
        allowDeselect={false}
        data={sections.map((section) => ({ value: section, label: words(`perfectCustomer.section.${section}`) }))}
        value={trait.section}
        onChange={(value) => put({ section: sections.find((section) => section === value) ?? trait.section })}
      />
      <div className={styles.wide}>
        <MeasureEditor measure={trait.measure} fields={fields} onMeasure={(measure) => put({ measure })} />
        <MatchingNow measure={trait.measure} />
      </div>
      <div className={styles.field}>
        <span id={`importance-${trait.id}`} className={styles.label}>
          <FormattedMessage id="perfectCustomer.column.importance" />
        </span>
        <SegmentedControl
          aria-labelledby={`importance-${trait.id}`}
          data={['1', '2', '3', '4', '5']}
          value={String(trait.importance)}
          onChange={(value) => put({ importance: Number(value) })}
        />
      </div>
      <Checkbox
        className={styles.field ?? ''}
        label={words('perfectCustomer.isChangeable')}
        description={words('perfectCustomer.isChangeable.about')}
        checked={trait.isChangeable}
        onChange={({ currentTarget: { checked } }) => put({ isChangeable: checked })}
      />
      <div className={styles.wide}>
        <Textarea
          autosize
          minRows={1}
          maxLength={1000}
          label={words('perfectCustomer.howToClose', { language: languages[language] })}
          lang={language}
          value={trait.howToClose[language] ?? ''}
          onChange={({ currentTarget: { value } }) => put({ howToClose: withSaid(trait.howToClose, language, value) })}
        />
      </div>
      <div className={styles.wide}>
        <DonorChoice donor={trait.donor} measure={trait.measure} onDonor={(donor) => put({ donor })} />
      </div>
    </div>
  );
}
