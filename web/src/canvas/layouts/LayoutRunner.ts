import type { ElementId } from '../../api/ids';
import type { Face } from '../drawing';
import type { Point } from '../geometry/box';
import { isRefined, onlyNetworkOf, type LayoutJob, type LayoutResult } from './layoutJob';
import type { Answered, Asked } from './worker';

export interface LayoutProgress {
  /** From 0 to 1. */
  readonly done: number;
  readonly positions: ReadonlyMap<ElementId, Point>;
}

/** Runs layouts in a worker, one at a time; a new one or `cancel` ends the one that runs. */
export class LayoutRunner {
  private worker: Worker | undefined;
  private giveUp: (() => void) | undefined;

  /** Resolves with nothing when the layout was cancelled. */
  run(job: LayoutJob, onProgress?: (progress: LayoutProgress) => void): Promise<LayoutResult | undefined> {
    this.cancel();
    if (job.name === 'keep' && !isRefined(job)) return Promise.resolve({ positions: job.positions, bends: new Map() });
    const network = onlyNetworkOf(job);
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.worker = worker;
    return new Promise((resolve, reject) => {
      this.giveUp = () => resolve(undefined);
      worker.onmessage = ({ data }: MessageEvent<Answered>) => {
        const positions = 'places' in data && network ? network.positionsOf(data.places) : new Map<ElementId, Point>();
        if ('done' in data) {
          onProgress?.({ done: data.done, positions });
          return;
        }
        this.giveUp = undefined;
        this.cancel();
        if ('error' in data) reject(new Error(data.error));
        else resolve('result' in data ? data.result : { positions, bends: new Map(), ...(network ? { communities: network.communitiesOf(data.places) } : {}) });
      };
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage((network ? { network: network.job } : { job: lightened(job) }) satisfies Asked);
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
  const faces = [...job.faces.values()].map(({ id, outline, colour, size, name, sub, label, more, when }) =>
    [id, { id, outline, colour, size, label, more, when, icon: noIcon, name: bare ? noText : name, sub: bare ? noText : sub }] as const);
  const lines = job.lines.map(({ id, start, end, stroke, bar, side, backing, pill }) => ({ id, start, end, stroke, bar, side, backing, pill: bare ? undefined : pill }));
  return { ...job, faces: new Map(faces), lines };
}
