import { Button, Menu } from '@mantine/core';
import { ImageDown } from 'lucide-react';
import type { RefObject } from 'react';
import { useWords } from '../language/useWords.ts';
import type { Coloured } from './colouring.ts';
import type { Points } from './points.ts';
import { savePng, saveSvg } from './savePicture.ts';
import type { Stage } from './stage.ts';
import { usePictureWords } from './usePictureWords.ts';

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
