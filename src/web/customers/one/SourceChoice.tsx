import { NativeSelect } from '@mantine/core';
import { listSources } from '../../../evidence/source/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { useWatched } from '../../connection/watched.ts';
import { useWords } from '../../language/useWords.ts';
import { useSourceName } from './SourceName.tsx';
import { sourceKept } from './useAnswer.ts';

/** Whose word the answers given here are. */
export function SourceChoice() {
  const words = useWords();
  const sourceName = useSourceName();
  const source = useWatched(sourceKept);
  const { data } = useOperation(listSources, { limit: 1000 });
  const sources = data?.items.map(({ id }) => id) ?? [source];
  return (
    <NativeSelect
      size="xs"
      label={words('customers.source')}
      value={source}
      data={sources.map((id) => ({ value: id, label: sourceName(id) }))}
      onChange={({ currentTarget }) => sourceKept.put(currentTarget.value)}
    />
  );
}
