import type { CanvasViewport } from './framing';
import type { GraphCanvas } from './GraphCanvas';
import type { CanvasBoxes } from './Picture';

declare global {
  interface Window {
    /** The boxes of everything on the canvas, in the picture's coordinates; browser tests check the rule about labels on them. */
    actorGraphCanvas?: { readonly boxes: () => CanvasBoxes; readonly viewport: () => CanvasViewport };
  }
}

/** Lets browser tests read where things are drawn; it can change nothing. */
export function exposeForTests(canvas: GraphCanvas): () => void {
  const hook = { boxes: () => canvas.boxes(), viewport: () => canvas.viewport() };
  window.actorGraphCanvas = hook;
  return () => {
    if (window.actorGraphCanvas === hook) delete window.actorGraphCanvas;
  };
}
