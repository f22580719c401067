import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Mapping } from '../../evidence/mapping/mapping.ts';
import { saveMap } from '../../evidence/savedMap/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useWords } from '../language/useWords.ts';
import styles from './SaveMap.module.css';

/** Keeps what the columns are under a name, so that the next such file is read the same way. */
export function SaveMap({ map, fileName }: { readonly map: Mapping; readonly fileName: string }) {
  const words = useWords();
  const [name, setName] = useState(() => fileName.replace(/\.[^.]*$/u, '').slice(0, 100));
  const save = useChange(saveMap, { said: 'import.savedMap.saved', values: { name } });
  const isUsable = name.trim() !== '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isUsable) save.mutate({ input: { savedMap: name.trim(), map } });
      }}
    >
      <TextInput
        size="xs"
        label={words('import.savedMap.name')}
        description={words('import.savedMap.about')}
        value={name}
        maxLength={100}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="light" loading={save.isPending} disabled={!isUsable}>
        <FormattedMessage id="import.savedMap.save" />
      </Button>
    </form>
  );
}
