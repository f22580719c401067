import { useIntl } from 'react-intl';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Bytes as people read them. */
export function FileSize({ bytes }: { readonly bytes: number }) {
  const intl = useIntl();
  const power = Math.min(UNITS.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const unit = UNITS[power] ?? 'byte';
  const size = bytes / 1000 ** power;
  return (
    <span>
      {intl.formatNumber(size, {
        style: 'unit',
        unit,
        unitDisplay: 'short',
        maximumFractionDigits: power === 0 || size >= 100 ? 0 : 1,
      })}
    </span>
  );
}
