import { runLayout, type LayoutJob } from './layoutJob';

/** Pictures on the way are sent no more often than this, in milliseconds. */
const pause = 150;

/** Layouts run here, so that the picture stays responsive; the page ends the worker to cancel. */
self.onmessage = ({ data: job }: MessageEvent<LayoutJob>) => {
  let last = performance.now();
  try {
    const result = runLayout(job, (done, positions) => {
      if (performance.now() - last < pause) return;
      last = performance.now();
      self.postMessage({ progress: { done, positions } });
    });
    self.postMessage({ result });
  } catch (error) {
    self.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
};
