import type { QueryPlace } from '../../platform/operation/handled.ts';
import { settingValue } from '../../platform/setting/store.ts';
import { learningSetting, suitabilitySetting } from '../settings.ts';
import { statedSuitability } from './suitability.ts';
import type { WorthRules } from './waveAmong.ts';

/** What a place is worth, as the workspace has stated it. */
export async function worthRules(context: QueryPlace): Promise<WorthRules> {
  const values = await settingValue(context, suitabilitySetting);
  const learning = await settingValue(context, learningSetting);
  const { conservative, experiential, picky, radical } = statedSuitability;
  return {
    learning,
    suitability: {
      conservative: { ...conservative, value: values.conservative },
      experiential: { ...experiential, value: values.experiential },
      picky: { ...picky, value: values.picky },
      radical: { ...radical, value: values.radical },
    },
  };
}
