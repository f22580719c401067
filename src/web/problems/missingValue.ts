import type { MissingFigure } from '../../positioning/screen/missingFigure.ts';
import type { ScreenFigures, Who } from './screenTypes.ts';

/** Why nobody can say what a problem is worth. */
export function missingValue({ price, cost, target }: ScreenFigures, who: Who): MissingFigure[] {
  return [
    ...(price === null ? ['price' as const] : []),
    ...(cost === null ? ['cost' as const] : []),
    ...(target.state === 'known' ? [] : ['target' as const]),
    ...(who.state === 'known' ? [] : ['who' as const]),
  ];
}
