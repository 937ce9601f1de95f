import type { ElementId } from '../../api/ids';
import type { Bends } from '../arrange';
import type { Face, Line } from '../drawing';
import type { Point, Size } from '../geometry/box';
import { networkIn, type NetworkLayoutName, type NetworkOf } from './networkJob';

export const layoutNames = ['sides', 'organic', 'layered', 'concentric', 'circle', 'grid', 'time'] as const;
export type LayoutName = (typeof layoutNames)[number];

export interface LayoutJob {
  /** `keep` finds better swerves for lines, and places nearby for what is not fixed. */
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
  /** Of a large organic picture: which nodes hang together, by the number of their community. */
  readonly communities?: ReadonlyMap<ElementId, number>;
}

/** Above this, improving label by label takes longer than it is worth. */
const mostRefined = 60;

/** Whether a picture is so small that its labels are looked at one by one. */
export function isRefined({ faces, lines }: Pick<LayoutJob, 'faces' | 'lines'>): boolean {
  return faces.size <= mostRefined && lines.length <= 2 * mostRefined;
}

/** The network that is all that a layout looks at, where it looks at nothing else. */
export function onlyNetworkOf(job: LayoutJob): NetworkOf | undefined {
  const name = networkNameOf(job);
  return name && !isRefined(job) ? networkIn(job, name) : undefined;
}

/** With more nodes than this the crossings that a careful order of the layers saves are no longer seen, and it takes minutes. */
const mostLayered = 60;

export function networkNameOf({ name, focus, faces }: LayoutJob): NetworkLayoutName | undefined {
  switch (name) {
    case 'keep':
    case 'time':
      return undefined;
    case 'layered':
      return faces.size > mostLayered ? 'ranks' : undefined;
    case 'sides':
      return focus ? undefined : 'organic';
    case 'organic':
    case 'concentric':
    case 'circle':
    case 'grid':
      return name;
  }
}
