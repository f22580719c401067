import { getTarget } from '../../../positioning/target/contract.ts';
import { listFields } from '../../../selection/find/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { FilterBuilder } from '../../customers/filter/FilterBuilder.tsx';
import { Refusal } from '../../language/Refusal.tsx';
import { useOffering } from '../../offerings/useOffering.ts';
import { TargetCount } from '../read/TargetCount.tsx';

interface TargetFilterProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
}

/** What builds the filter, and whom it reaches while it is being built. */
export function TargetFilter({ filter, onFilter }: TargetFilterProps) {
  const offering = useOffering();
  const { data: fields } = useOperation(listFields, { offering });
  const { data, error, isPlaceholderData } = useOperation(getTarget, { offering, filter }, filter !== '');
  return (
    <>
      {fields && <FilterBuilder stated={filter} fields={fields.items} onFilter={onFilter} />}
      {error && <Refusal error={error} />}
      <div aria-live="polite" aria-busy={isPlaceholderData}>
        {filter !== '' && data?.target && !error && <TargetCount target={data.target} total={data.total} />}
      </div>
    </>
  );
}
