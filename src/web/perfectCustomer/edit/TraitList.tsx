import { ActionIcon, Button } from '@mantine/core';
import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import type { Section } from '../../../positioning/perfectCustomer/contract.ts';
import type { FieldShown } from '../../customers/fieldNames.ts';
import { Importance } from '../../drawing/Importance.tsx';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import type { Language } from '../../language/languages.ts';
import { useWords } from '../../language/useWords.ts';
import { SaidText } from '../../positioning/SaidText.tsx';
import { saidIn } from '../../positioning/said.ts';
import { sectionOrder, type TraitShown } from '../perfectCustomerTypes.ts';
import { MeasureText } from '../read/MeasureText.tsx';
import { moved, newTrait } from './perfectCustomerDraft.ts';
import { TraitEditor } from './TraitEditor.tsx';
import styles from './TraitList.module.css';

interface TraitListProps {
  readonly traits: readonly TraitShown[];
  readonly fields: readonly FieldShown[];
  readonly language: Language;
  /** The id of the trait that is open. */
  readonly opened: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
  readonly onTraits: (traits: TraitShown[]) => void;
}

/** The traits section by section, one of them open at a time: added, changed, moved, removed. */
export function TraitList({ traits, fields, language, opened, onOpen, onTraits }: TraitListProps) {
  const add = (section: Section) => {
    const trait = newTrait(traits, section);
    onTraits([...traits, trait]);
    onOpen(trait.id);
  };
  return sectionOrder.map((section) => (
    <section key={section} className={styles.section} aria-labelledby={`edit-${section}`}>
      <h3 id={`edit-${section}`}>
        <FormattedMessage id={`perfectCustomer.section.${section}`} />
      </h3>
      <ul className={styles.list}>
        {traits
          .filter((trait) => trait.section === section)
          .map((trait, place, own) => (
            <li key={trait.id} data-trait={trait.id}>
              <TraitLine
                trait={trait}
                fields={fields}
                isOpen={trait.id === opened}
                isFirst={place === 0}
                isLast={place === own.length - 1}
                onOpen={() => onOpen(trait.id === opened ? undefined : trait.id)}
                onMove={(by) => onTraits(moved(traits, trait.id, by))}
                onRemove={() => onTraits(traits.filter(({ id }) => id !== trait.id))}
              />
              {trait.id === opened && (
                <TraitEditor
                  trait={trait}
                  fields={fields}
                  language={language}
                  onTrait={(next) => onTraits(traits.map((each) => (each.id === trait.id ? next : each)))}
                />
              )}
            </li>
          ))}
      </ul>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() => add(section)}
      >
        <FormattedMessage id="perfectCustomer.trait.add" />
      </Button>
    </section>
  ));
}

interface TraitLineProps {
  readonly trait: TraitShown;
  readonly fields: readonly FieldShown[];
  readonly isOpen: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onOpen: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function TraitLine({ trait, fields, isOpen, isFirst, isLast, onOpen, onMove, onRemove }: TraitLineProps) {
  const words = useWords();
  const { language } = useLanguage();
  const name = saidIn(trait.name, language)?.text ?? words('perfectCustomer.unnamed');
  return (
    <div className={styles.line}>
      <div className={styles.said}>
        <strong>{Object.keys(trait.name).length > 0 ? <SaidText said={trait.name} /> : name}</strong>
        <MeasureText measure={trait.measure} fields={fields} />
      </div>
      <Importance importance={trait.importance} />
      <span className={styles.hands}>
        <ActionIcon
          variant="subtle"
          aria-label={words('perfectCustomer.trait.edit', { name })}
          aria-expanded={isOpen}
          onClick={onOpen}
        >
          <Pencil size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          disabled={isFirst}
          aria-label={words('perfectCustomer.trait.up', { name })}
          onClick={() => onMove(-1)}
        >
          <ArrowUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          disabled={isLast}
          aria-label={words('perfectCustomer.trait.down', { name })}
          onClick={() => onMove(1)}
        >
          <ArrowDown size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words('perfectCustomer.trait.remove', { name })}
          onClick={onRemove}
        >
          <Trash2 size={16} aria-hidden />
        </ActionIcon>
      </span>
    </div>
  );
}
