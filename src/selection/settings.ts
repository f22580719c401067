import { z } from 'zod';
import { text } from '../platform/operation/schemas.ts';
import { setting } from '../platform/setting/setting.ts';
import { dayOnePrior } from './scorecard/prior.ts';
import { statedSuitability } from './wave/suitability.ts';
import { STATED_LEARNING } from './wave/worth.ts';

const share = z.number().min(0).max(1);

export const suitabilitySetting = setting({
  name: 'selection.suitability',
  title: 'How well each group serves as trial customers',
  help:
    'From 0 (not at all) to 1. The worth of a place is the odds of a good deal times the suitability of the customer’s ' +
    'group, averaged over how likely each group is.',
  schema: z.strictObject({ conservative: share, experiential: share, picky: share, radical: share }),
  standard: {
    conservative: statedSuitability.conservative.value,
    experiential: statedSuitability.experiential.value,
    picky: statedSuitability.picky.value,
    radical: statedSuitability.radical.value,
  },
});

export const learningSetting = setting({
  name: 'selection.learning',
  title: 'What learning adds to the worth of a place',
  help:
    'Worth per unit of width of the odds’ interval: at 0.1 a customer whose odds span 40 points gains 0.04 over one ' +
    'whose odds are known exactly. 0 pays nothing for what would be learned.',
  schema: share,
  standard: STATED_LEARNING,
});

export const outcomeHalfLifeSetting = setting({
  name: 'selection.outcomeHalfLife',
  title: 'How soon outcomes fade',
  help:
    'In days: an outcome so much older than the newest one counts half when a scorecard is fitted, one twice as old a quarter. ' +
    'Empty (null): all count alike.',
  schema: z.number().min(1).max(36_500).nullable(),
  standard: null,
});

const normal = { mean: z.number().min(-20).max(20), deviation: z.number().min(0.001).max(20) };

/** Deviations ten times as wide; a prior much weaker leaves bands without outcomes at no points at all. */
const LEAST_WEIGHT = 0.01;

export const priorSetting = setting({
  name: 'selection.prior',
  title: 'What is believed before any outcome of your own',
  help:
    'Published or expert figures that scorecards begin from, as log-odds with standard deviations, by band of a signal. `weight` says how ' +
    'firmly they are believed: 1 as they say, 4 as if they rested on four times as much, 0.25 on a quarter, 0 not at all; less than 0.01 is no ' +
    'weight. Bands that are not named have mean 0 and deviation 1.',
  schema: z.strictObject({
    name: text(200, 1),
    source: text(5000),
    strength: text(5000),
    weight: z
      .number()
      .min(0)
      .max(100)
      .refine((value) => value === 0 || value >= LEAST_WEIGHT, { message: `0, or at least ${LEAST_WEIGHT}` }),
    base: z.strictObject(normal),
    signals: z
      .array(
        z.strictObject({
          signal: text(200, 1),
          bands: z.array(z.strictObject({ label: text(1000), ...normal })).max(64),
        }),
      )
      .max(200),
  }),
  standard: {
    ...dayOnePrior,
    weight: 1,
    signals: dayOnePrior.signals.map(({ signal, bands }) => ({ signal, bands: bands.map((band) => ({ ...band })) })),
  },
});

export const selectionSettings = [suitabilitySetting, learningSetting, outcomeHalfLifeSetting, priorSetting];
