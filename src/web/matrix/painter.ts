import { type Cloud, type Frame, type Look, paint } from './picture.ts';

/** What the page tells the painter, a worker; it answers each `frame` with a `Painted`. */
export type PainterOrder =
  | { readonly kind: 'cloud'; readonly cloud: Cloud }
  | { readonly kind: 'look'; readonly look: Look }
  | { readonly kind: 'frame'; readonly frame: Frame; readonly order: number };

export interface Painted {
  readonly order: number;
  readonly frame: Frame;
  readonly bitmap: ImageBitmap;
  readonly milliseconds: number;
}

let cloud: Cloud | undefined;
let look: Look | undefined;
const canvas = new OffscreenCanvas(1, 1);

self.addEventListener('message', ({ data }: MessageEvent<PainterOrder>) => {
  if (data.kind === 'cloud') cloud = data.cloud;
  else if (data.kind === 'look') look = data.look;
  else if (cloud && look) {
    const startedAt = performance.now();
    paint(canvas, cloud, look, data.frame);
    const bitmap = canvas.transferToImageBitmap();
    const painted: Painted = {
      order: data.order,
      frame: data.frame,
      bitmap,
      milliseconds: performance.now() - startedAt,
    };
    self.postMessage(painted, { transfer: [bitmap] });
  }
});
