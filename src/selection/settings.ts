import { z } from 'zod';
import { setting } from '../platform/setting/setting.ts';
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

export const selectionSettings = [suitabilitySetting, learningSetting];
