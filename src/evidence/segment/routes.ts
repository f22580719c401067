import { cursorOf, keysOf } from '../../platform/operation/cursor.ts';
import { type Handled, reads } from '../../platform/operation/handled.ts';
import type { LivingBase } from '../living/livingBase.ts';
import { listSegments } from './contract.ts';
import { segmentation } from './segmentation.ts';

/** `base` is the living base of the process. */
export function segmentRoutes({ base }: { readonly base: LivingBase }): readonly Handled[] {
  return [
    reads(listSegments, async ({ limit, cursor, offering }, { workspace }) => {
      const { portfolio } = await base.current(workspace, offering);
      const after = cursor === undefined ? '' : (keysOf(cursor, ['string'])[0] as string);
      const columns = portfolio.columns
        .filter(({ signal }) => signal.role === 'segment' && signal.id > after)
        .sort((a, b) => (a.signal.id < b.signal.id ? -1 : 1));
      const page = columns.slice(0, limit);
      const last = columns.length > limit ? page.at(-1) : undefined;
      return { items: page.map(segmentation), next: last ? cursorOf(last.signal.id) : null };
    }),
  ];
}
