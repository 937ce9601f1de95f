import type { ElementId } from '../api/ids';
import { placesOf, ranked, usualBends, type Bends, type Placed, type Scene } from './arrange';
import type { Arrangement, Face, Line, Positions, Route } from './drawing';
import { boxAround, union, type Box, type Point } from './geometry/box';
import { labelOptions, pillOptions, type Option } from './labels/candidates';
import { crossedAs, crossedLinesCost, doubtCost, isInWay, keptFree, routeReaches, solidOf, solidReaches, undoubted, type Solid } from './labels/obstacles';
import { solvePlaces, type Candidate, type Solution } from './labels/solver';
import { crossingPrice, dashPrice, overlapPrice, swervePrice, throughNodePrice } from './pricing';
import { portsOf, routeLine } from './routing';

export interface Arranged extends Arrangement {
  /** Sum of what is left out, each by its rank, and of what is merely not nice. */
  readonly cost: number;
}

/** A candidate whose counts follow what moves around it. */
interface Tracked extends Candidate<Placed> {
  readonly dislike: number;
  readonly free: Box;
  /** Only a label can be taken for another node's. */
  readonly clear: Box | undefined;
  touches: number;
  near: number;
  /** Lines that a label may stand over. */
  crossed: number;
  cost: number;
}

interface Placeable {
  readonly id: string;
  readonly loss: number;
  /** The line that a pill slides on and may touch. */
  readonly own: Line | undefined;
  candidates: Tracked[];
}

interface Node {
  readonly face: Face;
  at: Point | undefined;
  solid: Solid;
  box: Box;
}

interface Routed {
  readonly line: Line;
  start: Point | undefined;
  end: Point | undefined;
  startPort: Point | undefined;
  endPort: Point | undefined;
  bend: number;
  route: Route | undefined;
}

/**
 * Arranges one small scene many times, each time a little changed, and prices the result. It gives what `arrange` gives, but
 * looks only at what a change concerns: a search tries thousands of changes.
 */
export class Arranger {
  private readonly nodes: readonly Node[];
  private readonly routed: readonly Routed[];
  private readonly placeables: readonly Placeable[];
  private readonly usual: Bends;
  private readonly crossings: number[][];
  private readonly through: number[][];
  private chosen: Solution<Placed>['chosen'] = new Map();

  constructor(private readonly faces: Scene['faces'], private readonly lines: readonly Line[]) {
    const nothing = { x1: 0, y1: 0, x2: 0, y2: 0 };
    this.nodes = [...faces.values()].map((face) => ({ face, at: undefined, solid: [], box: nothing }));
    this.routed = lines.map((line) => ({ line, start: undefined, end: undefined, startPort: undefined, endPort: undefined, bend: 0, route: undefined }));
    this.placeables = ranked({ faces, lines }).map(({ item, loss }) => ({
      id: item.id, loss, own: 'outline' in item ? undefined : item, candidates: [],
    }));
    this.usual = usualBends(lines);
    this.crossings = lines.map(() => lines.map(() => 0));
    this.through = lines.map(() => [...faces].map(() => 0));
  }

  arrange(positions: Positions, bends: Bends): Arranged {
    const solution = this.solve(positions, bends);
    const routes = new Map(this.routed.flatMap(({ line, route }) => (route ? [[line.id, route] as const] : [])));
    return { routes, ...placesOf(solution), cost: solution.cost + this.pictureCost() };
  }

  /** The cost of what `arrange` would give. */
  price(positions: Positions, bends: Bends): number {
    return this.solve(positions, bends).cost + this.pictureCost();
  }

  /** Everything that is drawn in one box; of the last positions and swerves. */
  bounds(): Box | undefined {
    const boxes: Box[] = [];
    for (const { at, box } of this.nodes) if (at) boxes.push(box);
    for (const { route } of this.routed) if (route) boxes.push(route.track.bounds);
    for (const { box } of this.chosen.values()) boxes.push(box);
    return union(boxes);
  }

  private solve(positions: Positions, bends: Bends): Solution<Placed> {
    const movedNodes = this.moveNodes(positions);
    const movedLines = this.moveLines(positions, bends);
    this.placeNew(new Set(movedNodes.map((i) => this.nodes[i]?.face.id ?? '')), new Set(movedLines.map((i) => this.routed[i]?.line.id ?? '')));
    this.reprice(movedNodes, movedLines);
    const solution = solvePlaces(this.placeables.filter((p) => p.candidates.length > 0));
    this.chosen = solution.chosen;
    return solution;
  }

  private moveNodes(positions: Positions): number[] {
    const moved: number[] = [];
    for (const [i, node] of this.nodes.entries()) {
      const at = positions.get(node.face.id);
      if (at === node.at) continue;
      const before = node.solid;
      node.at = at;
      node.solid = at ? solidOf(node.face, at) : [];
      node.box = at ? boxAround(at, node.face.size) : node.box;
      this.eachCandidate((candidate) => {
        if (solidReaches(before, candidate.free)) candidate.touches--;
        if (solidReaches(node.solid, candidate.free)) candidate.touches++;
        if (!candidate.clear) return;
        if (solidReaches(before, candidate.clear)) candidate.near--;
        if (solidReaches(node.solid, candidate.clear)) candidate.near++;
      });
      moved.push(i);
    }
    return moved;
  }

  private moveLines(positions: Positions, bends: Bends): number[] {
    const ports = portsOf(this.lines, this.faces, positions);
    const moved: number[] = [];
    for (let i = 0; i < this.routed.length; i++) {
      const routed = this.routed[i];
      if (!routed) continue;
      const { line, route: before } = routed;
      const bend = bends.get(line.id) ?? this.usual.get(line.id) ?? 0;
      const start = positions.get(line.start);
      const end = positions.get(line.end);
      const port = ports.get(line);
      if (
        before && bend === routed.bend && start === routed.start && end === routed.end &&
        samePoint(port?.start, routed.startPort) && samePoint(port?.end, routed.endPort)
      ) continue;
      const after = routeLine(line, bend, this.faces, positions, ports);
      Object.assign(routed, { bend, start, end, startPort: port?.start, endPort: port?.end, route: after });
      this.eachCandidate((candidate, placeable) => {
        if (placeable.own === line) return;
        const change = Number(after !== undefined && routeReaches(after, candidate.free)) - Number(before !== undefined && routeReaches(before, candidate.free));
        if (change !== 0) this.count(candidate, line, placeable, change);
      });
      moved.push(i);
    }
    return moved;
  }

  private eachCandidate(visit: (candidate: Tracked, placeable: Placeable) => void): void {
    for (const placeable of this.placeables) for (const candidate of placeable.candidates) visit(candidate, placeable);
  }

  private count(candidate: Tracked, line: Line, { own, id }: Placeable, by: number): void {
    if (own || isInWay(line, id as ElementId, this.faces.size)) candidate.touches += by;
    else candidate.crossed += by * crossedAs(line);
  }

  /** New places for the labels of nodes and the pills of lines that moved. */
  private placeNew(nodes: ReadonlySet<string>, lines: ReadonlySet<string>): void {
    for (const placeable of this.placeables) {
      const { own, id } = placeable;
      if (own ? !lines.has(id) : !nodes.has(id)) continue;
      placeable.candidates = this.optionsOf(placeable).map((option) => this.counted(option, placeable));
    }
    for (const { candidates, own } of this.placeables) {
      for (const candidate of candidates) candidate.cost = candidate.dislike + (own ? 0 : doubtCost(candidate.near) + crossedLinesCost(candidate.crossed));
    }
  }

  private optionsOf({ id, own }: Placeable): Option<Placed>[] {
    if (own) {
      const route = this.routed.find((r) => r.line === own)?.route;
      return route ? pillOptions(own, route) : [];
    }
    const node = this.nodes.find((n) => n.face.id === (id as ElementId));
    return node?.at ? labelOptions(node.face, node.at) : [];
  }

  private counted({ box, place, dislike }: Option<Placed>, placeable: Placeable): Tracked {
    const { own } = placeable;
    const free = keptFree(box);
    const clear = own ? undefined : undoubted(box);
    let touches = 0;
    let near = 0;
    for (const { solid } of this.nodes) {
      if (solidReaches(solid, free)) touches++;
      if (clear && solidReaches(solid, clear)) near++;
    }
    const counted = { box, place, dislike, free, clear, touches, near, crossed: 0, cost: 0 };
    for (const { line, route } of this.routed) if (line !== own && route && routeReaches(route, free)) this.count(counted, line, placeable, 1);
    return counted;
  }

  private reprice(movedNodes: readonly number[], movedLines: readonly number[]): void {
    for (const i of movedLines) {
      for (const j of this.routed.keys()) this.priceCrossing(i, j);
      for (const j of this.nodes.keys()) this.priceThrough(i, j);
    }
    for (const j of movedNodes) for (const i of this.routed.keys()) this.priceThrough(i, j);
  }

  private priceCrossing(i: number, j: number): void {
    const [a, b] = [this.routed[Math.min(i, j)]?.route, this.routed[Math.max(i, j)]?.route];
    const row = this.crossings[Math.min(i, j)];
    if (row) row[Math.max(i, j)] = a && b && i !== j ? crossingPrice(a, b) : 0;
  }

  private priceThrough(i: number, j: number): void {
    const [routed, node, row] = [this.routed[i], this.nodes[j], this.through[i]];
    if (!routed || !node || !row) return;
    const ends = routed.line.start === node.face.id || routed.line.end === node.face.id;
    row[j] = ends || !node.at || !routed.route ? 0 : throughNodePrice(routed.route, node.box);
  }

  private pictureCost(): number {
    let cost = 0;
    for (const [i, a] of this.nodes.entries()) {
      for (let j = i + 1; j < this.nodes.length; j++) {
        const b = this.nodes[j];
        if (b?.at && a.at) cost += overlapPrice(a.box, b.box);
      }
    }
    for (const { route, bend } of this.routed) if (route) cost += swervePrice(route, bend) + dashPrice(route);
    for (const row of this.crossings) for (const price of row) cost += price;
    for (const row of this.through) for (const price of row) cost += price;
    return cost;
  }
}

function samePoint(a: Point | undefined, b: Point | undefined): boolean {
  return a?.x === b?.x && a?.y === b?.y;
}
