import type { LayoutJob, LayoutResult } from './layoutJob';

type Answer = { readonly result: LayoutResult } | { readonly error: string };

/** Runs layouts in a worker, one at a time; a new one or `cancel` ends the one that runs. */
export class LayoutRunner {
  private worker: Worker | undefined;
  private giveUp: (() => void) | undefined;

  /** Resolves with nothing when the layout was cancelled. */
  run(job: LayoutJob): Promise<LayoutResult | undefined> {
    this.cancel();
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.worker = worker;
    return new Promise((resolve, reject) => {
      this.giveUp = () => resolve(undefined);
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        this.giveUp = undefined;
        this.cancel();
        if ('error' in data) reject(new Error(data.error));
        else resolve(data.result);
      };
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(job);
    });
  }

  cancel(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.giveUp?.();
    this.giveUp = undefined;
  }
}
