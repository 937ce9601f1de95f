import type { ElementId } from '../../api/ids';
import type { Face } from '../drawing';
import type { Point } from '../geometry/box';
import type { LayoutJob, LayoutResult } from './layoutJob';

export interface LayoutProgress {
  /** From 0 to 1. */
  readonly done: number;
  readonly positions: ReadonlyMap<ElementId, Point>;
}

type Answer = { readonly result: LayoutResult } | { readonly error: string } | { readonly progress: LayoutProgress };

/** Runs layouts in a worker, one at a time; a new one or `cancel` ends the one that runs. */
export class LayoutRunner {
  private worker: Worker | undefined;
  private giveUp: (() => void) | undefined;

  /** Resolves with nothing when the layout was cancelled. */
  run(job: LayoutJob, onProgress?: (progress: LayoutProgress) => void): Promise<LayoutResult | undefined> {
    this.cancel();
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.worker = worker;
    return new Promise((resolve, reject) => {
      this.giveUp = () => resolve(undefined);
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if ('progress' in data) {
          onProgress?.(data.progress);
          return;
        }
        this.giveUp = undefined;
        this.cancel();
        if ('error' in data) reject(new Error(data.error));
        else resolve(data.result);
      };
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(lightened(job));
    });
  }

  cancel(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.giveUp?.();
    this.giveUp = undefined;
  }
}

/** With more nodes than this no layout looks at texts. */
const mostWithTexts = 150;
const noText: Face['name'] = { lines: [], size: { width: 0, height: 0 } };
const noIcon: Face['icon'] = [];

/** What a layout does not look at stays here: the worker gets a copy of everything that it is given. */
function lightened(job: LayoutJob): LayoutJob {
  const bare = job.faces.size > mostWithTexts;
  const faces = [...job.faces.values()].map((face) => [face.id, { ...face, icon: noIcon, ...(bare ? { name: noText, sub: noText } : {}) }] as const);
  const lines = job.lines.map(({ id, start, end, stroke, bar, side, backing, pill }) => ({ id, start, end, stroke, bar, side, backing, pill: bare ? undefined : pill }));
  return { ...job, faces: new Map(faces), lines };
}
