import type { ElementId } from '../../api/ids';
import type { Bends } from '../arrange';
import { union, type Point, type Size } from '../geometry/box';
import { spacingIn } from '../level/crowd';
import { readAt } from '../level/level';
import { refine, type Refined } from '../refine';
import { layeredLayout } from './layered';
import { isRefined, networkNameOf, type LayoutJob, type LayoutResult } from './layoutJob';
import { networkLayout } from './network';
import { networkIn } from './networkJob';
import { sidesLayout } from './sides';
import { timeLayout } from './time';

interface SeenJob extends LayoutJob {
  /** Second lines get no room of their own. */
  readonly tight?: boolean;
}

const attempts = 1100;
/**
 * Layouts find places for what is seen at one of these zooms, in pixels of the screen: texts stay as large as they are, all else becomes smaller
 * until the picture fits into its room. What is tight keeps no room for second lines.
 */
const distances = [
  ...[1, 0.9, 0.8, 0.72, 0.64].map((zoom) => ({ zoom, tight: false })),
  ...[0.64, 0.57, 0.5, 0.44].map((zoom) => ({ zoom, tight: true })),
];
/** What a picture may have given up for its labels before it is looked at from further away; crossings of many lines are normal. */
const contentWith = (scene: Pick<LayoutJob, 'faces' | 'lines'>) => 11 * (scene.faces.size + scene.lines.length);
const smallerCost = 1500;
const mostTries = 3;

export function runLayout(job: LayoutJob): LayoutResult {
  if (!isRefined(job)) return { positions: keepFixed(placesFor(job).positions, job), bends: new Map() };
  const first = distances.findIndex((distance, i) => i === distances.length - 1 || fits(placesFor(jobAt(job, distance)), job.room));
  let best: Tried | undefined;
  for (const distance of distances.slice(first, first + (job.name === 'sides' ? mostTries : 1))) {
    const tried = settled(job, distance);
    if (!best || tried.cost < best.cost) best = tried;
    if (tried.cost <= contentWith(job)) break;
  }
  if (!best) return { positions: job.positions, bends: new Map() };
  return { positions: scaled(best.refined.positions, 1 / best.zoom), bends: best.refined.bends };
}

interface Tried {
  readonly refined: Refined;
  readonly cost: number;
  readonly zoom: number;
}

/** Arranges what is seen at a zoom, and again at the zoom at which that fits into the window where it came out larger. */
function settled(job: LayoutJob, distance: Distance): Tried {
  let { zoom } = distance;
  const places = placesFor(jobAt(job, distance));
  let refined = refinedAt(jobAt(job, distance), places.positions, places.room);
  for (let round = 0; round < mostRounds; round++) {
    const share = shareOf(refined, job.room);
    // What the user has placed stays where it is, whatever fits.
    if (share >= enough || job.fixed.size > 0) break;
    zoom *= share;
    refined = refinedAt(jobAt(job, { ...distance, zoom }), within(refined, share), job.room, refined.bends);
  }
  return { refined, zoom, cost: refined.cost + (1 - zoom) * smallerCost };
}

const mostRounds = 3;

/** How much nearer to each other nodes have to be for a picture to fit: the texts around them do not become smaller. */
function shareOf({ extent, positions }: Refined, room: Size): number {
  const nodes = union([...positions.values()].map(({ x, y }) => ({ x1: x, y1: y, x2: x, y2: y })));
  if (!extent || !nodes) return 1;
  const share = (inner: number, outer: number, most: number) => (outer <= most || inner === 0 ? 1 : (most - (outer - inner)) / inner);
  return Math.max(leastShare, Math.min(
    share(nodes.x2 - nodes.x1, extent.x2 - extent.x1, room.width), share(nodes.y2 - nodes.y1, extent.y2 - extent.y1, room.height),
  ));
}

/** The nodes so much nearer to each other, and all that is around them at the beginning of the room. */
function within({ extent, positions }: Refined, share: number): Map<ElementId, Point> {
  const first = union([...positions.values()].map(({ x, y }) => ({ x1: x, y1: y, x2: x, y2: y })));
  if (!extent || !first) return new Map(positions);
  const [left, top] = [first.x1 - extent.x1, first.y1 - extent.y1];
  return new Map([...positions].map(([id, { x, y }]) => [id, { x: left + (x - first.x1) * share, y: top + (y - first.y1) * share }]));
}

const enough = 0.97;
const leastShare = 0.6;

/** The job as it is seen at a zoom. */
type Distance = (typeof distances)[number];

/** Nodes stand nearer to their next than they would were they spread evenly. */
const crowding = 0.6;

function jobAt(job: LayoutJob, { zoom, tight }: Distance): SeenJob {
  return { ...job, tight, ...readAt(job, zoom, crowding * spacingIn(job.room, job.faces.size)), positions: scaled(job.positions, zoom) };
}

function refinedAt(job: SeenJob, positions: ReadonlyMap<ElementId, Point>, room: Size | undefined, bends?: Bends): Refined {
  const { faces, lines } = job;
  const movable = [...faces.keys()].filter((id) => !job.fixed.has(id));
  return refine({ faces, lines, positions: keepFixed(positions, job) }, { movable: new Set(movable), attempts, keepInside: room, bends, upright: job.name === 'time' });
}

function scaled(positions: ReadonlyMap<ElementId, Point>, by: number): Map<ElementId, Point> {
  return new Map([...positions].map(([id, { x, y }]) => [id, { x: x * by, y: y * by }]));
}

/** Whether the nodes and their labels have room enough as they are. */
function fits({ positions, room }: Places, given: Size): boolean {
  const needed = room ?? sizeOf(positions);
  return needed.width <= given.width + 1 && needed.height <= given.height + 1;
}

function sizeOf(positions: ReadonlyMap<ElementId, Point>): Size {
  const all = [...positions.values()];
  const span = (of: number[]) => (of.length === 0 ? 0 : Math.max(...of) - Math.min(...of)) + 2 * edge;
  return { width: span(all.map(({ x }) => x)), height: span(all.map(({ y }) => y)) };
}

/** What a node at the edge of a picture reaches out, on average. */
const edge = 40;

function keepFixed(places: ReadonlyMap<ElementId, Point>, job: LayoutJob): Map<ElementId, Point> {
  const positions = new Map(places);
  for (const id of job.fixed) {
    const at = job.positions.get(id);
    if (at) positions.set(id, at);
  }
  return positions;
}

interface Places {
  readonly positions: ReadonlyMap<ElementId, Point>;
  /** Where the layout keeps to a room, the one it kept to. */
  readonly room?: Size;
}

function placesFor(job: SeenJob): Places {
  const name = networkNameOf(job);
  if (name) {
    const network = networkIn(job, name);
    return { positions: network.positionsOf(networkLayout(network.job)) };
  }
  if (job.name === 'sides' && job.focus) return sidesLayout({ ...job, focus: job.focus });
  if (job.name === 'time') return { positions: timeLayout(job) };
  return { positions: job.name === 'layered' ? layeredLayout(job) : job.positions };
}
