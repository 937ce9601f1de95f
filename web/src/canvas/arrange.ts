import type { ElementId } from '../model/ids';
import type { Arrangement, Face, Line, PlacedLabel, PlacedPill, Positions, Route } from './drawing';
import { boxAround, grow, overlaps, type Box } from './geometry/box';
import { countCrossings, directionAt, trackCrossesBox } from './geometry/curve';
import { labelCandidates, pillCandidates } from './labels/candidates';
import { Obstacles } from './labels/obstacles';
import { solvePlaces, type Slot } from './labels/solver';
import { portsOf, routeLine } from './routing';

export interface Scene {
  readonly faces: ReadonlyMap<ElementId, Face>;
  readonly lines: readonly Line[];
  readonly positions: Positions;
}

/** How far the lines of a scene swerve; lines that are not named take their usual swerve. */
export type Bends = ReadonlyMap<string, number>;

export interface Arranged extends Arrangement {
  /** Sum of what is wrong (1000 for each touch) and of what is merely not nice. */
  readonly cost: number;
}

const crossingCost = 30;
const throughNodeCost = 1200;
const overlapCost = 2000;
const grazingCost = 100;
/** Room that nodes keep from one another and from lines that are not theirs. */
const nodeGap = 5;
const mostPriced = 120;

/** Routes every line and places every label and pill of a scene. */
export function arrange(scene: Scene, bends: Bends): Arranged {
  const routes = routesOf(scene, bends);
  const obstacles = new Obstacles(scene.faces, scene.positions, scene.lines, routes);
  const slots: Slot<PlacedLabel | PlacedPill>[] = [];
  for (const face of byImportance(scene)) {
    const at = scene.positions.get(face.id);
    if (at && face.label) slots.push({ id: face.id, candidates: labelCandidates(face, at, obstacles) });
  }
  for (const line of [...scene.lines].sort((a, b) => Number(b.pill?.emphasis) - Number(a.pill?.emphasis))) {
    const route = routes.get(line.id);
    if (route && line.pill) slots.push({ id: line.id, candidates: pillCandidates(line, route, obstacles) });
  }
  const { chosen, conflicts, cost } = solvePlaces(slots);
  const labels = new Map<ElementId, PlacedLabel>();
  const pills = new Map<string, PlacedPill>();
  for (const [id, { place }] of chosen) {
    if ('anchor' in place) labels.set(id as ElementId, place);
    else pills.set(id, place);
  }
  return { routes, labels, pills, hidden: conflicts, cost: cost + pictureCost(scene, routes, bends) };
}

function byImportance({ faces, lines }: Scene): Face[] {
  const degree = new Map<ElementId, number>();
  for (const line of lines) {
    degree.set(line.start, (degree.get(line.start) ?? 0) + 1);
    degree.set(line.end, (degree.get(line.end) ?? 0) + 1);
  }
  return [...faces.values()].sort((a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0));
}

export function routesOf({ lines, faces, positions }: Scene, bends: Bends): Map<string, Route> {
  const ports = portsOf(lines, faces, positions);
  const routes = new Map<string, Route>();
  const usual = usualBends(lines);
  for (const line of lines) {
    const route = routeLine(line, bends.get(line.id) ?? usual.get(line.id) ?? 0, faces, positions, ports);
    if (route) routes.set(line.id, route);
  }
  return routes;
}

/** Lines between the same two nodes fan out; a line alone is straight. */
export function usualBends(lines: readonly Line[]): Map<string, number> {
  const pairs = new Map<string, Line[]>();
  for (const line of lines) {
    const key = line.start < line.end ? `${line.start}|${line.end}` : `${line.end}|${line.start}`;
    const list = pairs.get(key);
    if (list) list.push(line);
    else pairs.set(key, [line]);
  }
  const bends = new Map<string, number>();
  for (const list of pairs.values()) {
    for (const [i, line] of list.entries()) {
      const fan = (i - (list.length - 1) / 2) * 0.17;
      bends.set(line.id, line.start < line.end ? fan : -fan);
    }
  }
  return bends;
}

/** Lines should not run through nodes, and should cross and swerve little; nodes stand apart. Looked at only while a picture is small. */
function pictureCost({ faces, lines, positions }: Scene, routes: ReadonlyMap<string, Route>, bends: Bends): number {
  if (lines.length > mostPriced || faces.size > mostPriced) return 0;
  const boxes = [...faces.values()].flatMap((face) => {
    const at = positions.get(face.id);
    return at ? [{ id: face.id, box: grow(boxAround(at, face.size), nodeGap) }] : [];
  });
  let cost = 0;
  for (const [i, { box }] of boxes.entries()) {
    for (let j = i + 1; j < boxes.length; j++) {
      const other = boxes[j];
      // The price grows with the overlap, so that a small move apart is already better.
      if (other && overlaps(box, other.box)) cost += overlapCost + 10 * shorterOverlap(box, other.box);
    }
  }
  for (const [i, line] of lines.entries()) {
    const route = routes.get(line.id);
    if (!route) continue;
    cost += Math.abs(bends.get(line.id) ?? 0) * 40 + grazing(route);
    for (const { id, box } of boxes) {
      if (id !== line.start && id !== line.end && trackCrossesBox(route.track, box)) cost += throughNodeCost;
    }
    for (let j = i + 1; j < lines.length; j++) {
      const other = lines[j];
      const otherRoute = other && routes.get(other.id);
      if (otherRoute) cost += crossingCost * countCrossings(route.track, otherRoute.track);
    }
  }
  return cost;
}

/** A line should come to a card's side from before it, not slide along it. */
function grazing({ curve, meets }: Route): number {
  if (!meets) return 0;
  const { x, y } = directionAt(curve, 1);
  return grazingCost * Math.max(0, 0.6 + (x * meets.x + y * meets.y));
}

function shorterOverlap(a: Box, b: Box): number {
  return Math.min(Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1), Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1));
}
