/** Scripts that the benchmark of the matrix runs within the page. */

/** Notes when each picture came to be on the canvas, and how long its painter took. */
export const notePaintings = `
  window.painted = [];
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (target.dataset?.milliseconds) window.painted.push({ at: performance.now(), painter: Number(target.dataset.milliseconds) });
    }
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-milliseconds'] });
`;

/** Notes every frame with the cut and the counts that it shows, until `isDragging` is taken away. */
export const noteFrames = `
    window.frames_ = [];
    window.isDragging = true;
    const look = (at) => {
      const slider = document.querySelector('[role=slider]');
      const counts = [...document.querySelectorAll('[data-quadrant]')].map(({ dataset }) => dataset.count).join(' ');
      window.frames_.push({ at, cut: Number(slider.getAttribute('aria-valuenow')), counts });
      if (window.isDragging) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  `;

/** What most would write first. */
export const oneArcPerPoint = (size: number) => `
  (() => {
    const canvas = document.createElement('canvas');
    canvas.width = 1000;
    canvas.height = 700;
    const context = canvas.getContext('2d');
    const startedAt = performance.now();
    for (let i = 0; i < ${size}; i++) {
      context.beginPath();
      context.fillStyle = i % 2 ? '#2f6db3' : '#0f8f68';
      context.arc(Math.random() * 1000, Math.random() * 700, 2, 0, 7);
      context.fill();
    }
    context.getImageData(0, 0, 1, 1);
    return performance.now() - startedAt;
  })()
`;
