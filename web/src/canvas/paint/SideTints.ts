import type { Box } from '../geometry/box';
import type { CanvasViewport } from '../framing';

/** How far from the card, in its own half widths, a tint has faded to the canvas. */
const fade = 1.1;

/** The faint colours of the two sides, left and right of the card in the middle; they move with it. */
export class SideTints {
  readonly element: HTMLElement;
  private card: Box | undefined;

  constructor() {
    this.element = document.createElement('div');
    this.element.className = 'ag-tints';
    this.element.hidden = true;
  }

  /** Tints the sides of this card, or nothing. */
  around(card: Box | undefined): void {
    this.card = card;
    this.element.hidden = card === undefined;
  }

  move({ zoom, pan }: CanvasViewport, width: number): void {
    if (!this.card) return;
    const middle = ((this.card.x1 + this.card.x2) / 2) * zoom + pan.x;
    const half = ((this.card.x2 - this.card.x1) / 2) * zoom * fade;
    this.element.style.setProperty('--left-end', `${Math.round(clamp(middle - half, 0, width))}px`);
    this.element.style.setProperty('--right-start', `${Math.round(clamp(middle + half, 0, width))}px`);
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
