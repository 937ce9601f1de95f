import type { ElementId } from '../api/ids';
import type { Arrangement, Face, Line, PlacedLabel, PlacedPill, Positions, Route } from './drawing';
import { labelOptions, pillOptions, type Option } from './labels/candidates';
import { crossedAs, crossedLinesCost, doubtCost, isInWay, Obstacles } from './labels/obstacles';
import { solvePlaces, type Candidate, type Slot, type Solution } from './labels/solver';
import { portsOf, routeLine } from './routing';

export interface Scene {
  readonly faces: ReadonlyMap<ElementId, Face>;
  readonly lines: readonly Line[];
  readonly positions: Positions;
}

/** How far the lines of a scene swerve; lines that are not named take their usual swerve. */
export type Bends = ReadonlyMap<string, number>;

export type Placed = PlacedLabel | PlacedPill;

/** Routes every line and places every label and pill of a scene, whatever its size. `first` is what should be named before all else. */
export function arrange(scene: Scene, bends: Bends, first: ReadonlySet<string> = nobody): Arrangement {
  const routes = routesOf(scene, bends);
  const obstacles = new Obstacles(scene.faces, scene.positions, scene.lines, routes);
  const slots: Slot<Placed>[] = [];
  for (const { item, loss } of ranked(scene, first)) {
    if ('outline' in item) {
      const at = scene.positions.get(item.id);
      if (at) slots.push({ id: item.id, loss, candidates: labelOptions(item, at).map((option) => labelCandidate(option, item.id, scene.faces.size, obstacles)) });
    } else {
      const route = routes.get(item.id);
      if (route) slots.push({ id: item.id, loss, candidates: pillOptions(item, route).map((option) => pillCandidate(option, item, obstacles)) });
    }
  }
  return { routes, ...placesOf(solvePlaces(slots)) };
}

function labelCandidate(option: Option<PlacedLabel>, of: ElementId, nodes: number, obstacles: Obstacles): Candidate<Placed> {
  const { box, place, dislike } = option;
  const lines = obstacles.linesTouched(box);
  const crossed = lines.filter((line) => !isInWay(line, of, nodes));
  const cost = dislike + doubtCost(obstacles.nodesNear(box)) + crossedLinesCost(crossed.reduce((sum, line) => sum + crossedAs(line), 0));
  return { box, place, touches: obstacles.nodesTouched(box) + lines.length - crossed.length, cost };
}

function pillCandidate(option: Option<PlacedPill>, line: Line, obstacles: Obstacles): Candidate<Placed> {
  const { box, place, dislike } = option;
  return { box, place, touches: obstacles.nodesTouched(box) + obstacles.linesTouched(box).filter((other) => other !== line).length, cost: dislike };
}

const nobody: ReadonlySet<string> = new Set();

/** What it costs to leave out a name (more for who takes a side, and for each of the node's lines), a figure or a stance, and the name of a fact. */
const losses = { first: 5000, name: 1000, side: 400, perLine: 25, mostLines: 12, figure: 1100, note: 260 };

/** A label or a pill, with what it costs to leave it out. */
export interface Ranked {
  readonly item: Face | Line;
  readonly loss: number;
}

/** What is to be placed and the rank by which it is left out: nodes by their lines, figures, then the names of facts. */
export function ranked({ faces, lines }: Pick<Scene, 'faces' | 'lines'>, first: ReadonlySet<string> = nobody): Ranked[] {
  const degree = new Map<ElementId, number>();
  for (const { start, end } of lines) for (const id of [start, end]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const taking = new Set(lines.filter(({ side }) => side).map(({ start }) => start));
  const lossOf = (id: ElementId) =>
    losses.name + (taking.has(id) ? losses.side : 0) + losses.perLine * Math.min(losses.mostLines, degree.get(id) ?? 0);
  const names = [...faces.values()].filter((face) => face.label).map((face) => ({ item: face, loss: first.has(face.id) || face.firm ? losses.first : lossOf(face.id) }));
  const pills = lines.filter((line) => line.pill).map((line) => ({
    item: line, loss: first.has(line.id) ? losses.first : line.pill?.emphasis ? losses.figure : losses.note,
  }));
  return [...names, ...pills].sort((a, b) => b.loss - a.loss);
}

export function placesOf({ chosen, leftOut }: Solution<Placed>): Omit<Arrangement, 'routes'> {
  const labels = new Map<ElementId, PlacedLabel>();
  const pills = new Map<string, PlacedPill>();
  for (const [id, { place }] of chosen) {
    if ('anchor' in place) labels.set(id as ElementId, place);
    else pills.set(id, place);
  }
  return { labels, pills, hidden: leftOut };
}

function routesOf({ lines, faces, positions }: Scene, bends: Bends): Map<string, Route> {
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
