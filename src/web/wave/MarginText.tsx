import { Fragment } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import { decimalsToTell, obstacleWords, type Said } from './reasonWords.ts';
import { useNumberWriter } from './useNumberWriter.ts';
import { useOddsWay } from './useOddsWay.ts';
import type { Explained } from './waveTypes.ts';

interface MarginTextProps {
  readonly margin: NonNullable<Explained['margin']>;
  readonly odds: Explained['odds'];
  readonly worth: number | null;
}

/** The smallest changes that would bring a customer in, each enough by itself once its obstacles are lifted. */
export function MarginText({ margin, odds, worth }: MarginTextProps) {
  const intl = useIntl();
  const { obstacles, worthNeeded, isExact } = margin;
  const ways = useWays({ margin, odds, worth });
  // With the obstacle away it would be in as it is: nothing else has to change.
  const isEnough = obstacles.length > 0 && worth !== null && worthNeeded !== null && worth > worthNeeded;
  const next = isEnough ? 'enough' : ways.length === 0 ? 'none' : 'ways';
  return (
    <span>
      {obstacles.length > 0 && <Obstacles obstacles={obstacles} next={next} />}{' '}
      {next === 'ways' && intl.formatList(ways, { type: 'disjunction' })}
      {next === 'none' && obstacles.length === 0 && <FormattedMessage id="wave.margin.none" />}
      {!isExact && (
        <>
          {' '}
          <FormattedMessage id="wave.margin.about" />
        </>
      )}
    </span>
  );
}

function useWays({ margin, odds, worth }: MarginTextProps): string[] {
  const words = useWords();
  const number = useNumberWriter();
  const oddsWay = useOddsWay({ margin, odds });
  const { placesMore, reservedFewer, segmentPlaceMore, worthNeeded } = margin;
  const ways = oddsWay === undefined ? [] : [oddsWay];
  if (placesMore !== null) ways.push(words('wave.margin.places', { count: placesMore }));
  if (reservedFewer !== null) ways.push(words('wave.margin.reserve', { count: reservedFewer }));
  if (segmentPlaceMore !== null) ways.push(words('wave.margin.segment', { segment: segmentPlaceMore }));
  if (oddsWay === undefined && worthNeeded !== null && worth !== null) {
    const decimals = decimalsToTell(worthNeeded, worth);
    const [needed, now] = [number(worthNeeded, decimals), number(worth, decimals)];
    ways.push(needed === now ? words('wave.margin.worthBarely', { now }) : words('wave.margin.worth', { needed, now }));
  }
  return ways;
}

interface ObstaclesProps {
  readonly obstacles: readonly Said[];
  /** What follows: nothing else is needed, nothing else helps, or the ways there are. */
  readonly next: 'enough' | 'none' | 'ways';
}

function Obstacles({ obstacles, next }: ObstaclesProps) {
  const list = obstacles.map((obstacle, i) => (
    <Fragment key={obstacle.text}>
      {i > 0 && <FormattedMessage id="wave.margin.and" />}
      <ObstacleText obstacle={obstacle} />
    </Fragment>
  ));
  return <FormattedMessage id="wave.margin.obstacles" values={{ next, list }} />;
}

function ObstacleText({ obstacle }: { readonly obstacle: Said }) {
  const words = obstacleWords(obstacle);
  return words ? <FormattedMessage {...words} /> : <span lang="en">{obstacle.text}</span>;
}
