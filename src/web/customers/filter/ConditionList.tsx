import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { ListPlus, Plus, X } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../../language/useWords.ts';
import type { FieldShown } from '../fieldNames.ts';
import { ConditionLine } from './ConditionLine.tsx';
import styles from './FilterBuilder.module.css';
import { type Draft, type DraftList, newCondition, newList } from './filterDraft.ts';

interface ConditionListProps {
  readonly list: DraftList;
  readonly fields: readonly FieldShown[];
  readonly onChange: (list: DraftList) => void;
  readonly isOutermost?: boolean;
}

/** Conditions that all, any, not all or none must hold; a list may stand in a list. */
export function ConditionList({ list, fields, onChange, isOutermost = false }: ConditionListProps) {
  const words = useWords();
  const { parts, joins, isNegated } = list;
  const put = (part: Draft) => onChange({ ...list, parts: parts.map((one) => (one.key === part.key ? part : one)) });
  const remove = (key: number) => onChange({ ...list, parts: parts.filter((one) => one.key !== key) });
  const add = (part: Draft) => onChange({ ...list, parts: [...parts, part] });
  return (
    <div
      className={styles.list}
      data-inner={!isOutermost || undefined}
      role="group"
      aria-label={words('customers.filter.list')}
    >
      {(parts.length > 1 || !isOutermost || isNegated) && (
        <div className={styles.joins}>
          <NativeSelect
            size="xs"
            aria-label={words('customers.filter.joins')}
            value={isNegated ? `not-${joins}` : joins}
            data={[
              { value: 'all', label: words('customers.filter.all') },
              { value: 'any', label: words('customers.filter.any') },
              { value: 'not-any', label: words('customers.filter.none') },
              ...(isNegated && joins === 'all' ? [{ value: 'not-all', label: words('customers.filter.notAll') }] : []),
            ]}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...list, isNegated: value.startsWith('not-'), joins: value.endsWith('all') ? 'all' : 'any' })
            }
          />
        </div>
      )}
      {parts.map((part) =>
        part.kind === 'condition' ? (
          <ConditionLine
            key={part.key}
            condition={part}
            fields={fields}
            onChange={put}
            onRemove={() => remove(part.key)}
          />
        ) : (
          <div key={part.key} className={styles.condition}>
            <ConditionList list={part} fields={fields} onChange={put} />
            <ActionIcon
              variant="subtle"
              color="gray"
              className={styles.remove ?? ''}
              aria-label={words('customers.filter.removeList')}
              onClick={() => remove(part.key)}
            >
              <X size={16} />
            </ActionIcon>
          </div>
        ),
      )}
      <div className={styles.adding}>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => add(newCondition())}
        >
          <FormattedMessage id="customers.filter.add" />
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<ListPlus size={14} aria-hidden />}
          onClick={() => add(newList([newCondition()], joins === 'all' ? 'any' : 'all'))}
        >
          <FormattedMessage id="customers.filter.addList" />
        </Button>
      </div>
    </div>
  );
}
