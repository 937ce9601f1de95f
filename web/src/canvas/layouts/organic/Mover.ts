/** Where nodes are, in steps of the network: two next to each other are about 1 apart. */
export interface Coordinates {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Moves two nodes towards the distance that they wish for; `share` is how much of the way they go, at most all of it. */
export class Mover {
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  private readonly fixed: Uint8Array;

  constructor(at: Coordinates, private readonly random: () => number, fixed?: Uint8Array) {
    this.x = at.x;
    this.y = at.y;
    this.fixed = fixed ?? new Uint8Array(at.x.length);
  }

  both(i: number, j: number, distance: number, share: number): void {
    const { x, y, fixed } = this;
    if (fixed[i] || fixed[j]) {
      if (fixed[i]) this.first(j, i, distance, share);
      else this.first(i, j, distance, share);
      return;
    }
    let dx = x[i]! - x[j]!;
    let dy = y[i]! - y[j]!;
    let length = Math.sqrt(dx * dx + dy * dy);
    if (length < nothing) {
      dx = this.random() - 0.5;
      dy = this.random() - 0.5;
      length = Math.sqrt(dx * dx + dy * dy) || 1;
    }
    const move = ((share < 1 ? share : 1) * (length - distance)) / (2 * length);
    x[i] = x[i]! - move * dx;
    y[i] = y[i]! - move * dy;
    x[j] = x[j]! + move * dx;
    y[j] = y[j]! + move * dy;
  }

  /** Moves all nodes that are more than a step away from one in the middle, which stays. */
  around(middle: number, steps: Uint16Array, weights: Float64Array, step: number): void {
    const { x, y, fixed } = this;
    const [middleX, middleY] = [x[middle]!, y[middle]!];
    for (let i = 0; i < steps.length; i++) {
      const distance = steps[i]!;
      if (distance <= 1 || fixed[i]) continue;
      const dx = x[i]! - middleX;
      const dy = y[i]! - middleY;
      const length = Math.sqrt(dx * dx + dy * dy) + nothing;
      const share = weights[distance]! * step;
      const move = ((share < 1 ? share : 1) * (length - distance)) / length;
      x[i] = x[i]! - move * dx;
      y[i] = y[i]! - move * dy;
    }
  }

  private first(i: number, j: number, distance: number, share: number): void {
    const { x, y } = this;
    if (this.fixed[i]) return;
    let dx = x[i]! - x[j]!;
    let dy = y[i]! - y[j]!;
    let length = Math.sqrt(dx * dx + dy * dy);
    if (length < nothing) {
      dx = this.random() - 0.5;
      dy = this.random() - 0.5;
      length = Math.sqrt(dx * dx + dy * dy) || 1;
    }
    const move = ((share < 1 ? share : 1) * (length - distance)) / length;
    x[i] = x[i]! - move * dx;
    y[i] = y[i]! - move * dy;
  }
}

const nothing = 1e-9;
