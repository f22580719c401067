import { Button, Menu } from '@mantine/core';
import { ImageDown } from 'lucide-react';
import { type RefObject, useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useApproach } from '../drawing/groupWords.ts';
import { useWords } from '../language/useWords.ts';
import { axisText } from './axisText.ts';
import type { Coloured } from './colouring.ts';
import type { PictureWords } from './pictureShapes.ts';
import type { Points } from './points.ts';
import { groupOfQuadrant } from './quadrants.ts';
import { savePng, saveSvg } from './savePicture.ts';
import type { Stage } from './stage.ts';
import { useQuadrantName } from './useQuadrantName.ts';

interface ExportMenuProps {
  readonly stage: Stage;
  readonly points: Points;
  readonly coloured: Coloured;
  readonly title: string;
  /** Around the picture. */
  readonly frame: RefObject<HTMLElement | null>;
}

/** The picture as a file or on paper; its customers are saved from the table below. */
export function ExportMenu({ stage, points, coloured, title, frame }: ExportMenuProps) {
  const words = useWords();
  const pictureWords = usePictureWords(stage, title);
  const picture = () => {
    const canvas = frame.current?.querySelector('canvas');
    return canvas ? { stage, points, coloured, words: pictureWords(), canvas } : undefined;
  };
  const png = () => {
    const made = picture();
    if (made) void savePng(made);
  };
  const svg = () => {
    const made = picture();
    if (made) saveSvg(made);
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<ImageDown size={15} aria-hidden />}>
          {words('matrix.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={png}>{words('matrix.export.png')}</Menu.Item>
        <Menu.Item onClick={svg}>{words('matrix.export.svg')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => print()}>{words('matrix.export.print')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const shareFormat = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

function usePictureWords(stage: Stage, title: string): () => PictureWords {
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
