import type { CanvasBoxes, GraphCanvas } from './GraphCanvas';

declare global {
  interface Window {
    /** The boxes of everything on the canvas, in the picture's coordinates; browser tests check the rule about labels on them. */
    actorGraphCanvas?: { readonly boxes: () => CanvasBoxes };
  }
}

/** Lets browser tests read where things are drawn; it can change nothing. */
export function exposeForTests(canvas: GraphCanvas): () => void {
  const hook = { boxes: () => canvas.boxes() };
  window.actorGraphCanvas = hook;
  return () => {
    if (window.actorGraphCanvas === hook) delete window.actorGraphCanvas;
  };
}
