import { ActionIcon, Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { ArrowDown, ArrowUp, Columns3, GripVertical, X } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWords } from '../../language/useWords.ts';
import { fieldLabel, isColumn } from '../fieldNames.ts';
import styles from './ColumnMenu.module.css';
import { moved } from './moved.ts';
import { usualColumns } from './tableView.ts';
import type { TableState } from './useTableView.ts';

/** Which columns stand in the table, and in which order: by dragging, or by the arrows. */
export function ColumnMenu({ table }: { readonly table: TableState }) {
  const { columns, fields = [], showColumns } = table;
  const words = useWords();
  const { language } = useLanguage();
  const [sought, setSought] = useState('');
  const [dragged, setDragged] = useState<number>();
  const shown = columns.map(({ field }) => field.id);
  const others = fields
    .filter((field) => isColumn(field) && !shown.includes(field.id))
    .map((field) => ({ id: field.id, label: fieldLabel(field, words, language) }))
    .filter(({ label }) => label.toLowerCase().includes(sought.trim().toLowerCase()));
  const move = (from: number, to: number) => showColumns(moved(shown, from, to));
  return (
    <Popover position="bottom-start" width={320} trapFocus shadow="md">
      <Popover.Target>
        <Button variant="default" leftSection={<Columns3 size={16} aria-hidden />}>
          <FormattedMessage id="customers.columns" />
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words('customers.columns')} className={styles.menu ?? ''}>
        <ol className={styles.list} aria-label={words('customers.columns.shown')}>
          {columns.map(({ field, label }, index) => (
            <li
              key={field.id}
              className={styles.item}
              draggable
              data-dragged={dragged === index || undefined}
              onDragStart={() => setDragged(index)}
              onDragEnd={() => setDragged(undefined)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={() => dragged !== undefined && move(dragged, index)}
            >
              <GripVertical size={14} aria-hidden className={styles.grip} />
              <span className={styles.label}>{label}</span>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={index === 0}
                aria-label={words('customers.columns.earlier', { column: label })}
                onClick={() => move(index, index - 1)}
              >
                <ArrowUp size={14} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={index === columns.length - 1}
                aria-label={words('customers.columns.later', { column: label })}
                onClick={() => move(index, index + 1)}
              >
                <ArrowDown size={14} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={words('customers.columns.hide', { column: label })}
                onClick={() => showColumns(shown.filter((id) => id !== field.id))}
              >
                <X size={14} />
              </ActionIcon>
            </li>
          ))}
        </ol>
        <TextInput
          type="search"
          value={sought}
          aria-label={words('customers.columns.search')}
          placeholder={words('customers.columns.search')}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
        />
        <div className={styles.others} role="group" aria-label={words('customers.columns.others')}>
          {others.map(({ id, label }) => (
            <Checkbox key={id} size="xs" checked={false} label={label} onChange={() => showColumns([...shown, id])} />
          ))}
          {others.length === 0 && (
            <p className={styles.none}>
              <FormattedMessage id="customers.columns.none" />
            </p>
          )}
        </div>
        <Button size="compact-sm" variant="subtle" onClick={() => showColumns(usualColumns)}>
          <FormattedMessage id="customers.columns.usual" />
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
