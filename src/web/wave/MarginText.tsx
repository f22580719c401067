import { Fragment } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import { obstacleWords, type Said } from './reasonWords.ts';
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
  // With the obstacle away it would be in as it is: nothing else has to change.
  const isEnough = obstacles.length > 0 && worth !== null && worthNeeded !== null && worth > worthNeeded;
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
          <FormattedMessage
            id="wave.margin.obstacles"
            values={{
              list: obstacles.map((obstacle, i) => (
                <Fragment key={obstacle.text}>
                  {i > 0 && <FormattedMessage id="wave.margin.and" />}
                  <ObstacleText obstacle={obstacle} />
                </Fragment>
              )),
            }}
          />{' '}
        </>
      )}
      {isEnough ? (
        <FormattedMessage id="wave.margin.enough" />
      ) : ways.length > 0 ? (
        intl.formatList(ways, { type: 'disjunction' })
      ) : (
        <FormattedMessage id="wave.margin.none" />
      )}
      {!isExact && (
        <>
          {' '}
          <FormattedMessage id="wave.margin.about" />
        </>
      )}
    </span>
  );
}

function ObstacleText({ obstacle }: { readonly obstacle: Said }) {
  const words = obstacleWords(obstacle);
  return words ? <FormattedMessage {...words} /> : <span lang="en">{obstacle.text}</span>;
}
