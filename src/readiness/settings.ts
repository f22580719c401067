import { z } from 'zod';
import { setting } from '../platform/setting/setting.ts';
import { defaultCuts } from './group.ts';
import { cuts } from './schemas.ts';

export const cutsSetting = setting({
  name: 'readiness.cuts',
  title: 'Where low ends and high begins',
  help: 'Percentiles of willingness and needs at which the four groups meet; at the cut is high. 50 halves the customers.',
  schema: cuts,
  standard: defaultCuts,
});

export const sureAtSetting = setting({
  name: 'readiness.sureAt',
  title: 'When a group is sure enough',
  help: 'From this probability of the leading group on, no further question is asked. Higher means more questions.',
  schema: z.number().min(0.5).max(0.999),
  standard: 0.85,
});

export const readinessSettings = [cutsSetting, sureAtSetting] as const;
