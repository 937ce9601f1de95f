import type { LayoutJob, LayoutResult } from './layoutJob';
import { networkLayout } from './network';
import type { NetworkJob, Placed } from './networkJob';
import type { Coordinates } from './organic/Mover';
import { runLayout } from './runLayout';

/** A picture with everything that layouts look at, or only its network. */
export type Asked = { readonly job: LayoutJob } | { readonly network: NetworkJob };

export type Answered =
  | { readonly result: LayoutResult }
  | { readonly places: Placed }
  | { readonly done: number; readonly places: Coordinates }
  | { readonly error: string };

/** Pictures on the way are sent no more often than this, in milliseconds; of many nodes more seldom, since the page has to paint them. */
const pause = { least: 150, perNode: 0.02 };

/** Layouts run here, so that the picture stays responsive; the page ends the worker to cancel. */
self.onmessage = ({ data }: MessageEvent<Asked>) => {
  try {
    if ('job' in data) self.postMessage({ result: runLayout(data.job) } satisfies Answered);
    else send({ places: networkLayout(data.network, progressOf(data.network)) });
  } catch (error) {
    self.postMessage({ error: error instanceof Error ? error.message : String(error) } satisfies Answered);
  }
};

function progressOf({ sizes }: NetworkJob) {
  let next = 0;
  return (done: number, places: () => Coordinates) => {
    if (performance.now() < next) return;
    send({ done, places: places() });
    next = performance.now() + pause.least + (pause.perNode * sizes.length) / 2;
  };
}

function send(answer: Answered & { readonly places: Coordinates }): void {
  const { x, y } = answer.places;
  self.postMessage(answer, { transfer: [x.buffer, y.buffer] });
}
