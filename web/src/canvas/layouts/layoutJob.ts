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
  const { faces, lines, fixed, room } = job;
  const positions = new Map(await positionsFor(job));
  for (const id of fixed) {
    const at = job.positions.get(id);
    if (at) positions.set(id, at);
  }
  if (faces.size > mostRefined || lines.length > 2 * mostRefined) return { positions, bends: new Map() };
  const movable = job.name === 'keep' ? [] : [...faces.keys()].filter((id) => !fixed.has(id));
  const keepInside = job.name === 'sides' ? room : undefined;
  const refined = refine({ faces, lines, positions }, { movable: new Set(movable), attempts: 1200, keepInside });
  return { positions: refined.positions, bends: refined.bends };
}

async function positionsFor(job: LayoutJob): Promise<ReadonlyMap<ElementId, Point>> {
  switch (job.name) {
    case 'keep':
      return job.positions;
    case 'sides':
      return job.focus ? sidesLayout({ ...job, focus: job.focus }) : cytoscapeLayout('organic', job);
    case 'layered':
      return layeredLayout(job);
    case 'organic':
    case 'concentric':
    case 'circle':
    case 'grid':
      return cytoscapeLayout(job.name, job);
  }
}
