import type { Page } from 'playwright-core';

/** What a page has seen of itself since it was last asked to begin. */
export interface Seen {
  /** When the answer to the question had come whole, in milliseconds of the page. */
  readonly answer: number;
  readonly firstPicture: number;
  /** When the picture last changed, and how long ago that is. */
  readonly lastChange: number;
  readonly still: number;
  readonly longestTask: number;
}

interface Watch {
  /** Begins anew, and looks in each frame at the canvases that a selector names. */
  begin: (canvases: string) => void;
  /** Looks no more, and begins anew to note tasks. */
  rest: () => void;
  seen: () => Seen;
  /** How much of the canvas is painted on, from 0 to 1. */
  ink: () => number;
}

declare global {
  interface Window {
    watch: Watch;
  }
}

/** Looks at the canvas of a page in each of its frames. A canvas is read, which waits until all that was drawn on it is there. */
export async function watchCanvas(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const small = new OffscreenCanvas(96, 64);
    const surface = small.getContext('2d', { willReadFrequently: true });
    const dense = 0.05;
    let selector = '';
    let looks = false;
    let [begun, firstPicture, lastChange, longestTask] = [0, 0, 0, 0];
    let last = 0;
    const painted = (): Uint8ClampedArray => {
      if (!surface) return new Uint8ClampedArray();
      surface.clearRect(0, 0, small.width, small.height);
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>(selector)) if (canvas.width > 0) surface.drawImage(canvas, 0, 0, small.width, small.height);
      return surface.getImageData(0, 0, small.width, small.height).data;
    };
    const shareOf = (data: Uint8ClampedArray) => {
      let count = 0;
      for (let i = 3; i < data.length; i += 4) if ((data[i] ?? 0) > 0) count++;
      return (count * 4) / data.length;
    };
    const printOf = (data: Uint8ClampedArray) => data.reduce((print, value) => (Math.imul(print, 31) + value) | 0, 0);
    const look = () => {
      if (!looks) return;
      const data = painted();
      const now = performance.now();
      const print = printOf(data);
      if (print !== last) {
        last = print;
        lastChange = now;
        if (firstPicture === 0 && shareOf(data) > dense) firstPicture = now;
      }
      requestAnimationFrame(look);
    };
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) if (startTime + duration > begun) longestTask = Math.max(longestTask, duration);
    }).observe({ type: 'longtask' });
    // The browser follows an input to its picture only where the input has asked for a frame; who paints in every frame asks for none.
    for (const type of ['mousemove', 'wheel']) window.addEventListener(type, () => requestAnimationFrame(() => undefined), { capture: true, passive: true });
    window.watch = {
      begin: (canvases) => {
        [selector, looks] = [canvases, true];
        [begun, firstPicture, lastChange, longestTask] = [performance.now(), 0, 0, 0];
        last = printOf(painted());
        requestAnimationFrame(look);
      },
      rest: () => {
        looks = false;
        [begun, longestTask] = [performance.now(), 0];
      },
      seen: () => {
        const answers = performance.getEntriesByType('resource').filter((e) => e.name.includes('/query/v2') && e.startTime >= begun) as PerformanceResourceTiming[];
        const answer = answers[0]?.responseEnd ?? begun;
        return { answer: answer - begun, firstPicture: firstPicture - begun, lastChange: lastChange - begun, still: performance.now() - lastChange, longestTask };
      },
      ink: () => shareOf(painted()),
    };
  });
}
