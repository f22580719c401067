import { Button, Textarea } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Filter } from '../../../evidence/filter/filter.ts';
import { isEverything } from '../../../evidence/filter/filter.ts';
import { filterText } from '../../../evidence/filter/filterText.ts';
import { useWords } from '../../language/useWords.ts';
import type { FieldShown } from '../fieldNames.ts';
import { ConditionList } from './ConditionList.tsx';
import styles from './FilterBuilder.module.css';
import { FilterTroubleText } from './FilterTroubleText.tsx';
import { type DraftList, draftOfFilter, filterOfDraft, newCondition, newList } from './filterDraft.ts';
import { type FilterTrouble, readFilterText } from './filterTrouble.ts';

interface FilterBuilderProps {
  /** The filter in its text form; empty: everybody. */
  readonly stated: string;
  readonly fields: readonly FieldShown[];
  /** A moment after it was changed to what means something; the text is empty for everybody. */
  readonly onFilter: (text: string, filter: Filter) => void;
}

/**
 * A filter as conditions and as text; what is changed in one changes the other.
 *
 * ```tsx
 * <FilterBuilder stated="odds >= 0.5" fields={fields.items} onFilter={(text) => setFilter(text)} />
 * ```
 */
export function FilterBuilder({ stated, fields, onFilter }: FilterBuilderProps) {
  const words = useWords();
  const [text, setText] = useState(stated);
  const [draft, setDraft] = useState(() => draftOf(stated, fields));
  const [trouble, setTrouble] = useState<FilterTrouble | null>(() => troubleOf(stated, fields));
  const written = useRef<HTMLTextAreaElement>(null);
  /** What this panel has stated itself; anything else came from outside. */
  const own = useRef(stated);
  useEffect(() => {
    if (stated === own.current) return;
    own.current = stated;
    setText(stated);
    setDraft(draftOf(stated, fields));
    setTrouble(troubleOf(stated, fields));
  }, [stated, fields]);

  const apply = (filter: Filter, stating: string) => {
    own.current = isEverything(filter) ? '' : stating;
    onFilter(own.current, filter);
  };
  const applySoon = useDebouncedCallback(apply, 250);
  const build = (next: DraftList) => {
    const filter = filterOfDraft(next);
    const stating = isEverything(filter) ? '' : filterText(filter);
    setDraft(next);
    setText(stating);
    setTrouble(null);
    applySoon(filter, stating);
  };
  const write = (next: string) => {
    setText(next);
    const read = next.trim() === '' ? { filter: { all: [] } } : readFilterText(next, fields);
    if ('trouble' in read) {
      setTrouble(read.trouble);
      return;
    }
    setTrouble(null);
    setDraft(draftOfFilter(read.filter));
    applySoon(read.filter, next);
  };
  const select = ({ from, length }: NonNullable<FilterTrouble['place']>) => {
    written.current?.focus();
    written.current?.setSelectionRange(from, from + length);
  };
  return (
    <section className={styles.panel} aria-label={words('customers.filter')}>
      <ConditionList list={draft} fields={fields} onChange={build} isOutermost />
      <div className={styles.text}>
        <Textarea
          autosize
          minRows={1}
          maxRows={6}
          ref={written}
          label={words('customers.filter.text')}
          description={words('customers.filter.language')}
          placeholder={words('customers.filter.example')}
          spellCheck={false}
          classNames={{ input: styles.code ?? '' }}
          value={text}
          error={trouble && <FilterTroubleText trouble={trouble} text={text} fields={fields} onPlace={select} />}
          errorProps={{ component: 'div', 'aria-live': 'polite' }}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
        {stated !== '' && (
          <Button size="compact-sm" variant="subtle" onClick={() => build(newList([newCondition()]))}>
            <FormattedMessage id="customers.filter.clear" />
          </Button>
        )}
      </div>
    </section>
  );
}

/** A text that cannot be read leaves the builder at its beginning. */
function draftOf(text: string, fields: readonly FieldShown[]): DraftList {
  const read = text === '' ? undefined : readFilterText(text, fields);
  return read && 'filter' in read ? draftOfFilter(read.filter) : newList([newCondition()]);
}

function troubleOf(text: string, fields: readonly FieldShown[]): FilterTrouble | null {
  const read = text === '' ? undefined : readFilterText(text, fields);
  return read && 'trouble' in read ? read.trouble : null;
}
