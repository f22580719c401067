import { type RefObject, useLayoutEffect, useState } from 'react';

const LEAST = 320;

/** What remains of the window below the top of an element, in pixels, less a margin. */
export function useHeightBelow(element: RefObject<HTMLElement | null>, margin: number): number {
  const [height, setHeight] = useState(LEAST);
  useLayoutEffect(() => {
    const measure = () => {
      const top = (element.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
      setHeight(Math.max(LEAST, Math.floor(window.innerHeight - top - margin)));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    const before = element.current?.previousElementSibling;
    if (before) watch.observe(before);
    window.addEventListener('resize', measure);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [element, margin]);
  return height;
}
