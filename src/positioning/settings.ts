import { z } from 'zod';
import { text } from '../platform/operation/schemas.ts';
import { setting } from '../platform/setting/setting.ts';

const share = z.number().min(0).max(1);

export const trustSetting = setting({
  name: 'positioning.trust',
  title: 'Which signal tells whether a customer trusts you',
  help:
    'A field of the list of customers, and from which value on one failure is forgiven; answers in order count from that one on. Where it is not ' +
    'known of a customer, trust is not earned yet. Empty (null): no signal tells, and trust is not earned by anybody.',
  schema: z.strictObject({ field: text(200, 1), from: z.union([text(500, 1), z.number()]) }).nullable(),
  standard: null,
});

export const firstOfferingSetting = setting({
  name: 'positioning.firstOffering',
  title: 'When an offering may be put before a customer first',
  help:
    '`forgiven`: the most harm of a failure, from 1 to 5, that a customer forgives before any trust is earned. `leastLikely`: an offering whose ' +
    'chance to be kept stays below it even at its upper end is not tried. `leastSure`: nor one whose lower end is below this.',
  schema: z.strictObject({ forgiven: z.number().int().min(0).max(5), leastLikely: share, leastSure: share }),
  // A failure that is hardly noticed or costs an hour is forgiven; likelier kept than not at best, one in four at worst.
  standard: { forgiven: 2, leastLikely: 0.5, leastSure: 0.25 },
});

export const positioningSettings = [trustSetting, firstOfferingSetting];
