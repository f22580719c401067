import { type Handled, reads } from '../../platform/operation/handled.ts';
import { pageOfRows, textAtEnd } from '../../platform/operation/page.ts';
import type { LivingBase } from '../living/livingBase.ts';
import { listSegments } from './contract.ts';
import { segmentation } from './segmentation.ts';

export function segmentRoutes({ living }: { readonly living: LivingBase }): readonly Handled[] {
  return [
    reads(listSegments, async ({ limit, cursor, offering }, { workspace }) => {
      const { portfolio } = await living.current(workspace, offering);
      const after = cursor === undefined ? '' : textAtEnd(cursor);
      const columns = portfolio.columns
        .filter(({ signal }) => signal.role === 'segment' && signal.id > after)
        .sort((a, b) => (a.signal.id < b.signal.id ? -1 : 1));
      const { page, next } = pageOfRows(columns, limit, ({ signal }) => signal.id);
      return { items: page.map(segmentation), next };
    }),
  ];
}
