import { runLayout, type LayoutJob } from './layoutJob';

/** Layouts run here, so that the picture stays responsive; the page ends the worker to cancel. */
self.onmessage = (message: MessageEvent<LayoutJob>) => {
  runLayout(message.data).then(
    (result) => self.postMessage({ result }),
    (error: unknown) => self.postMessage({ error: error instanceof Error ? error.message : String(error) }),
  );
};
