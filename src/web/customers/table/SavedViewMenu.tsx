import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { Bookmark, Link2, Pencil, Star, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useWatched } from '../../connection/watched.ts';
import { useWords } from '../../language/useWords.ts';
import { noticeDone, noticeKeptHere } from '../../shell/notices.ts';
import { readyViews } from './readyViews.ts';
import styles from './SavedViewMenu.module.css';
import { deleteView, isSameView, renameView, type SavedView, savedViews, saveView, showFirst } from './savedViews.ts';
import { type TableView, usualColumns } from './tableView.ts';

interface SavedViewMenuProps {
  /** With its columns, whichever this browser would show. */
  readonly view: TableView;
  readonly onShow: (view: TableView) => void;
}

/** Views by name, kept in this browser. */
export function SavedViewMenu({ view, onShow }: SavedViewMenuProps) {
  const words = useWords();
  const router = useRouter();
  const views = useWatched(savedViews);
  const [renamed, setRenamed] = useState<string>();
  const shown = views.find((saved) => isSameView(saved.view, view));
  const copyLink = async () => {
    const { href } = router.buildLocation({ to: '/customers', search: view });
    await navigator.clipboard.writeText(location.origin + href);
    noticeDone({ said: 'customers.views.copied' }, undefined);
  };
  const remove = ({ id, name }: SavedView) =>
    noticeKeptHere({ said: 'customers.views.deleted', values: { name } }, deleteView(id));
  return (
    <Popover position="bottom-start" width={340} trapFocus shadow="md">
      <Popover.Target>
        <Button variant="default" leftSection={<Bookmark size={16} aria-hidden />}>
          {shown ? shown.name : <FormattedMessage id="customers.views" />}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words('customers.views')}>
        <ul className={styles.list}>
          {readyViews.map(({ label, view: ready }) => (
            <li key={label} className={styles.item}>
              <button
                type="button"
                className={styles.show}
                aria-current={isSameView({ ...ready, columns: view.columns ?? usualColumns }, view) || undefined}
                onClick={() => onShow({ ...ready, columns: view.columns ?? usualColumns })}
              >
                <FormattedMessage id={label} />
              </button>
            </li>
          ))}
        </ul>
        <p className={styles.none}>
          <FormattedMessage id={views.length === 0 ? 'customers.views.none' : 'customers.views.here'} />
        </p>
        <ul className={styles.list}>
          {views.map((saved) =>
            saved.id === renamed ? (
              <li key={saved.id}>
                <NameForm
                  usual={saved.name}
                  onName={(name) => {
                    renameView(saved.id, name);
                    setRenamed(undefined);
                  }}
                />
              </li>
            ) : (
              <li key={saved.id} className={styles.item}>
                <button
                  type="button"
                  className={styles.show}
                  aria-current={saved === shown || undefined}
                  onClick={() => onShow(saved.view)}
                >
                  {saved.name}
                </button>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-pressed={saved.isFirst ?? false}
                  aria-label={words('customers.views.first', { name: saved.name })}
                  title={words('customers.views.first', { name: saved.name })}
                  onClick={() => showFirst(saved.isFirst ? null : saved.id)}
                >
                  <Star size={14} fill={saved.isFirst ? 'currentColor' : 'none'} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={words('customers.views.rename', { name: saved.name })}
                  onClick={() => setRenamed(saved.id)}
                >
                  <Pencil size={14} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={words('customers.views.delete', { name: saved.name })}
                  onClick={() => remove(saved)}
                >
                  <Trash2 size={14} />
                </ActionIcon>
              </li>
            ),
          )}
        </ul>
        {!shown && <NameForm usual="" onName={(name) => saveView(name, view)} />}
        <Button
          size="compact-sm"
          variant="subtle"
          mt="xs"
          leftSection={<Link2 size={14} aria-hidden />}
          onClick={() => void copyLink()}
        >
          <FormattedMessage id="customers.views.copy" />
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

function NameForm({ usual, onName }: { readonly usual: string; readonly onName: (name: string) => void }) {
  const words = useWords();
  const [name, setName] = useState(usual);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onName(name.trim());
    setName('');
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        size="xs"
        className={styles.name ?? ''}
        value={name}
        maxLength={80}
        aria-label={words('customers.views.name')}
        placeholder={words('customers.views.name')}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="light" disabled={name.trim() === ''}>
        <FormattedMessage id="customers.save" />
      </Button>
    </form>
  );
}
