import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Coloured } from './colouring.ts';
import type { Colour } from './density.ts';
import { MOST_DISCS, radiusFor } from './discs.ts';
import styles from './PrintPicture.module.css';
import { paint } from './picture.ts';
import { type PictureWords, pictureMargin, pictureShapes, pictureSize } from './pictureShapes.ts';
import { pictureSvg, svgMarks } from './pictureSvg.ts';
import type { Points } from './points.ts';
import type { Stage } from './stage.ts';
import { colourOf } from './useLook.ts';
import { usePictureWords } from './usePictureWords.ts';

interface PrintPictureProps {
  readonly stage: Stage;
  readonly points: Points;
  readonly coloured: Coloured;
  readonly title: string;
}

/** Of a page across: what is printed does not depend on the screen. */
const PLOT = { width: 900, height: 560 };
const PIXELS_A_UNIT = 2;

/** The picture as it is printed: dark on white whatever the screen shows, and as large as the paper. Made when printing begins. */
export function PrintPicture(props: PrintPictureProps) {
  const [isPrinting, setPrinting] = useState(false);
  useLayoutEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting ? <Paper {...props} /> : null;
}

function Paper({ stage, points, coloured, title }: PrintPictureProps) {
  const words = usePictureWords(stage, title);
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (element) inLight(() => draw(element, { stage, points, coloured, words: words() }));
  }, [stage, points, coloured, words]);
  return <div ref={place} className={styles.paper} />;
}

function draw(
  element: HTMLElement,
  picture: Omit<PrintPictureProps, 'title'> & { readonly words: PictureWords },
): void {
  const { stage, points, coloured, words } = picture;
  const { width, height } = pictureSize(PLOT);
  const areFew = stage.placed <= MOST_DISCS;
  const svg = pictureSvg({
    title: words.title,
    plot: PLOT,
    ground: 'none',
    font: 'inherit',
    ...pictureShapes(stage, PLOT, words),
    points: areFew
      ? svgMarks(points, coloured, stage.view, PLOT, radiusFor(stage.placed, PLOT.width), words.colour)
      : '',
  });
  const drawn = document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
  const canvas = document.createElement('canvas');
  if (!areFew) {
    const { codes, marks, strength } = coloured;
    const resolved = marks.map(({ colour, shape }) => ({ colour: colourOf(words.colour(colour)), shape }));
    const ground: Colour = [255, 255, 255];
    const painted = new OffscreenCanvas(1, 1);
    const look = { codes, marks: resolved, ground, ...(strength && { strength }) };
    paint(painted, points, look, { view: stage.view, ...PLOT, ratio: PIXELS_A_UNIT });
    canvas.width = painted.width;
    canvas.height = painted.height;
    canvas.getContext('2d')?.drawImage(painted, 0, 0);
    canvas.style.left = `${(pictureMargin.left / width) * 100}%`;
    canvas.style.top = `${(pictureMargin.top / height) * 100}%`;
    canvas.style.width = `${(PLOT.width / width) * 100}%`;
    canvas.style.height = `${(PLOT.height / height) * 100}%`;
  }
  element.replaceChildren(canvas, drawn);
}

/** Reads colours as they are on a light ground. */
function inLight(work: () => void): void {
  const root = document.documentElement;
  const scheme = root.dataset['mantineColorScheme'];
  root.dataset['mantineColorScheme'] = 'light';
  work();
  root.dataset['mantineColorScheme'] = scheme;
}
