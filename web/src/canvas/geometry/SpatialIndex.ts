import type { Box } from './box';

/** Finds what may lie near a box without looking at everything: items are filed under the square cells they touch. */
export class SpatialIndex<T> {
  private readonly cells = new Map<number, T[]>();

  constructor(private readonly cell = 96) {}

  add(box: Box, item: T): void {
    this.eachCell(box, (key) => {
      const items = this.cells.get(key);
      if (items) items.push(item);
      else this.cells.set(key, [item]);
    });
  }

  /** Everything filed under a cell that the box touches; each item once. */
  near(box: Box): Set<T> {
    const found = new Set<T>();
    this.eachCell(box, (key) => {
      for (const item of this.cells.get(key) ?? []) found.add(item);
    });
    return found;
  }

  private eachCell(box: Box, visit: (key: number) => void): void {
    const [left, right] = [Math.floor(box.x1 / this.cell), Math.floor(box.x2 / this.cell)];
    const [top, bottom] = [Math.floor(box.y1 / this.cell), Math.floor(box.y2 / this.cell)];
    for (let x = left; x <= right; x++) {
      for (let y = top; y <= bottom; y++) visit(x * 65_536 + y);
    }
  }
}
