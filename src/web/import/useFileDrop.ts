import { useEffect, useRef, useState } from 'react';

/** Lets a file be dropped anywhere in the window; whether one is being dragged over it now. */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    const stop = new AbortController();
    // Entering a child comes before leaving its parent, so the depth tells when the window is left.
    let depth = 0;
    const on = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', hear: (event: DragEvent) => void) =>
      window.addEventListener(
        type,
        (event) => {
          if (!event.dataTransfer?.types.includes('Files')) return;
          event.preventDefault();
          hear(event);
        },
        { signal: stop.signal },
      );
    on('dragenter', () => {
      depth += 1;
      setIsOver(true);
    });
    on('dragover', () => {});
    on('dragleave', () => {
      depth -= 1;
      if (depth <= 0) setIsOver(false);
    });
    on('drop', (event) => {
      depth = 0;
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) latest.current(file);
    });
    return () => stop.abort();
  }, []);
  return isOver;
}
