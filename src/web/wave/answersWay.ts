import { waysIn } from '../customers/one/bringIn.ts';
import type { Supposed } from '../customers/one/useSupposed.ts';
import type { Explained } from './waveTypes.ts';

/**
 * Whether answers could bring a customer into a wave: `odds` or `group` where one to an open question would be enough by
 * itself, by which of the two; `several` where open questions have points, and no single answer is enough; `fit` where none has,
 * so that nothing asked would move its odds.
 */
export type AnswersWay = 'odds' | 'group' | 'several' | 'fit';

export function answersWay(supposed: Supposed, standing: Pick<Explained, 'margin'>): AnswersWay {
  const open = supposed.items.filter(({ known }) => known === null);
  const withPoints = new Set(open.flatMap(({ signal, hasPoints }) => (hasPoints ? [signal] : [])));
  const enough = (waysIn(supposed, standing)?.enough ?? []).filter(({ known }) => known === null);
  if (enough.some(({ signal }) => withPoints.has(signal))) return 'odds';
  if (enough.length > 0) return 'group';
  return withPoints.size > 0 ? 'several' : 'fit';
}
