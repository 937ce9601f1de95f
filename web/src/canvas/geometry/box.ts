export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An axis-parallel rectangle in the picture's own coordinates. */
export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A box that holds whatever there is. */
export const everywhere: Box = { x1: -Infinity, y1: -Infinity, x2: Infinity, y2: Infinity };

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function boxAround(center: Point, size: Size): Box {
  return {
    x1: center.x - size.width / 2,
    y1: center.y - size.height / 2,
    x2: center.x + size.width / 2,
    y2: center.y + size.height / 2,
  };
}

export function grow(box: Box, by: number): Box {
  return { x1: box.x1 - by, y1: box.y1 - by, x2: box.x2 + by, y2: box.y2 + by };
}

/** Boxes that only share an edge do not overlap. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}

export function contains(box: Box, point: Point): boolean {
  return point.x > box.x1 && point.x < box.x2 && point.y > box.y1 && point.y < box.y2;
}

export function union(boxes: readonly Box[]): Box | undefined {
  const first = boxes[0];
  if (!first) return undefined;
  let { x1, y1, x2, y2 } = first;
  for (const box of boxes) {
    x1 = Math.min(x1, box.x1);
    y1 = Math.min(y1, box.y1);
    x2 = Math.max(x2, box.x2);
    y2 = Math.max(y2, box.y2);
  }
  return { x1, y1, x2, y2 };
}

export function centerOf(box: Box): Point {
  return { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 };
}
