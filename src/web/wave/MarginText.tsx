import { FormattedMessage, useIntl } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import type { Outsider } from './waveTypes.ts';

interface MarginTextProps {
  readonly margin: Outsider['margin'];
  readonly odds: Outsider['odds'];
  readonly worth: number | null;
}

/** The smallest changes that would bring a customer in, each enough by itself. */
export function MarginText({ margin, odds, worth }: MarginTextProps) {
  const intl = useIntl();
  const words = useWords();
  const { obstacles, oddsNeeded, placesMore, segmentPlaceMore, worthNeeded, isExact } = margin;
  const share = (value: number, other: number) => {
    const digits = [0, 1, 2].find((each) => (value * 100).toFixed(each) !== (other * 100).toFixed(each)) ?? 2;
    return intl.formatNumber(value, { style: 'percent', maximumFractionDigits: digits });
  };
  const figure = (value: number) => intl.formatNumber(value, { minimumFractionDigits: 2, maximumFractionDigits: 3 });
  const ways = [
    ...(oddsNeeded !== null && odds
      ? [words('wave.margin.odds', { needed: share(oddsNeeded, odds.mean), now: share(odds.mean, oddsNeeded) })]
      : []),
    ...(placesMore !== null ? [words('wave.margin.places', { count: placesMore })] : []),
    ...(segmentPlaceMore !== null ? [words('wave.margin.segment', { segment: segmentPlaceMore })] : []),
    ...(oddsNeeded === null && worthNeeded !== null && worth !== null
      ? [words('wave.margin.worth', { needed: figure(worthNeeded), now: figure(worth) })]
      : []),
  ];
  return (
    <span>
      {obstacles.length > 0 && (
        <>
          <FormattedMessage id="wave.margin.obstacles" /> <span lang="en">{obstacles.join('; ')}</span>.{' '}
        </>
      )}
      {ways.length > 0 ? intl.formatList(ways, { type: 'disjunction' }) : <FormattedMessage id="wave.margin.none" />}
      {!isExact && (
        <>
          {' '}
          <FormattedMessage id="wave.margin.about" />
        </>
      )}
    </span>
  );
}
