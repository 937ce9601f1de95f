import potpack from 'potpack';
import type { Size } from '../../geometry/box';
import type { Coordinates } from './Mover';

interface PackingOptions {
  readonly gap: number;
  /** Width by height that the whole should have. */
  readonly ratio: number;
  /** A part with a node that stays, stays whole. */
  readonly stays: (node: number) => boolean;
}

/** Moves parts, each as it is, beside one another, so that together they fill a window. */
export function packBeside(parts: readonly Int32Array[], at: Coordinates, sizes: readonly Size[], { gap, ratio, stays }: PackingOptions): void {
  const movable = parts.filter((nodes) => !nodes.some(stays)).map((nodes) => ({ nodes, ...boundsOf(nodes, at, sizes) }));
  const boxes = movable.map(({ x1, y1, x2, y2 }, index) => ({ w: (x2 - x1 + gap) / ratio, h: y2 - y1 + gap, x: 0, y: 0, index }));
  potpack(boxes);
  const kept = parts.filter((nodes) => nodes.some(stays)).map((nodes) => boundsOf(nodes, at, sizes));
  const below = Math.max(0, ...kept.map((bounds) => bounds.y2 + gap));
  for (const { x, y, index } of boxes) {
    const part = movable[index];
    if (!part) continue;
    for (const node of part.nodes) {
      at.x[node] = (at.x[node]!) - part.x1 + x * ratio;
      at.y[node] = (at.y[node]!) - part.y1 + y + below;
    }
  }
}

function boundsOf(nodes: Int32Array, { x, y }: Coordinates, sizes: readonly Size[]) {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const node of nodes) {
    const [halfWidth, halfHeight] = [(sizes[node]?.width ?? 0) / 2, (sizes[node]?.height ?? 0) / 2];
    x1 = Math.min(x1, (x[node]!) - halfWidth);
    x2 = Math.max(x2, (x[node]!) + halfWidth);
    y1 = Math.min(y1, (y[node]!) - halfHeight);
    y2 = Math.max(y2, (y[node]!) + halfHeight);
  }
  return { x1, y1, x2, y2 };
}
