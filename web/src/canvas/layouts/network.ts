import type { ElementId } from '../../api/ids';
import type { Face, Line } from '../drawing';
import type { Point, Size } from '../geometry/box';
import { gather } from './gather';
import { organicLayout } from './organic/organic';
import { ranksLayout } from './ranks';
import { circleLayout, concentricLayout, gridLayout } from './simple';

export interface NetworkJob {
  readonly faces: ReadonlyMap<ElementId, Face>;
  readonly lines: readonly Line[];
  readonly positions: ReadonlyMap<ElementId, Point>;
  readonly fixed: ReadonlySet<ElementId>;
  readonly room: Size;
  /** To which community a node belongs, where the picture has any. */
  readonly communities?: ReadonlyMap<ElementId, number>;
}

export type Progress = (done: number, positions: ReadonlyMap<ElementId, Point>) => void;

/** With more nodes than this not every label is shown, and none gets room of its own. */
const mostNamed = 150;
const gap = { named: 18, many: 10 };
/** Between the ends of a denial its dashes are to be seen. */
const denialGap = 48;

/** The layouts that look at who is connected with whom, and at nothing else. */
export function networkLayout(name: 'organic' | 'concentric' | 'circle' | 'grid' | 'ranks', job: NetworkJob, onProgress?: Progress): Map<ElementId, Point> {
  const ids = [...job.faces.keys()];
  const index = new Map(ids.map((id, i) => [id, i]));
  const named = ids.length <= mostNamed;
  const denials = new Set(job.lines.filter(({ bar }) => bar).flatMap(({ start, end }) => [start, end]));
  const rooms = [...job.faces.values()].map((face) => roomOf(face, named, named && denials.has(face.id) ? denialGap : named ? gap.named : gap.many));
  // The room of a node and its label below it lies lower than the node.
  const down = rooms.map(({ lower }) => lower);
  const links = job.lines.flatMap(({ start, end }) => {
    const [a, b] = [index.get(start), index.get(end)];
    return a !== undefined && b !== undefined ? [[a, b] as const] : [];
  });
  const shifted = (some: Iterable<ElementId>) =>
    new Map([...some].flatMap((id) => {
      const [i, at] = [index.get(id), job.positions.get(id)];
      return i !== undefined && at ? [[i, { x: at.x, y: at.y + (down[i] ?? 0) }] as const] : [];
    }));
  const input = { sizes: rooms.map(({ size }) => size), links, ratio: job.room.height > 0 ? job.room.width / job.room.height : 1.4 };
  const back = (points: readonly Point[]) =>
    new Map(points.flatMap((at, i) => (ids[i] === undefined ? [] : [[ids[i], { x: at.x, y: at.y - (down[i] ?? 0) }] as const])));
  switch (name) {
    case 'organic':
      return back(gathered(job, ids, rooms, organicLayout({
        ...input, fixed: shifted(job.fixed), known: new Map(), onProgress: onProgress && ((done, points) => onProgress(done, back(points))),
      })));
    case 'concentric':
      return back(concentricLayout(input));
    case 'circle':
      return back(circleLayout(input));
    case 'ranks':
      return back(ranksLayout(input));
    case 'grid':
      return back(gridLayout(input));
  }
}

function gathered({ communities, fixed }: NetworkJob, ids: readonly ElementId[], rooms: readonly { readonly size: Size }[], at: readonly Point[]): readonly Point[] {
  if (!communities || communities.size === 0) return at;
  const stays = (node: number) => fixed.has(ids[node] ?? ('' as ElementId));
  return gather(at, rooms.map(({ size }) => size), ids.map((id) => communities.get(id)), stays);
}

function roomOf({ size, label }: Face, named: boolean, around: number): { readonly size: Size; readonly lower: number } {
  if (!named || !label) {
    return { size: { width: size.width + around, height: size.height + around }, lower: 0 };
  }
  const below = label.height + 5;
  return {
    size: { width: Math.max(size.width, label.width) + around, height: size.height + below + around },
    lower: below / 2,
  };
}
