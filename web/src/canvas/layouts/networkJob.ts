import type { ElementId } from '../../api/ids';
import type { Face, Line } from '../drawing';
import type { Point, Size } from '../geometry/box';
import { dotOf } from '../level/sizes';
import type { Coordinates } from './organic/Mover';

export type NetworkLayoutName = 'organic' | 'concentric' | 'circle' | 'grid' | 'ranks';

/** What the layouts look at that see who is connected with whom, and nothing else: nodes by number, in arrays that travel quickly. */
export interface NetworkJob {
  readonly name: NetworkLayoutName;
  /** Width and height of the room of each node. */
  readonly sizes: Float64Array;
  /** Pairs of nodes. */
  readonly links: Int32Array;
  /** Nodes that stay, and where they are. */
  readonly fixed: Int32Array;
  readonly fixedAt: Float64Array;
  /** Width by height of the window. */
  readonly ratio: number;
}

/** Called with the share that is done, and with what tells where nodes are by then. */
export type Progress = (done: number, places: () => Coordinates) => void;

interface Pictured {
  readonly faces: ReadonlyMap<ElementId, Face>;
  readonly lines: readonly Line[];
  readonly positions: ReadonlyMap<ElementId, Point>;
  readonly fixed: ReadonlySet<ElementId>;
  readonly room: Size;
}

/** A picture as a network, with the way back from places by number to those of its nodes. */
export interface NetworkOf {
  readonly job: NetworkJob;
  readonly positionsOf: (places: Coordinates) => Map<ElementId, Point>;
  readonly communitiesOf: (places: Placed) => Map<ElementId, number>;
}

/** Places, and where nodes were found to hang together, the number of each one's community. */
export interface Placed extends Coordinates {
  readonly communities?: Int32Array;
}

/** Who belongs to no community. */
export const nobody = -1;

/** With more nodes than this not every label is shown, and none gets room of its own. */
const mostNamed = 150;
const gap = { named: 18, many: 10 };
/** Between the ends of a denial its dashes are to be seen. */
const denialGap = 48;

export function networkIn(picture: Pictured, name: NetworkLayoutName): NetworkOf {
  const { faces, lines, positions, fixed, room } = picture;
  const ids = [...faces.keys()];
  const index = new Map(ids.map((id, i) => [id, i]));
  const links: number[] = [];
  for (const { start, end } of lines) {
    const [a, b] = [index.get(start), index.get(end)];
    if (a !== undefined && b !== undefined) links.push(a, b);
  }
  const sizes = new Float64Array(2 * ids.length);
  // The room of a node and its label below it lies lower than the node.
  const down = new Float64Array(ids.length);
  const degrees = new Int32Array(ids.length);
  for (const end of links) degrees[end] = (degrees[end] ?? 0) + 1;
  const denials = new Set(lines.filter(({ bar }) => bar).flatMap(({ start, end }) => [start, end]));
  ids.forEach((id, i) => {
    const face = faces.get(id);
    if (!face) return;
    const { size, lower } = ids.length <= mostNamed ? roomOf(face, denials.has(id) ? denialGap : gap.named) : bareRoomOf(face, degrees[i] ?? 0, name === 'organic');
    sizes[2 * i] = size.width;
    sizes[2 * i + 1] = size.height;
    down[i] = lower;
  });
  const stay = [...fixed].flatMap((id) => {
    const [i, at] = [index.get(id), positions.get(id)];
    return i !== undefined && at ? [{ i, id, at }] : [];
  });
  const job: NetworkJob = {
    name, sizes, links: Int32Array.from(links), ratio: room.height > 0 ? room.width / room.height : 1.4,
    fixed: Int32Array.from(stay, ({ i }) => i), fixedAt: Float64Array.from(stay.flatMap(({ i, at }) => [at.x, at.y + (down[i] ?? 0)])),
  };
  const positionsOf = ({ x, y }: Coordinates) => {
    const found = new Map(ids.map((id, i) => [id, { x: x[i] ?? 0, y: (y[i] ?? 0) - (down[i] ?? 0) }]));
    for (const { id, at } of stay) found.set(id, at);
    return found;
  };
  const communitiesOfNodes = ({ communities }: Placed) =>
    new Map([...(communities ?? [])].flatMap((community, i) => (community === nobody || !ids[i] ? [] : [[ids[i], community] as const])));
  return { job, positionsOf, communitiesOf: communitiesOfNodes };
}

function roomOf({ size, label }: Face, around: number): { readonly size: Size; readonly lower: number } {
  if (!label) return { size: { width: size.width + around, height: size.height + around }, lower: 0 };
  const below = label.height + 5;
  return {
    size: { width: Math.max(size.width, label.width) + around, height: size.height + below + around },
    lower: below / 2,
  };
}

/** The room of a node among many. No text is looked at; a card is about as large as cards are, and a node with many lines stands out. */
function bareRoomOf(face: Face, degree: number, standsOut: boolean): { readonly size: Size; readonly lower: number } {
  if (face.outline === 'card') return { size: bareCard, lower: 0 };
  const own = Math.max(face.size.width, face.size.height) + gap.many;
  const side = standsOut ? Math.max(own, dotOf(degree) * perDot) : own;
  return { size: { width: side, height: side }, lower: 0 };
}

const bareCard: Size = { width: 230, height: 90 };
/** So much of the picture for a pixel of a dot that is seen from far away. */
const perDot = 5;
