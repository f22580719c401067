import { useWords } from '../language/useWords.ts';
import { AmountInput } from './AmountInput.tsx';
import { FieldGroup } from './FieldGroup.tsx';
import { LinesInput } from './LinesInput.tsx';
import type { CatalogueFieldsProps } from './offeringTypes.ts';

/** What it can do, and how much of that is used: the rest is paid for and a reason to leave. */
export function FunctionFields({ catalogue: { functions, functionsUsed }, onState }: CatalogueFieldsProps) {
  const words = useWords();
  return (
    <FieldGroup title="offerings.functions" about="offerings.functions.about">
      <LinesInput
        label={words('offerings.functions.all')}
        description={words('offerings.functions.count', { count: functions.length })}
        lines={functions}
        onLines={(next) => onState({ functions: next })}
      />
      <AmountInput
        label={words('offerings.functions.used')}
        isWhole
        value={functionsUsed}
        error={
          functionsUsed !== null &&
          functionsUsed > functions.length &&
          words('offerings.functions.refused', { count: functions.length })
        }
        onValue={(next) => onState({ functionsUsed: next })}
      />
    </FieldGroup>
  );
}
