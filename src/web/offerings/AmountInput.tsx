import { NumberInput } from '@mantine/core';
import { useIntl } from 'react-intl';

interface AmountInputProps {
  readonly label: string;
  readonly value: number | null;
  readonly onValue: (value: number | null) => void;
  readonly description?: string;
  readonly error?: string | false;
  readonly isWhole?: boolean;
  readonly isDisabled?: boolean;
}

/** A number that may be left empty, written as the reader's language does. */
export function AmountInput({ label, value, onValue, description, error, isWhole, isDisabled }: AmountInputProps) {
  const intl = useIntl();
  const separator = intl.formatNumberToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  return (
    <NumberInput
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      error={error}
      value={value ?? ''}
      onChange={(next) => onValue(typeof next === 'number' ? next : null)}
      min={0}
      max={1e12}
      allowDecimal={isWhole !== true}
      allowNegative={false}
      decimalSeparator={separator}
      disabled={isDisabled ?? false}
      hideControls
    />
  );
}
