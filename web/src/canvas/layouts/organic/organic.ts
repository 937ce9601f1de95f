import type { Point, Size } from '../../geometry/box';
import { componentsOf, networkOf, partOf, type Network } from './Network';
import { removeOverlaps, type Extents } from './overlaps';
import { packBeside } from './packing';
import { seededRandom } from './random';
import { relaxStress, type Coordinates } from './stress';

export interface OrganicInput {
  /** The room that each node takes, its label included where it has one. */
  readonly sizes: readonly Size[];
  /** Pairs of nodes that are connected. */
  readonly links: readonly (readonly [number, number])[];
  /** Where nodes stand that may not move. */
  readonly fixed: ReadonlyMap<number, Point>;
  /** Where nodes stand now; a layout that starts from there changes less. */
  readonly known: ReadonlyMap<number, Point>;
  /** Width by height of the window. */
  readonly ratio: number;
  /** Called with the share that is done and where nodes are by then. */
  readonly onProgress?: ((done: number, at: readonly Point[]) => void) | undefined;
}

/** How long a line would like to be, and how much longer for larger nodes at its ends. */
const lineLength = { least: 60, perSize: 1.05 };
const partGap = 60;

/**
 * Places nodes so that distances in the picture are those of the network, no two overlap, and parts that do not hang together stand
 * beside each other. The same input gives the same picture.
 */
export function organicLayout(input: OrganicInput): Point[] {
  const { sizes, ratio, onProgress } = input;
  const network = networkOf(sizes.length, input.links);
  const at = { x: new Float64Array(sizes.length), y: new Float64Array(sizes.length) };
  const parts = componentsOf(network);
  let doneNodes = 0;
  const points = () => sizes.map((_, i) => ({ x: at.x[i]!, y: at.y[i]! }));
  for (const nodes of parts) {
    const own = placePart(network, nodes, input, (share, coordinates) => {
      copy(coordinates, nodes, at);
      onProgress?.((doneNodes + share * nodes.length) / sizes.length, points());
    });
    copy(own, nodes, at);
    doneNodes += nodes.length;
  }
  if (parts.length > 1) packBeside(parts, at, sizes, { gap: partGap, ratio, stays: (i) => input.fixed.has(i) });
  return points();
}

function placePart(
  whole: Network,
  nodes: Int32Array,
  { sizes, fixed, known }: OrganicInput,
  onRound: (done: number, at: Coordinates) => void,
): Coordinates {
  const part = partOf(whole, nodes);
  const random = seededRandom(part.size);
  const length = lineLength.least + lineLength.perSize * typicalSize(nodes, sizes);
  const at = { x: new Float64Array(part.size), y: new Float64Array(part.size) };
  const stays = new Uint8Array(part.size);
  nodes.forEach((node, i) => {
    const start = fixed.get(node) ?? known.get(node);
    at.x[i] = start ? start.x / length : (random() - 0.5) * Math.sqrt(part.size);
    at.y[i] = start ? start.y / length : (random() - 0.5) * Math.sqrt(part.size);
    stays[i] = fixed.has(node) ? 1 : 0;
  });
  const scaled = () => ({ x: at.x.map((x) => x * length), y: at.y.map((y) => y * length) });
  relaxStress(part, at, {
    random,
    fixed: stays,
    onRound: (done) => {
      onRound(done, scaled());
      return true;
    },
  });
  const placed = scaled();
  removeOverlaps(placed, extentsOf(nodes, sizes), stays);
  nodes.forEach((node, i) => {
    const kept = fixed.get(node);
    if (kept) [placed.x[i], placed.y[i]] = [kept.x, kept.y];
  });
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
