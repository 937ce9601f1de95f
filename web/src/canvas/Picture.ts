import type { ElementId } from '../api/ids';
import { usualBends, type Bends, type Scene } from './arrange';
import type { Community, Line, Positions, Route } from './drawing';
import { boxAround, everywhere, grow, overlaps, union, type Box, type Point, type Size } from './geometry/box';
import { pillCenter } from './labels/candidates';
import { badgeBox } from './labels/obstacles';
import { crowdOf, degreesOf, type Crowd } from './level/crowd';
import { leastCulled, levelOf, type Level } from './level/level';
import { movedBy, noPlacement, placementOf, type Placement } from './level/placement';
import { portsOf, routeLine } from './routing';
import { axisOf, type Axis } from './paint/axis';
import { hullsOf, isBetween, trunksOf, type Hull, type Trunk } from './paint/hulls';
import { captionBox, countsOf, type Communities } from './paint/paintCommunities';
import { viewportFor, type CanvasViewport } from './framing';

/** What is beyond the window by this much is drawn too, so that a little panning shows nothing new. */
const margin = 260;

/** What is shown of a scene besides its nodes and lines. */
export interface Shown {
  /** It is arranged by time. */
  readonly timed?: boolean;
  readonly communities?: readonly Community[];
}

/** A scene with what follows from it: how it looks from a zoom and a window, and where its labels stand. Redoes only what has changed. */
export class Picture {
  /** Counts what would have to be painted again. */
  version = 0;
  scene: Scene = { faces: new Map(), lines: [], positions: new Map() };
  /** The dates along it, where it is arranged by time. */
  axis: Axis | undefined;
  private bends: Bends = new Map();
  private crowd: Crowd = { degrees: new Map(), spacing: Infinity, loose: Infinity };
  private degrees: Crowd['degrees'] = new Map();
  private linesById: ReadonlyMap<string, Line> | undefined;
  private communities: readonly Community[] = [];
  private communityOf: ReadonlyMap<ElementId, number> = new Map();
  private hulls: { readonly hulls: readonly Hull[]; readonly trunks: readonly Trunk[] } | undefined;
  private seen: { readonly level: Level; readonly routes: ReadonlyMap<string, Route>; readonly window: Box } | undefined;
  private placed: { readonly zoom: number; readonly window: Box; readonly placement: Placement } | undefined;

  show(scene: Scene, bends: Bends, { timed = false, communities = [] }: Shown = {}): void {
    if (scene.lines !== this.scene.lines) {
      this.linesById = undefined;
      this.degrees = degreesOf(scene.lines);
    }
    this.crowd = crowdOf(scene, this.degrees);
    this.scene = scene;
    this.axis = timed ? axisOf(scene) : undefined;
    this.bends = bends;
    this.communities = communities;
    this.communityOf = new Map(communities.flatMap(({ members }, i) => [...members].map((id) => [id, i] as const)));
    this.hulls = undefined;
    this.seen = undefined;
    this.placed = undefined;
    this.version++;
  }

  /** The same picture with nodes elsewhere; labels go along with their nodes until they are placed again. */
  move(positions: Positions): void {
    this.scene = { ...this.scene, positions };
    this.hulls = undefined;
    this.seen = undefined;
    this.version++;
  }

  line(id: string): Line | undefined {
    this.linesById ??= new Map(this.scene.lines.map((line) => [line.id, line]));
    return this.linesById.get(id);
  }

  /** The lines that end at some of these nodes. */
  linesAt(ids: readonly ElementId[]): string[] {
    if (ids.length === 0) return [];
    const ends = new Set(ids);
    return this.scene.lines.filter((line) => ends.has(line.start) || ends.has(line.end)).map((line) => line.id);
  }

  /** Some nodes and lines as they are at a zoom, with what the lines end at. */
  some(zoom: number, nodes: ReadonlySet<ElementId>, lines: ReadonlySet<string>): Level {
    const own = [...lines].flatMap((id) => this.line(id) ?? []);
    const all = new Set([...nodes, ...own.flatMap((line) => [line.start, line.end])]);
    const faces = new Map([...all].flatMap((id) => {
      const face = this.scene.faces.get(id);
      return face ? [[id, face] as const] : [];
    }));
    return { ...levelOf({ faces, lines: own, positions: this.scene.positions }, this.crowd, zoom, everywhere), detail: 'overview' };
  }

  /** What is seen through a window of this size. */
  look({ zoom, pan }: CanvasViewport, area: Size): { readonly level: Level; readonly routes: ReadonlyMap<string, Route> } {
    const window = { x1: -pan.x, y1: -pan.y, x2: area.width - pan.x, y2: area.height - pan.y };
    if (this.seen?.level.zoom === zoom && encloses(this.seen.window, window)) return this.seen;
    const around = grow(window, margin);
    const whole = this.scene.faces.size <= leastCulled;
    const level = this.bundled(levelOf(this.scene, this.crowd, zoom, whole ? everywhere : around));
    this.seen = { level, routes: level.detail === 'full' ? routesOf(level, this.bends) : new Map(), window: whole ? everywhere : around };
    return this.seen;
  }

  /** From far away lines between communities are trunks, and not drawn one by one. */
  private bundled(level: Level): Level {
    if (level.detail === 'full' || this.communities.length === 0) return level;
    return { ...level, lines: level.lines.filter((line) => !isBetween(line, this.communityOf)) };
  }

  /** Hulls, trunks and names of communities as they are seen; nothing where there are none, or from near by. */
  communitiesAt(viewport: CanvasViewport, area: Size): Communities | undefined {
    if (this.communities.length === 0 || this.look(viewport, area).level.detail === 'full') return undefined;
    if (!this.hulls) {
      const hulls = hullsOf(this.communities, this.scene.positions);
      this.hulls = { hulls, trunks: trunksOf(hulls, this.scene.lines) };
    }
    return { ...this.hulls, named: namedOf(this.hulls.hulls, viewport) };
  }

  /** Where labels stood when they were placed last; at rest they are placed again where zoom or window have changed. */
  placement(viewport: CanvasViewport, area: Size, atRest: boolean, first: ReadonlySet<ElementId>): Placement {
    if (!atRest && this.placed) return this.placed.placement;
    if (!atRest && this.scene.faces.size > leastCulled) return noPlacement;
    const { level } = this.look(viewport, area);
    const fits = this.placed?.zoom === level.zoom && this.placed.window === level.window;
    if (this.placed && fits) return this.placed.placement;
    if (!atRest && level.detail === 'overview') return noPlacement;
    this.placed = { zoom: level.zoom, window: level.window, placement: placementOf(level, this.bends, this.crowd.degrees, first, this.captions(viewport, area)) };
    return this.placed.placement;
  }

  /** What the names of communities and the counts of trunks take, in the level's pixels. */
  private captions({ zoom, pan }: CanvasViewport, area: Size): Box[] {
    const seen = this.communitiesAt({ zoom, pan }, area);
    if (!seen) return [];
    const from = { zoom, pan: { x: 0, y: 0 } };
    return [...[...seen.named].map((hull) => captionBox(hull, from)), ...countsOf(seen.trunks, seen.named, from).map(({ box }) => box)];
  }

  /** Labels are placed again at the next rest. */
  loosen(): void {
    this.placed = undefined;
  }

  /** The viewport that shows everything, labels included, which keep their size while the rest shrinks. */
  fitting(area: Size, least: number): CanvasViewport | undefined {
    const { faces, positions } = this.scene;
    const many = faces.size > mostMeasured;
    const bare = union([...faces.values()].flatMap((face) => {
      const at = positions.get(face.id);
      return at ? [boxAround(at, many ? point : face.size)] : [];
    }));
    if (!bare) return undefined;
    let viewport = viewportFor(grow(bare, many ? manyMargin : bareMargin), area, least);
    if (many) return viewport;
    for (let round = 0; round < fitRounds; round++) {
      const all = this.extentAt(viewport.zoom);
      const next = all && viewportFor(scaled(all, 1 / viewport.zoom), area, least);
      if (!next) break;
      const settled = next.zoom > viewport.zoom * 0.995 && next.zoom < viewport.zoom * 1.005;
      viewport = settled ? { ...next, zoom: viewport.zoom } : next;
      if (settled) break;
    }
    return viewport;
  }

  /** Everything in one box, labels and pills included, in pixels of the screen at a zoom. */
  private extentAt(zoom: number): Box | undefined {
    const level = levelOf(this.scene, this.crowd, zoom, everywhere);
    const routes = level.detail === 'full' ? routesOf(level, this.bends) : new Map<string, Route>();
    const { nodes, labels, pills } = boxesOf(level, routes, placementOf(level, this.bends, this.crowd.degrees, new Set()));
    const tracks = [...routes.values()].map(({ track }) => track.bounds);
    return union([...nodes, ...labels, ...pills].map(({ box }) => scaled(box, zoom)).concat(tracks));
  }
}

/** Those of the larger communities first, each where it meets no other. */
function namedOf(hulls: readonly Hull[], viewport: CanvasViewport): Set<Hull> {
  const taken: Box[] = [];
  return new Set(hulls.filter((hull) => {
    const box = grow(captionBox(hull, viewport), 2);
    if (taken.some((other) => overlaps(box, other))) return false;
    taken.push(box);
    return true;
  }));
}

const bareMargin = 30;
const manyMargin = 60;
const point: Size = { width: 0, height: 0 };
/** With more nodes than this labels are placed after the zoom is known, and take no part in it. */
const mostMeasured = 150;
const fitRounds = 5;

function scaled({ x1, y1, x2, y2 }: Box, by: number): Box {
  return { x1: x1 * by, y1: y1 * by, x2: x2 * by, y2: y2 * by };
}

export function boxesOf(level: Level, routes: ReadonlyMap<string, Route>, { labels, pills, hidden }: Placement): CanvasBoxes {
  const { zoom } = level;
  const back = ({ x1, y1, x2, y2 }: Box): Box => ({ x1: x1 / zoom, y1: y1 / zoom, x2: x2 / zoom, y2: y2 / zoom });
  const nodes = [...level.faces.values()].flatMap((face) => {
    const at = level.positions.get(face.id);
    return at ? [{ id: face.id, box: back(boxAround(at, face.size)), badge: face.more > 0 ? back(badgeBox(face, at)) : null }] : [];
  });
  return {
    zoom,
    nodes,
    labels: [...labels].flatMap(([id, { from }]) => {
      const at = level.positions.get(id);
      const face = level.faces.get(id);
      return at && face && !hidden.has(id) ? [{ id, box: back(movedBy(from, at.x, at.y)), text: face.name.lines.join(' '), sub: face.sub.lines.join(' ') }] : [];
    }),
    pills: level.lines.flatMap((line) => {
      const [place, route] = [pills.get(line.id), routes.get(line.id)];
      if (!place || !route || !line.pill || hidden.has(line.id)) return [];
      return [{ id: line.id, box: back(boxAround(pillCenter(route.curve, place), line.pill.size)), text: line.pill.text }];
    }),
    lines: level.lines.map((line) => ({
      id: line.id, start: line.start, end: line.end,
      points: (routes.get(line.id)?.track.points ?? straight(level, line)).map(({ x, y }) => ({ x: x / zoom, y: y / zoom })),
    })),
    hidden: [...hidden],
  };
}

export interface CanvasBoxes {
  readonly zoom: number;
  readonly nodes: readonly { readonly id: ElementId; readonly box: Box; readonly badge: Box | null }[];
  readonly labels: readonly { readonly id: ElementId; readonly box: Box; readonly text: string; readonly sub: string }[];
  readonly pills: readonly { readonly id: string; readonly box: Box; readonly text: string }[];
  readonly lines: readonly { readonly id: string; readonly start: ElementId; readonly end: ElementId; readonly points: readonly Point[] }[];
  readonly hidden: readonly string[];
}

function straight({ positions }: Level, { start, end }: Line): Point[] {
  return [positions.get(start), positions.get(end)].filter((at) => at !== undefined);
}

function routesOf({ lines, faces, positions }: Level, bends: Bends): Map<string, Route> {
  const ports = portsOf(lines, faces, positions);
  const usual = usualBends(lines);
  const routes = new Map<string, Route>();
  for (const line of lines) {
    const route = routeLine(line, bends.get(line.id) ?? usual.get(line.id) ?? 0, faces, positions, ports);
    if (route) routes.set(line.id, route);
  }
  return routes;
}

function encloses(outer: Box, inner: Box): boolean {
  return outer.x1 <= inner.x1 && outer.y1 <= inner.y1 && outer.x2 >= inner.x2 && outer.y2 >= inner.y2;
}
