import type { CanvasViewport } from '../framing';
import type { Side } from '../drawing';
import type { Box } from '../geometry/box';
import type { Band } from './sideBands';

/** How far from the card, in its own half widths, a tint has faded to the canvas. */
const fade = 1.1;
/** Above and below, a tint fades within so many pixels; one that goes on begins so far outside. */
const softEdge = 64;

/** Where the card stands between its sides, and how far down each of them is tinted. */
export interface Tinted {
  readonly card: Box;
  readonly bands: Readonly<Record<Side, Band | undefined>>;
}

/** The faint colours of the two sides, left and right of the card in the middle; they move with it. */
export class SideTints {
  readonly element = document.createElement('div');
  private readonly sides: Readonly<Record<Side, HTMLElement>> = { uphold: this.add('uphold'), deny: this.add('deny') };
  private tinted: Tinted | undefined;

  constructor() {
    this.element.className = 'ag-tints';
    this.element.hidden = true;
  }

  /** Tints the sides of a card, or nothing. */
  show(tinted: Tinted | undefined): void {
    this.tinted = tinted;
    this.element.hidden = tinted === undefined;
  }

  move({ zoom, pan }: CanvasViewport, { width, height }: { readonly width: number; readonly height: number }): void {
    if (!this.tinted) return;
    const { card, bands } = this.tinted;
    const middle = ((card.x1 + card.x2) / 2) * zoom + pan.x;
    const half = ((card.x2 - card.x1) / 2) * zoom * fade;
    this.sides.uphold.style.width = `${Math.round(clamp(middle - half, 0, width))}px`;
    this.sides.deny.style.width = `${Math.round(width - clamp(middle + half, 0, width))}px`;
    for (const side of ['uphold', 'deny'] as const) {
      const { style } = this.sides[side];
      const band = bands[side];
      style.display = band ? '' : 'none';
      if (!band) continue;
      style.top = `${Math.round(clamp(band.from * zoom + pan.y, -softEdge, height))}px`;
      style.bottom = `${Math.round(height - clamp(band.to * zoom + pan.y, 0, height + softEdge))}px`;
    }
  }

  private add(side: Side): HTMLElement {
    const element = document.createElement('div');
    element.className = `ag-tint ${side}`;
    this.element.append(element);
    return element;
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
