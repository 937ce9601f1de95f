import type { Point, Size } from '../geometry/box';
import type { Outline } from '../geometry/outline';

export type PathContext = Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'arc' | 'ellipse' | 'rect' | 'roundRect' | 'closePath' | 'quadraticCurveTo'>;

/** Adds the outline of a node around a point to the path. */
export function traceOutline(path: PathContext, outline: Outline, { x, y }: Point, { width, height }: Size): void {
  const [w, h] = [width / 2, height / 2];
  switch (outline) {
    case 'circle':
    case 'dotted':
      path.moveTo(x + w, y);
      path.ellipse(x, y, w, h, 0, 0, 2 * Math.PI);
      break;
    case 'rounded':
      path.roundRect(x - w, y - h, width, height, Math.min(8, w * 0.36));
      break;
    case 'card':
      path.roundRect(x - w, y - h, width, height, Math.min(10, h * 0.4));
      break;
    case 'square':
      path.rect(x - w, y - h, width, height);
      break;
    case 'diamond':
      path.moveTo(x, y - h);
      path.lineTo(x + w, y);
      path.lineTo(x, y + h);
      path.lineTo(x - w, y);
      path.closePath();
      break;
    case 'drop':
      drop(path, x, y, w, h);
      break;
  }
}

/** A drop that stands on its point. */
function drop(path: PathContext, x: number, y: number, w: number, h: number): void {
  const [round, lift] = [0.82, 0.18];
  const [start, end] = [Math.PI * 0.86, Math.PI * 2.14];
  path.moveTo(x, y + h);
  path.lineTo(x + Math.cos(start) * round * w, y + (Math.sin(start) * round - lift) * h);
  path.ellipse(x, y - lift * h, round * w, round * h, 0, start, end);
  path.closePath();
}
