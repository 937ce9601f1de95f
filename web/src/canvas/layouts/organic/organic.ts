import type { Point, Size } from '../../geometry/box';
import type { Coordinates } from './Mover';
import { componentsOf, networkOf, partOf, type Network } from './Network';
import { makeRoom } from './crowding';
import { removeOverlaps, type Extents } from './overlaps';
import { packBeside } from './packing';
import { seededRandom } from './random';
import { beginRoughly, relaxStress } from './stress';

export interface OrganicInput {
  /** The room that each node takes, its label included where it has one. */
  readonly sizes: readonly Size[];
  /** Pairs of nodes that are connected. */
  readonly links: readonly (readonly [number, number])[];
  /** Where nodes stand that may not move. */
  readonly fixed: ReadonlyMap<number, Point>;
  /** Width by height of the window. */
  readonly ratio: number;
  /** Called with the share that is done, and with what tells where nodes are by then. */
  readonly onProgress?: ((done: number, places: () => Coordinates) => void) | undefined;
}

/** How long a line would like to be, and how much longer for larger nodes at its ends. */
const lineLength = { least: 60, perSize: 1.05 };
const partGap = 60;
/** Taking overlaps away is so much of the work on a part. */
const overlapsShare = 0.3;

/**
 * Places nodes so that distances in the picture are those of the network, no two overlap, and parts that do not hang together stand
 * beside each other. The same input gives the same picture.
 */
export function organicLayout(input: OrganicInput): Coordinates {
  const { sizes, ratio, fixed, onProgress } = input;
  const network = networkOf(sizes.length, input.links);
  const at = { x: new Float64Array(sizes.length), y: new Float64Array(sizes.length) };
  for (const [node, place] of fixed) [at.x[node], at.y[node]] = [place.x, place.y];
  const parts = componentsOf(network);
  const pack = () => {
    if (parts.length > 1) packBeside(parts, at, sizes, { gap: partGap, ratio, stays: (i) => fixed.has(i) });
  };
  let doneNodes = 0;
  for (const nodes of parts) {
    // Those that are connected with nothing come last, and stand where they are packed.
    if (nodes.length === 1) break;
    const own = placePart(network, nodes, input, (share, placed) => {
      onProgress?.((doneNodes + share * nodes.length) / sizes.length, () => {
        copy(placed(), nodes, at);
        pack();
        return { x: at.x.slice(), y: at.y.slice() };
      });
    });
    copy(own, nodes, at);
    doneNodes += nodes.length;
  }
  pack();
  return at;
}

function placePart(whole: Network, nodes: Int32Array, { sizes, fixed }: OrganicInput, onRound: (done: number, placed: () => Coordinates) => void): Coordinates {
  const part = partOf(whole, nodes);
  const random = seededRandom(part.size);
  const length = lineLength.least + lineLength.perSize * typicalSize(nodes, sizes);
  const extents = extentsOf(nodes, sizes);
  const at = beginRoughly(part, random);
  const stays = new Uint8Array(part.size);
  nodes.forEach((node, i) => {
    const kept = fixed.get(node);
    if (!kept) return;
    [at.x[i], at.y[i]] = [kept.x / length, kept.y / length];
    stays[i] = 1;
  });
  const begun = !stays.includes(1);
  const scaled = () => ({ x: at.x.map((x) => x * length), y: at.y.map((y) => y * length) });
  const seen = () => {
    const placed = scaled();
    if (begun) makeRoom(placed, extents);
    return placed;
  };
  onRound(0, seen);
  relaxStress(part, at, {
    random,
    fixed: stays,
    begun,
    onRound: (done) => {
      onRound(done * (1 - overlapsShare), seen);
      return true;
    },
  });
  const placed = seen();
  removeOverlaps(placed, extents, stays);
  nodes.forEach((node, i) => {
    const kept = fixed.get(node);
    if (kept) [placed.x[i], placed.y[i]] = [kept.x, kept.y];
  });
  onRound(1, () => placed);
  return placed;
}

function typicalSize(nodes: Int32Array, sizes: readonly Size[]): number {
  let sum = 0;
  for (const node of nodes) sum += Math.max(sizes[node]?.width ?? 0, sizes[node]?.height ?? 0);
  return nodes.length > 0 ? sum / nodes.length : 0;
}

function extentsOf(nodes: Int32Array, sizes: readonly Size[]): Extents {
  return {
    halfWidth: Float64Array.from(nodes, (node) => (sizes[node]?.width ?? 0) / 2),
    halfHeight: Float64Array.from(nodes, (node) => (sizes[node]?.height ?? 0) / 2),
  };
}

function copy(from: Coordinates, nodes: Int32Array, to: Coordinates): void {
  nodes.forEach((node, i) => {
    to.x[node] = from.x[i]!;
    to.y[node] = from.y[i]!;
  });
}
