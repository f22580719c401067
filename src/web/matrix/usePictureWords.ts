import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useApproach } from '../drawing/groupWords.ts';
import { axisText } from './axisText.ts';
import type { PictureWords } from './pictureShapes.ts';
import { groupOfQuadrant } from './quadrants.ts';
import type { Stage } from './stage.ts';
import { useQuadrantName } from './useQuadrantName.ts';

const shareFormat = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** What a saved or printed picture says, in the reader's language; colours as the page has them when it is made. */
export function usePictureWords(stage: Stage, title: string): () => PictureWords {
  const intl = useIntl();
  const nameOf = useQuadrantName(stage);
  const approachOf = useApproach();
  return useCallback(() => {
    const styles = getComputedStyle(document.documentElement);
    const { x, y, tally } = stage;
    return {
      title,
      xText: (value) => axisText(intl, x.kind, value),
      yText: (value) => axisText(intl, y.kind, value),
      name: (key) => {
        const group = groupOfQuadrant(x.field, y.field, key);
        return group ? `${nameOf(key)} · ${approachOf(group).word}` : nameOf(key);
      },
      figures: (key) => {
        const { counts, total } = tally;
        const share = intl.formatNumber(total > 0 ? counts[key] / total : 0, shareFormat);
        return `${intl.formatNumber(counts[key], { maximumFractionDigits: 0 })} · ${share}`;
      },
      colour: (variable) => styles.getPropertyValue(variable).trim(),
    };
  }, [intl, nameOf, approachOf, stage, title]);
}
