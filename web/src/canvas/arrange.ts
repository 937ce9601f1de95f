import type { ElementId } from '../model/ids';
import type { Arrangement, Face, Line, PlacedLabel, PlacedPill, Positions, Route } from './drawing';
import { boxAround, grow } from './geometry/box';
import { countCrossings, trackCrossesBox } from './geometry/curve';
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
  return { routes, labels, pills, hidden: conflicts, cost: cost + lineCost(scene, routes, bends) };
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

/** Lines should not run through nodes, and should cross and swerve little. Looked at only while a picture is small. */
function lineCost({ faces, lines, positions }: Scene, routes: ReadonlyMap<string, Route>, bends: Bends): number {
  if (lines.length > 120) return 0;
  let cost = 0;
  for (const [i, line] of lines.entries()) {
    const route = routes.get(line.id);
    if (!route) continue;
    cost += Math.abs(bends.get(line.id) ?? 0) * 40;
    for (const face of faces.values()) {
      const at = positions.get(face.id);
      if (!at || face.id === line.start || face.id === line.end) continue;
      if (trackCrossesBox(route.track, grow(boxAround(at, face.size), 5))) cost += throughNodeCost;
    }
    for (let j = i + 1; j < lines.length; j++) {
      const other = lines[j];
      const otherRoute = other && routes.get(other.id);
      if (otherRoute) cost += crossingCost * countCrossings(route.track, otherRoute.track);
    }
  }
  return cost;
}
