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
  help:
    'From this probability of the leading group on, no further question is asked. Higher means more questions. 0.85 acts as ' +
    'if a wrong call cost as much as seven questions: 1 / (1 - 0.85). Passed over where `readiness.wrongCall` is stated.',
  schema: z.number().min(0.5).max(0.999),
  standard: 0.85,
});

export const wrongCallSetting = setting({
  name: 'readiness.wrongCall',
  title: 'What a wrong call costs, in questions',
  help:
    'How many questions you would gladly ask to keep from calling one customer’s group wrongly: 7 where a lost trial costs ' +
    'seven times what a question does. Asking then stops when no questions together are expected to save what they cost, and ' +
    'a plan of questions where none is expected to bring that share of a well-suited good deal (1/7). ' +
    'null asks until the leading group is sure enough (`readiness.sureAt`), whatever that takes.',
  schema: z.number().gt(0).max(100_000).nullable(),
  standard: null,
});

export const readinessSettings = [cutsSetting, sureAtSetting, wrongCallSetting] as const;
