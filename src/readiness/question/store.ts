import type { QueryPlace } from '../../platform/operation/handled.ts';
import { settingValue } from '../../platform/setting/store.ts';
import type { StopRules } from '../nextQuestion.ts';
import { sureAtSetting, wrongCallSetting } from '../settings.ts';

/** When no further question is worth asking, as this workspace states it. */
export async function stopRules(place: QueryPlace): Promise<StopRules & { readonly sureAt: number }> {
  const sureAt = await settingValue(place, sureAtSetting);
  const wrongCall = await settingValue(place, wrongCallSetting);
  return { sureAt, ...(wrongCall !== null && { wrongCall }) };
}
