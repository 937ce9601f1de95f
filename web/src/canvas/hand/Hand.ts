import type { Point } from '../geometry/box';

/** What fingers, mouse and wheel do, in pixels of the canvas. */
export interface HandEvents {
  readonly tap: (at: Point, add: boolean) => void;
  readonly doubleTap: (at: Point) => void;
  /** A press that begins to move: true where something is taken along, false where the picture itself is. */
  readonly grab: (at: Point) => boolean;
  readonly drag: (at: Point) => void;
  readonly drop: () => void;
  readonly pan: (dx: number, dy: number) => void;
  readonly zoom: (at: Point, factor: number) => void;
  readonly hover: (at: Point | undefined) => void;
  /** A loop that is drawn around things; `done` when the hand lets go. */
  readonly lasso: (loop: readonly Point[], done: boolean) => void;
}

const slop = { mouse: 4, touch: 10 };
const doubleTime = 350;
const doubleReach = 12;
const longPress = 500;
/** A notch of a usual wheel is 100 pixels; two of them change the zoom by a third. */
const wheelSpeed = 0.0015;
/** A trackpad's pinch comes as a wheel of small steps. */
const pinchSpeed = 0.01;
const pixelsPerLine = 16;

type Press =
  | { readonly kind: 'pressed'; readonly from: Point; readonly add: boolean; readonly shift: boolean; readonly touch: boolean }
  | { readonly kind: 'dragging' }
  | { readonly kind: 'panning' }
  | { readonly kind: 'lasso'; readonly loop: Point[] };

/** Turns pointers and the wheel over an element into what they mean. */
export class Hand {
  private readonly pointers = new Map<number, Point>();
  private press: Press | undefined;
  private held: ReturnType<typeof setTimeout> | undefined;
  private lastTap: { readonly at: Point; readonly time: number } | undefined;
  private readonly ended = new AbortController();

  constructor(private readonly element: HTMLElement, private readonly events: HandEvents) {
    const options = { signal: this.ended.signal };
    element.addEventListener('pointerdown', (event) => this.down(event), options);
    element.addEventListener('pointermove', (event) => this.move(event), options);
    for (const type of ['pointerup', 'pointercancel'] as const) element.addEventListener(type, (event) => this.up(event), options);
    element.addEventListener('pointerleave', () => this.events.hover(undefined), options);
    element.addEventListener('wheel', (event) => this.wheel(event), { ...options, passive: false });
    // What opens at the first click may lie under the second: that one is meant for the picture all the same.
    window.addEventListener('pointerdown', (event) => this.takeSecond(event), { ...options, capture: true });
  }

  /** Whether a finger or a button is down. */
  get isHolding(): boolean {
    return this.pointers.size > 0;
  }

  release(): void {
    clearTimeout(this.held);
    this.ended.abort();
  }

  private at(event: MouseEvent): Point {
    const area = this.element.getBoundingClientRect();
    return { x: event.clientX - area.left, y: event.clientY - area.top };
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const at = this.at(event);
    this.pointers.set(event.pointerId, at);
    this.element.setPointerCapture(event.pointerId);
    if (this.pointers.size > 1) {
      this.letGo();
      return;
    }
    const touch = event.pointerType !== 'mouse';
    this.press = { kind: 'pressed', from: at, add: event.ctrlKey || event.metaKey || event.shiftKey, shift: event.shiftKey, touch };
    if (touch) this.held = setTimeout(() => this.openMenu(event), longPress);
  }

  private move(event: PointerEvent): void {
    const at = this.at(event);
    const before = this.pointers.get(event.pointerId);
    if (!before) {
      if (event.pointerType === 'mouse') this.events.hover(at);
      return;
    }
    if (this.pointers.size === 2) {
      this.pinch(event.pointerId, at);
      return;
    }
    this.pointers.set(event.pointerId, at);
    if (this.press?.kind === 'pressed') this.begin(this.press, at);
    if (this.press?.kind === 'dragging') this.events.drag(at);
    if (this.press?.kind === 'panning') this.events.pan(at.x - before.x, at.y - before.y);
    if (this.press?.kind === 'lasso') {
      this.press.loop.push(at);
      this.events.lasso(this.press.loop, false);
    }
  }

  private begin(press: Press & { readonly kind: 'pressed' }, at: Point): void {
    if (distance(press.from, at) <= (press.touch ? slop.touch : slop.mouse)) return;
    clearTimeout(this.held);
    if (press.shift) this.press = { kind: 'lasso', loop: [press.from] };
    else this.press = { kind: this.events.grab(press.from) ? 'dragging' : 'panning' };
  }

  private up(event: PointerEvent): void {
    const at = this.pointers.get(event.pointerId);
    this.pointers.delete(event.pointerId);
    if (!at) return;
    const press = this.press;
    this.letGo();
    if (press?.kind === 'pressed' && event.type === 'pointerup') this.tapped(press, at);
  }

  private tapped({ from, add }: Press & { readonly kind: 'pressed' }, at: Point): void {
    const last = this.lastTap;
    if (last && performance.now() - last.time < doubleTime && distance(last.at, at) < doubleReach) {
      this.lastTap = undefined;
      this.events.doubleTap(last.at);
      return;
    }
    this.lastTap = { at, time: performance.now() };
    this.events.tap(from, add);
  }

  private letGo(): void {
    clearTimeout(this.held);
    const press = this.press;
    this.press = undefined;
    if (press?.kind === 'dragging') this.events.drop();
    if (press?.kind === 'lasso') this.events.lasso(press.loop, true);
  }

  private pinch(id: number, at: Point): void {
    const [first, second] = [...this.pointers.values()];
    if (!first || !second) return;
    const [middle, wide] = [between(first, second), distance(first, second)];
    this.pointers.set(id, at);
    const [now, then] = [...this.pointers.values()];
    if (!now || !then) return;
    const moved = between(now, then);
    this.events.pan(moved.x - middle.x, moved.y - middle.y);
    if (wide > 0) this.events.zoom(moved, distance(now, then) / wide);
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * pixelsPerLine : event.deltaY;
    this.events.zoom(this.at(event), Math.exp(-pixels * (event.ctrlKey ? pinchSpeed : wheelSpeed)));
  }

  private takeSecond(event: PointerEvent): void {
    const last = this.lastTap;
    if (!last || event.button !== 0 || (event.target instanceof Node && this.element.contains(event.target))) return;
    if (performance.now() - last.time >= doubleTime || distance(last.at, this.at(event)) >= doubleReach) return;
    this.lastTap = undefined;
    event.preventDefault();
    event.stopPropagation();
    // The rest of this click belongs to the picture, too.
    window.addEventListener('click', (click) => click.stopPropagation(), { capture: true, once: true });
    this.events.doubleTap(last.at);
  }

  private openMenu(event: PointerEvent): void {
    this.press = undefined;
    this.element.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: event.clientX, clientY: event.clientY }));
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
