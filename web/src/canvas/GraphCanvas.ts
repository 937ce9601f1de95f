import type { EventObject } from 'cytoscape';
import type { ElementId } from '../api/ids';
import { arrange, type Bends, type Scene } from './arrange';
import { CytoscapeLayer, edgeId } from './CytoscapeLayer';
import type { Arrangement, Line, Positions } from './drawing';
import { viewportFor, type CanvasViewport } from './framing';
import { boxAround, contains, union, type Box, type Point } from './geometry/box';
import { badgeBox } from './labels/obstacles';
import { Overlay } from './overlay/Overlay';
import { SideTints } from './overlay/SideTints';

/** What a click, a key or a pointer means; the page decides what follows. */
export interface CanvasEvents {
  readonly onNode: (id: ElementId, add: boolean) => void;
  readonly onLine: (line: Line, add: boolean) => void;
  readonly onNothing: () => void;
  readonly onExpand: (id: ElementId) => void;
  readonly onMoved: (positions: Positions) => void;
}

/** Up to this size labels are placed again while a node is dragged. */
const mostLive = 120;
/** A fit never zooms out further than this: what is smaller than a dot shows nothing. */
const leastFit = 0.05;
/** The room changes with the first click of a double click; the second must still find its node. */
const refitPause = 350;
const glide = 200;
/** A node this near to the edge of the window counts as out of sight. */
const edge = 24;

/** The picture: Cytoscape's nodes and lines with our layer over them. Knows nothing of the page around it. */
export class GraphCanvas {
  private readonly layer: CytoscapeLayer;
  private readonly overlay: Overlay;
  private scene: Scene = { faces: new Map(), lines: [], positions: new Map() };
  private bends: Bends = new Map();
  private arrangement: Arrangement = { routes: new Map(), labels: new Map(), pills: new Map(), hidden: new Set() };
  private readonly tints = new SideTints();
  private focus: ElementId | undefined;
  private frame = 0;
  private refit: ReturnType<typeof setTimeout> | undefined;
  /** Once the user has panned or zoomed, the view is theirs until they ask for everything again. */
  private viewIsTheirs = false;

  constructor(container: HTMLElement, private readonly events: CanvasEvents) {
    this.layer = new CytoscapeLayer(container);
    this.overlay = new Overlay(container);
    container.prepend(this.tints.element);
    this.listen();
  }

  /** Draws a scene; `focus` is the card whose two sides are told apart, where there is one. */
  show(scene: Scene, bends: Bends, focus?: ElementId): void {
    this.scene = scene;
    this.bends = bends;
    this.focus = focus;
    this.arrangement = arrange(scene, bends);
    this.layer.show(scene, this.arrangement);
    this.overlay.draw(scene, this.arrangement);
    this.moveOverlay();
  }

  select(nodes: ReadonlySet<ElementId>, lines: ReadonlySet<string>): void {
    const { cy } = this.layer;
    cy.batch(() => {
      cy.elements().unselect();
      for (const id of nodes) cy.getElementById(id).select();
      for (const line of this.scene.lines) if (lines.has(line.id)) cy.getElementById(edgeId(line)).select();
    });
  }

  /** Colours are read from the page again; call when the theme has changed. */
  restyle(): void {
    this.layer.restyle();
  }

  /** The area has another size: the picture follows after a moment, unless the user has chosen what to look at. */
  resize(): void {
    this.layer.cy.resize();
    this.moveOverlay();
    clearTimeout(this.refit);
    if (!this.viewIsTheirs) this.refit = setTimeout(() => this.fit(true), refitPause);
  }

  /** Brings everything into the window, never larger than it is drawn. */
  fit(gliding = false): void {
    clearTimeout(this.refit);
    this.viewIsTheirs = false;
    const { cy } = this.layer;
    cy.resize();
    const bounds = this.bounds();
    if (!bounds || cy.width() === 0 || cy.height() === 0) return;
    const viewport = viewportFor(bounds, { width: cy.width(), height: cy.height() }, leastFit);
    cy.stop();
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches || this.scene.faces.size > mostLive;
    if (gliding && !still) cy.animate({ zoom: viewport.zoom, pan: { ...viewport.pan } }, { duration: glide, easing: 'ease-in-out' });
    else cy.viewport({ zoom: viewport.zoom, pan: { ...viewport.pan } });
  }

  zoomBy(factor: number): void {
    const { cy } = this.layer;
    this.takeView();
    cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  }

  viewport(): CanvasViewport {
    const { cy } = this.layer;
    return { zoom: cy.zoom(), pan: { ...cy.pan() } };
  }

  /** Brings a node into the middle when it is out of sight. */
  reveal(id: ElementId): void {
    const { cy } = this.layer;
    const at = this.scene.positions.get(id);
    if (!at) return;
    const x = at.x * cy.zoom() + cy.pan().x;
    const y = at.y * cy.zoom() + cy.pan().y;
    if (x > edge && y > edge && x < cy.width() - edge && y < cy.height() - edge) return;
    this.takeView();
    cy.panBy({ x: cy.width() / 2 - x, y: cy.height() / 2 - y });
  }

  /** Boxes of everything that is drawn, in the picture's coordinates; tests check the rule about labels on them. */
  boxes(): CanvasBoxes {
    const { faces, positions, lines } = this.scene;
    const { labels, pills, routes, hidden } = this.arrangement;
    return {
      zoom: this.layer.cy.zoom(),
      nodes: [...faces.values()].flatMap((face) => {
        const at = positions.get(face.id);
        return at ? [{ id: face.id, box: boxAround(at, face.size), badge: face.more > 0 ? badgeBox(face, at) : null }] : [];
      }),
      labels: [...labels].filter(([id]) => !hidden.has(id)).map(([id, { box }]) => ({ id, box })),
      pills: [...pills].filter(([id]) => !hidden.has(id)).map(([id, { box }]) => ({ id, box })),
      lines: lines.map((l) => ({ id: l.id, start: l.start, end: l.end, points: routes.get(l.id)?.track.points ?? [] })),
      hidden: [...hidden],
    };
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.refit);
    this.layer.destroy();
    this.overlay.element.remove();
    this.tints.element.remove();
  }

  private bounds(): Box | undefined {
    const { nodes, labels, pills, lines } = this.boxes();
    const ends = lines.flatMap((l) => l.points.map((p) => ({ x1: p.x, y1: p.y, x2: p.x, y2: p.y })));
    return union([...nodes, ...labels, ...pills].map((b) => b.box).concat(ends));
  }

  private listen(): void {
    const { cy } = this.layer;
    const adds = (event: EventObject) => {
      const original = event.originalEvent as MouseEvent | undefined;
      return original ? original.ctrlKey || original.metaKey || original.shiftKey : false;
    };
    cy.on('tap', 'node', (event) => this.events.onNode((event.target as { id(): string }).id() as ElementId, adds(event)));
    cy.on('tap', 'edge', (event) => {
      const line = this.lineOf((event.target as { data(key: string): unknown }).data('line'));
      if (line) this.events.onLine(line, adds(event));
    });
    cy.on('tap', (event) => {
      if (event.target !== cy) return;
      const line = this.pillAt(event.position);
      if (line) this.events.onLine(line, adds(event));
      else this.events.onNothing();
    });
    cy.on('dbltap', 'node', (event) => this.events.onExpand((event.target as { id(): string }).id() as ElementId));
    cy.on('mouseover', 'node', (event) => this.hoverNode((event.target as { id(): string }).id() as ElementId));
    cy.on('mouseover', 'edge', (event) => this.hoverLine(this.lineOf((event.target as { data(key: string): unknown }).data('line'))));
    cy.on('mouseout', 'node, edge', () => this.hover(undefined, undefined));
    cy.on('drag', 'node', () => this.dragged());
    cy.on('dragfree', 'node', (event) => this.dropped((event.target as { id(): string }).id() as ElementId));
    cy.on('viewport resize', () => this.moveOverlay());
    cy.on('dragpan scrollzoom pinchzoom', () => this.takeView());
  }

  private takeView(): void {
    this.viewIsTheirs = true;
    clearTimeout(this.refit);
    this.layer.cy.stop();
  }

  private lineOf(id: unknown): Line | undefined {
    return this.scene.lines.find((l) => l.id === id);
  }

  private pillAt(point: Point): Line | undefined {
    for (const [id, { box }] of this.arrangement.pills) {
      if (!this.arrangement.hidden.has(id) && contains(box, point)) return this.lineOf(id);
    }
    return undefined;
  }

  private hoverNode(id: ElementId): void {
    const lines = this.scene.lines.filter((l) => l.start === id || l.end === id);
    this.hover(new Set([id, ...lines.flatMap((l) => [l.start, l.end])]), new Set(lines.map((l) => l.id)));
  }

  private hoverLine(line: Line | undefined): void {
    if (line) this.hover(new Set([line.start, line.end]), new Set([line.id]));
  }

  private hover(nodes: ReadonlySet<ElementId> | undefined, lines: ReadonlySet<string> | undefined): void {
    if (this.scene.faces.size > mostLive * 5) return;
    const { cy } = this.layer;
    cy.batch(() => {
      cy.elements().removeClass('faded');
      if (!nodes) return;
      cy.nodes().filter((n) => !nodes.has(n.id() as ElementId)).addClass('faded');
      cy.edges().filter((e) => lines?.has(e.data('line') as string) !== true).addClass('faded');
    });
    this.overlay.highlight(nodes, lines);
  }

  private dragged(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      if (this.scene.faces.size > mostLive) return;
      this.takePositions();
    });
  }

  private takePositions(): void {
    const positions = new Map(this.layer.cy.nodes().map((n) => [n.id() as ElementId, { ...n.position() }]));
    this.scene = { ...this.scene, positions };
    this.arrangement = arrange(this.scene, this.bends);
    this.layer.moveLines(this.scene.lines, this.arrangement);
    this.overlay.draw(this.scene, this.arrangement);
  }

  private dropped(id: ElementId): void {
    cancelAnimationFrame(this.frame);
    this.takePositions();
    const moved = this.layer.cy.nodes(':grabbed, :selected').map((n) => n.id() as ElementId);
    const ids = new Set([id, ...moved]);
    this.events.onMoved(new Map([...this.scene.positions].filter(([other]) => ids.has(other))));
  }

  private moveOverlay(): void {
    const { cy } = this.layer;
    const viewport = this.viewport();
    this.overlay.move({ ...viewport, width: cy.width(), height: cy.height() });
    const face = this.focus && this.scene.faces.get(this.focus);
    const at = this.focus && this.scene.positions.get(this.focus);
    this.tints.around(face && at ? boxAround(at, face.size) : undefined);
    this.tints.move(viewport, cy.width());
  }
}

export interface CanvasBoxes {
  readonly zoom: number;
  readonly nodes: readonly { readonly id: ElementId; readonly box: Box; readonly badge: Box | null }[];
  readonly labels: readonly { readonly id: ElementId; readonly box: Box }[];
  readonly pills: readonly { readonly id: string; readonly box: Box }[];
  readonly lines: readonly { readonly id: string; readonly start: ElementId; readonly end: ElementId; readonly points: readonly Point[] }[];
  readonly hidden: readonly string[];
}
