import { FormattedMessage, useIntl } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import type { WaveSearch } from './waveSearch.ts';
import type { Wave } from './waveTypes.ts';

interface RulesShortProps {
  readonly search: WaveSearch;
  readonly wave: Wave;
  readonly nameOf: (customer: string) => string;
  readonly className?: string | undefined;
}

/** The rules as sentences, for paper and for where the controls are folded away. */
export function RulesShort({ search, wave, nameOf, className }: RulesShortProps) {
  const intl = useIntl();
  const words = useWords();
  const list = (customers: readonly string[]) => intl.formatList(customers.map(nameOf));
  const limitText = ({ segment, least, most }: NonNullable<WaveSearch['limits']>[number]) => {
    const kind = least === undefined ? 'most' : most === undefined ? 'least' : 'both';
    return words('wave.short.limit', { segment, kind, least: least ?? 0, most: most ?? 0 });
  };
  const limits = (search.limits ?? []).filter(({ least, most }) => least !== undefined || most !== undefined);
  return (
    <ul className={className}>
      <li>
        <FormattedMessage
          id="wave.short.places"
          values={{ places: wave.capacity, reserved: wave.reservedOutside, candidates: wave.candidates }}
        />
      </li>
      {search.gates?.map((gate) => (
        <li key={gate}>
          <FormattedMessage id="wave.short.gate" values={{ gate: <code>{gate}</code> }} />
        </li>
      ))}
      {limits.length > 0 && <li>{intl.formatList(limits.map(limitText))}</li>}
      {search.cuts && (
        <li>
          <FormattedMessage id="wave.short.cuts" values={{ ...search.cuts }} />
        </li>
      )}
      {search.in && (
        <li>
          <FormattedMessage id="wave.short.in" values={{ list: list(search.in) }} />
        </li>
      )}
      {search.out && (
        <li>
          <FormattedMessage id="wave.short.out" values={{ list: list(search.out) }} />
        </li>
      )}
    </ul>
  );
}
