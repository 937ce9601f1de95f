import type { ElementId } from '../../api/ids';
import type { Bends } from '../arrange';
import type { Face, Line } from '../drawing';
import type { Point, Size } from '../geometry/box';
import { refine, type Refined } from '../refine';
import { layeredLayout } from './layered';
import { networkIn, networkLayout, type NetworkLayoutName, type NetworkOf } from './network';
import { sidesLayout } from './sides';

export const layoutNames = ['sides', 'organic', 'layered', 'concentric', 'circle', 'grid'] as const;
export type LayoutName = (typeof layoutNames)[number];

export interface LayoutJob {
  /** `keep` moves no node and only finds better swerves for lines. */
  readonly name: LayoutName | 'keep';
  readonly faces: ReadonlyMap<ElementId, Face>;
  readonly lines: readonly Line[];
  readonly positions: ReadonlyMap<ElementId, Point>;
  /** Nodes that the user placed; no layout moves them. */
  readonly fixed: ReadonlySet<ElementId>;
  readonly focus: ElementId | undefined;
  readonly room: Size;
}

export interface LayoutResult {
  readonly positions: ReadonlyMap<ElementId, Point>;
  readonly bends: Bends;
}

/** Above this, improving label by label takes longer than it is worth. */
const mostRefined = 60;
const attempts = 1100;
/** With more room every label finds its place, but all of them are seen smaller: the least room that works is taken. */
const eases = [1, 1.12, 1.3];
/** What a picture may have given up for its labels before one with more room is tried; crossings of many lines are normal. */
const contentWith = (scene: Pick<LayoutJob, 'faces' | 'lines'>) => 11 * (scene.faces.size + scene.lines.length);
const smallerCost = 2500;

/** Whether a picture is so small that its labels are looked at one by one. */
export function isRefined({ faces, lines }: Pick<LayoutJob, 'faces' | 'lines'>): boolean {
  return faces.size <= mostRefined && lines.length <= 2 * mostRefined;
}

/** The network that is all that a layout looks at, where it looks at nothing else. */
export function onlyNetworkOf(job: LayoutJob): NetworkOf | undefined {
  const name = networkNameOf(job);
  return name && !isRefined(job) ? networkIn(job, name) : undefined;
}

export function runLayout(job: LayoutJob): LayoutResult {
  const { faces, lines } = job;
  if (!isRefined(job)) return { positions: keepFixed(placesFor(job, 1), job).positions, bends: new Map() };
  let best: { refined: Refined; cost: number } | undefined;
  for (const ease of job.name === 'sides' && job.focus ? eases : [1]) {
    const { positions, room } = keepFixed(placesFor(job, ease), job);
    const movable = job.name === 'keep' ? [] : [...faces.keys()].filter((id) => !job.fixed.has(id));
    const refined = refine({ faces, lines, positions }, { movable: new Set(movable), attempts, keepInside: room });
    const cost = refined.cost + (ease - 1) * smallerCost;
    if (!best || cost < best.cost) best = { refined, cost };
    if (refined.arranged.hidden.size === 0 && refined.cost <= contentWith(job)) break;
  }
  return best ? { positions: best.refined.positions, bends: best.refined.bends } : { positions: job.positions, bends: new Map() };
}

function keepFixed(places: Places, job: LayoutJob): Places {
  const positions = new Map(places.positions);
  for (const id of job.fixed) {
    const at = job.positions.get(id);
    if (at) positions.set(id, at);
  }
  return { ...places, positions };
}

interface Places {
  readonly positions: ReadonlyMap<ElementId, Point>;
  /** Where the layout keeps to a room, the one it kept to. */
  readonly room?: Size;
}

function placesFor(job: LayoutJob, ease: number): Places {
  const name = networkNameOf(job);
  if (name) {
    const network = networkIn(job, name);
    return { positions: network.positionsOf(networkLayout(network.job)) };
  }
  if (job.name === 'sides' && job.focus) return sidesLayout({ ...job, focus: job.focus, ease });
  return { positions: job.name === 'layered' ? layeredLayout(job) : job.positions };
}

function networkNameOf({ name, focus }: LayoutJob): NetworkLayoutName | undefined {
  switch (name) {
    case 'keep':
    case 'layered':
      return undefined;
    case 'sides':
      return focus ? undefined : 'organic';
    case 'organic':
    case 'concentric':
    case 'circle':
    case 'grid':
      return name;
  }
}
