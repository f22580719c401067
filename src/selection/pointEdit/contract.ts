import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { count, instant, listsRemoved, ordinal, text, version } from '../../platform/operation/schemas.ts';
import { offeringNamed } from '../../readiness/schemas.ts';

const points = z.number().min(-10).max(10).describe('log-odds against the average customer');
const weight = z
  .number()
  .min(0.1)
  .max(1_000_000)
  .describe('the edit counts as so many outcomes of customers in this band');
const why = text(2000).nullable();

const one = z
  .strictObject({
    id: ordinal,
    offering: ordinal,
    signal: z.string(),
    label: z.string().describe('of the signal'),
    band: z.string(),
    points,
    weight,
    why,
    madeAt: instant,
    actor: count,
    isRemoved: z.boolean(),
    version,
  })
  .meta({ id: 'PointEdit' });

const ofOne = { pointEdit: ordinal };

export const listPointEdits = operation({
  id: 'pointEdits.list',
  method: 'get',
  path: '/point-edits',
  summary: 'List the points that people have edited',
  about:
    'Each says what somebody believes of one band of a signal. Every scorecard fitted from then on begins from it, until it is removed; ' +
    'one that was fitted before knows nothing of it.',
  effect: 'reads',
  input: z.strictObject({ offering: offeringNamed, removed: listsRemoved }),
  output: z.strictObject({ items: z.array(one) }),
  failures: ['offering-unknown'],
  example: {},
});

export const setPointEdit = operation({
  id: 'pointEdits.set',
  method: 'put',
  path: '/point-edits',
  summary: 'State the points of a band',
  about:
    'The points become a prior that counts as `weight` outcomes: few, and the outcomes soon overrule it; very many, and the band has these ' +
    'points whatever the outcomes say. It takes effect in the next scorecard that is fitted. Stating a band again replaces what was stated.',
  effect: 'changes',
  input: z.strictObject({
    offering: offeringNamed,
    signal: text(200, 1).describe('id of the signal'),
    band: text(1000, 1).describe('label of the band'),
    points,
    weight: weight.default(10),
    why: why.default(null),
  }),
  output: one,
  failures: ['offering-unknown', 'band-unknown', 'version-conflict'],
  example: { signal: 'Authority', band: 'High', points: 0.5, weight: 20, why: 'They decide sooner' },
});

export const removePointEdit = operation({
  id: 'pointEdits.remove',
  method: 'delete',
  path: '/point-edits/{pointEdit}',
  summary: 'Take edited points back',
  about: 'Scorecards fitted from then on learn the band from outcomes alone. It is kept and can be restored.',
  effect: 'changes',
  input: z.strictObject(ofOne),
  output: one,
  failures: ['point-edit-unknown', 'point-edit-removed', 'version-conflict'],
  example: { pointEdit: 1 },
});

export const restorePointEdit = operation({
  id: 'pointEdits.restore',
  method: 'post',
  path: '/point-edits/{pointEdit}/restore',
  summary: 'Restore edited points',
  about: 'They count again in scorecards fitted from then on.',
  effect: 'changes',
  input: z.strictObject(ofOne),
  output: one,
  failures: ['point-edit-unknown', 'version-conflict'],
  example: { pointEdit: 2 },
});
