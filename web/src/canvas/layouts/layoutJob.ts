import type { ElementId } from '../../model/ids';
import type { Bends } from '../arrange';
import type { Face, Line } from '../drawing';
import type { Point, Size } from '../geometry/box';
import { refine } from '../refine';
import { cytoscapeLayout } from './cytoscapeLayouts';
import { layeredLayout } from './layered';
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

export async function runLayout(job: LayoutJob): Promise<LayoutResult> {
  const { faces, lines, fixed } = job;
  const { positions: wanted, room } = await placesFor(job);
  const positions = new Map(wanted);
  for (const id of fixed) {
    const at = job.positions.get(id);
    if (at) positions.set(id, at);
  }
  if (faces.size > mostRefined || lines.length > 2 * mostRefined) return { positions, bends: new Map() };
  const movable = job.name === 'keep' ? [] : [...faces.keys()].filter((id) => !fixed.has(id));
  const refined = refine({ faces, lines, positions }, { movable: new Set(movable), attempts: 1200, keepInside: room });
  return { positions: refined.positions, bends: refined.bends };
}

interface Places {
  readonly positions: ReadonlyMap<ElementId, Point>;
  /** Where the layout keeps to a room, the one it kept to. */
  readonly room?: Size;
}

async function placesFor(job: LayoutJob): Promise<Places> {
  switch (job.name) {
    case 'keep':
      return { positions: job.positions };
    case 'sides':
      return job.focus ? sidesLayout({ ...job, focus: job.focus }) : { positions: await cytoscapeLayout('organic', job) };
    case 'layered':
      return { positions: layeredLayout(job) };
    case 'organic':
    case 'concentric':
    case 'circle':
    case 'grid':
      return { positions: await cytoscapeLayout(job.name, job) };
  }
}
