import type { ElementId } from '../api/ids';
import type { Bends, Scene } from './arrange';
import { Camera, leastZoom, mostZoom } from './camera/Camera';
import type { Sight, Window } from './camera/Sight';
import type { Line, Positions } from './drawing';
import { frameMargin, viewportFor, type CanvasViewport } from './framing';
import { boxAround, union, type Point } from './geometry/box';
import { Hand } from './hand/Hand';
import { hitTest, type Hit } from './hand/hitTest';
import { within } from './hand/lasso';
import { litBy } from './hand/litBy';
import type { Lit } from './paint/Painter';
import { sideBands } from './paint/sideBands';
import { SideTints } from './paint/SideTints';
import { boxesOf, Picture, type CanvasBoxes, type Shown } from './Picture';
import { Screen } from './Screen';

/** What a click, a key or a pointer means; the page decides what follows. */
export interface CanvasEvents {
  readonly onNode: (id: ElementId, add: boolean) => void;
  readonly onLine: (line: Line, add: boolean) => void;
  readonly onNothing: () => void;
  readonly onExpand: (id: ElementId) => void;
  readonly onMoved: (positions: Positions) => void;
  readonly onSurrounded: (ids: readonly ElementId[]) => void;
  /** The user looks somewhere else, and has come to rest there. */
  readonly onSight: (sight: Sight) => void;
}

/** Up to this size labels are placed again while a node is dragged. */
const mostLive = 60;
const leastFit = leastZoom;
/** The room changes with the first click of a double click; the second must still find its node. */
const refitPause = 350;
/** After so long without a movement, in milliseconds, labels are placed again. */
const restPause = 90;
const glide = 200;
/** Room that a node with its name takes at most. */
const newcomer = { width: 180, height: 110 };

/** The picture on a canvas of the page, and the hand on it. Knows nothing of the page around it. */
export class GraphCanvas {
  private readonly screen: Screen;
  private readonly picture = new Picture();
  private readonly camera = new Camera(() => this.moved());
  private readonly hand: Hand;
  private readonly tints = new SideTints();
  private selection: { readonly nodes: ReadonlySet<ElementId>; readonly lines: ReadonlySet<string> } = { nodes: new Set(), lines: new Set() };
  private fresh: ReadonlySet<ElementId> = new Set();
  private lit: Lit | undefined;
  private focus: ElementId | undefined;
  private frame = 0;
  private atRest = true;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private refit: ReturnType<typeof setTimeout> | undefined;
  private dragged: { readonly ids: readonly ElementId[]; last: Point } | undefined;
  /** Once the user has panned or zoomed, the view is theirs until they ask for everything again. */
  private viewIsTheirs = false;

  constructor(private readonly container: HTMLElement, private readonly events: CanvasEvents) {
    this.screen = new Screen(container, () => this.draw());
    container.append(this.tints.element, this.screen.canvas);
    this.hand = new Hand(container, {
      tap: (at, add) => this.tapped(this.hit(at), add),
      doubleTap: (at) => this.doubleTapped(at),
      grab: (at) => this.grab(at),
      drag: (at) => this.drag(at),
      drop: () => this.drop(),
      pan: (dx, dy) => {
        this.takeView();
        this.camera.panBy(dx, dy);
      },
      zoom: (at, factor) => {
        this.takeView();
        this.camera.zoomAt(at, factor);
      },
      hover: (at) => this.hover(at),
      lasso: (loop, done) => this.lasso(loop, done),
    });
    this.screen.measure();
  }

  /** Draws a scene; `focus` is the card whose two sides are told apart, where there is one. */
  show(scene: Scene, bends: Bends, focus?: ElementId, shown: Shown = {}): void {
    this.picture.show(scene, bends, shown);
    this.focus = focus;
    this.lit = undefined;
    this.dragged = undefined;
    this.atRest = true;
    this.setTints();
    this.draw();
  }

  select(nodes: ReadonlySet<ElementId>, lines: ReadonlySet<string>): void {
    this.selection = { nodes, lines };
    this.draw();
  }

  /** What the last step brought stands out a little. */
  marking(fresh: ReadonlySet<ElementId>): void {
    this.fresh = fresh;
    this.draw();
  }

  /** Shows where these are, as if they were pointed at. */
  light(nodes: ReadonlySet<ElementId>, lines: ReadonlySet<string>): void {
    this.lit = nodes.size + lines.size > 0 ? { on: '', nodes, lines } : undefined;
    this.draw();
  }

  /** Colours are read from the page again; call when the theme has changed. */
  restyle(): void {
    this.screen.restyle();
    this.draw();
  }

  /** The area has another size: the picture follows after a moment, unless the user has chosen what to look at. */
  resize(): void {
    this.screen.measure();
    this.moveTints();
    this.paintNow();
    clearTimeout(this.refit);
    if (!this.viewIsTheirs) this.refit = setTimeout(() => this.fit(true), refitPause);
  }

  /** Brings everything into the window, never larger than it is drawn. */
  fit(gliding = false): void {
    clearTimeout(this.refit);
    this.viewIsTheirs = false;
    this.screen.measure();
    const viewport = this.screen.area.width > 0 && this.screen.area.height > 0 ? this.picture.fitting(this.screen.area, leastFit) : undefined;
    if (!viewport) return;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (gliding && !still) this.camera.glide(viewport, glide);
    else this.camera.jump(viewport);
  }

  zoomBy(factor: number): void {
    this.takeView();
    this.camera.zoomAt({ x: this.screen.area.width / 2, y: this.screen.area.height / 2 }, factor);
  }

  viewport(): CanvasViewport {
    return this.camera.current();
  }

  /** Where the window looks at this moment. */
  sight(): Sight {
    const { width, height } = this.screen.area;
    return this.viewIsTheirs ? { centre: this.camera.toPicture({ x: width / 2, y: height / 2 }), zoom: this.camera.zoom } : 'all';
  }

  /** What is seen between the headings and the controls. */
  window(): Window {
    const { width, height } = this.screen.area;
    const { left, top, right, bottom } = frameMargin;
    const [first, last] = [this.camera.toPicture({ x: left, y: top }), this.camera.toPicture({ x: width - right, y: height - bottom })];
    return { box: { x1: first.x, y1: first.y, x2: last.x, y2: last.y }, zoom: this.camera.zoom };
  }

  /** Looks where it is told; all of the picture as far as it fits. */
  see(sight: Sight): void {
    if (sight === 'all') {
      this.fit();
      return;
    }
    this.takeView();
    this.screen.measure();
    const { width, height } = this.screen.area;
    const zoom = Math.max(leastZoom, Math.min(mostZoom, sight.zoom));
    this.camera.jump({ zoom, pan: { x: width / 2 - sight.centre.x * zoom, y: height / 2 - sight.centre.y * zoom } });
  }

  /** Brings nodes into sight where they are not: one into the middle, several by going so far away that all are seen. */
  reveal(ids: readonly ElementId[]): void {
    const { width, height } = this.screen.area;
    const { zoom, pan } = this.camera;
    const { faces } = this.picture.look(this.camera.current(), this.screen.area).level;
    const there = ids.flatMap((id) => {
      const at = this.picture.scene.positions.get(id);
      return at ? [{ at, half: faces.get(id)?.size ?? newcomer }] : [];
    });
    const places = there.map(({ at }) => at);
    const isSeen = there.every(({ at, half }) => {
      const [x, y] = [at.x * zoom + pan.x, at.y * zoom + pan.y];
      const { left, top, right, bottom } = frameMargin;
      return x - half.width / 2 > left && y - half.height / 2 > top && x + half.width / 2 < width - right && y + half.height / 2 < height - bottom;
    });
    const [first] = places;
    if (!first || isSeen) return;
    if (places.length === 1) {
      this.takeView();
      this.camera.panBy(width / 2 - (first.x * zoom + pan.x), height / 2 - (first.y * zoom + pan.y));
    } else if (this.viewIsTheirs) {
      const window = { x1: -pan.x / zoom, y1: -pan.y / zoom, x2: (width - pan.x) / zoom, y2: (height - pan.y) / zoom };
      this.camera.jump(viewportFor(union([window, ...places.map((at) => boxAround(at, newcomer))]) ?? window, this.screen.area, leastFit));
    } else this.fit();
  }

  /** What is drawn at a point of the canvas. */
  hit(at: Point): Hit {
    const { level, routes } = this.picture.look(this.camera.current(), this.screen.area);
    const { pan } = this.camera;
    return hitTest(level, routes, this.placement(), { x: at.x - pan.x, y: at.y - pan.y });
  }

  /** Boxes of everything that is drawn, in the picture's coordinates; tests check the rule about labels on them. */
  boxes(): CanvasBoxes {
    const { level, routes } = this.picture.look(this.camera.current(), this.screen.area);
    return boxesOf(level, routes, this.placement());
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.refit);
    clearTimeout(this.rest);
    this.camera.stop();
    this.hand.release();
    this.screen.remove();
    this.tints.element.remove();
  }

  private placement() {
    return this.picture.placement(this.camera.current(), this.screen.area, this.atRest, this.selection.nodes);
  }

  private draw(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.paintNow());
  }

  private paintNow(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.screen.show({
      picture: this.picture, viewport: this.camera.current(), placement: () => this.placement(), marks: { ...this.selection, fresh: this.fresh, lit: this.lit },
      dragged: this.dragged?.ids ?? [], atRest: this.atRest,
    });
  }

  private moved(): void {
    this.disturb();
    this.moveTints();
    this.draw();
  }

  /** Something moves: labels go along, and are placed again when it has come to rest. */
  private disturb(): void {
    this.atRest = false;
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.settle(), restPause);
  }

  private settle(): void {
    if (this.hand.isHolding || this.camera.isGliding) this.disturb();
    else {
      this.atRest = true;
      this.draw();
      this.events.onSight(this.sight());
    }
  }

  private takeView(): void {
    this.viewIsTheirs = true;
    clearTimeout(this.refit);
  }

  private tapped(hit: Hit, add: boolean): void {
    if (hit.kind === 'node') this.events.onNode(hit.id, add);
    else if (hit.kind === 'line') {
      const line = this.picture.line(hit.id);
      if (line) this.events.onLine(line, add);
    } else this.events.onNothing();
  }

  private doubleTapped(at: Point): void {
    const hit = this.hit(at);
    if (hit.kind === 'node') this.events.onExpand(hit.id);
  }

  private grab(at: Point): boolean {
    const hit = this.hit(at);
    if (hit.kind !== 'node' || this.picture.scene.faces.get(hit.id)?.ghost) return false;
    const ids = this.selection.nodes.has(hit.id) ? [...this.selection.nodes] : [hit.id];
    this.dragged = { ids, last: at };
    return true;
  }

  private drag(at: Point): void {
    if (!this.dragged) return;
    const { zoom } = this.camera;
    const [dx, dy] = [(at.x - this.dragged.last.x) / zoom, (at.y - this.dragged.last.y) / zoom];
    this.dragged.last = at;
    const positions = new Map(this.picture.scene.positions);
    for (const id of this.dragged.ids) {
      const from = positions.get(id);
      if (from) positions.set(id, { x: from.x + dx, y: from.y + dy });
    }
    this.picture.move(positions);
    if (this.picture.scene.faces.size <= mostLive) {
      this.picture.loosen();
      this.setTints();
    }
    this.moved();
  }

  private drop(): void {
    const dragged = this.dragged;
    this.dragged = undefined;
    if (!dragged) return;
    this.picture.loosen();
    this.setTints();
    this.atRest = true;
    this.draw();
    const { positions } = this.picture.scene;
    this.events.onMoved(new Map(dragged.ids.flatMap((id) => {
      const at = positions.get(id);
      return at ? [[id, at] as const] : [];
    })));
  }

  private hover(at: Point | undefined): void {
    // What moves is pointed at by nobody, and in a large picture takes long to be looked through.
    if (at && !this.atRest) return;
    const hit: Hit = at ? this.hit(at) : { kind: 'canvas' };
    const on = hit.kind === 'canvas' ? undefined : hit.id;
    this.container.classList.toggle('ag-on-something', on !== undefined);
    if (on === this.lit?.on) return;
    this.lit = litBy(hit, this.picture);
    this.draw();
  }

  private lasso(loop: readonly Point[], done: boolean): void {
    this.paintNow();
    if (!done) {
      this.screen.showLoop(loop);
      return;
    }
    const { scene } = this.picture;
    const around = loop.map((point) => this.camera.toPicture(point));
    this.events.onSurrounded([...scene.faces.keys()].filter((id) => {
      const at = scene.positions.get(id);
      return at !== undefined && within(at, around);
    }));
  }

  /** Who takes which side is looked at anew only where the scene has changed. */
  private setTints(): void {
    const { scene } = this.picture;
    const face = this.focus && scene.faces.get(this.focus);
    const at = this.focus && scene.positions.get(this.focus);
    this.tints.show(this.focus && face && at ? { card: boxAround(at, face.size), bands: sideBands(this.focus, scene) } : undefined);
    this.moveTints();
  }

  private moveTints(): void {
    this.tints.move(this.camera.current(), this.screen.area);
  }
}
