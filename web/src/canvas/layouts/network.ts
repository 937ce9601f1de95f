import type { Point, Size } from '../geometry/box';
import { communitiesOf } from './communities';
import { gather } from './gather';
import { nobody, type NetworkJob, type Placed, type Progress } from './networkJob';
import type { Coordinates } from './organic/Mover';
import { organicLayout } from './organic/organic';
import { ranksLayout } from './ranks';
import { circleLayout, concentricLayout, gridLayout } from './simple';

/** Smaller pictures show by themselves who hangs together; of larger ones nobody would see it. */
const communal = { more: 150, most: 10_000 };

export function networkLayout({ name, sizes, links, fixed, fixedAt, ratio }: NetworkJob, onProgress?: Progress): Placed {
  const pairsOf = <T>(list: Float64Array | Int32Array, of: (a: number, b: number) => T): T[] =>
    Array.from({ length: list.length / 2 }, (_, i) => of(list[2 * i] ?? 0, list[2 * i + 1] ?? 0));
  const input = { sizes: pairsOf(sizes, (width, height): Size => ({ width, height })), links: pairsOf(links, (a, b) => [a, b] as const), ratio };
  switch (name) {
    case 'organic': {
      const stay = pairsOf(fixedAt, (x, y): Point => ({ x, y }));
      return gathered(input, fixed, organicLayout({ ...input, fixed: new Map(stay.map((at, i) => [fixed[i] ?? 0, at])), onProgress }));
    }
    case 'concentric':
      return coordinatesOf(concentricLayout(input));
    case 'circle':
      return coordinatesOf(circleLayout(input));
    case 'ranks':
      return coordinatesOf(ranksLayout(input));
    case 'grid':
      return coordinatesOf(gridLayout(input));
  }
}

interface Sized {
  readonly sizes: readonly Size[];
  readonly links: readonly (readonly [number, number])[];
}

/** Large pictures have their communities stand together. */
function gathered({ sizes, links }: Sized, fixed: Int32Array, places: Coordinates): Placed {
  if (sizes.length <= communal.more || sizes.length > communal.most) return places;
  const communities = communitiesOf(sizes.length, links);
  if (!communities.some((community) => community !== nobody)) return places;
  const at = Array.from(places.x, (x, i): Point => ({ x, y: places.y[i] ?? 0 }));
  const stay = new Set(fixed);
  const of = Array.from(communities, (community) => (community === nobody ? undefined : community));
  return { ...coordinatesOf(gather(at, sizes, of, (node) => stay.has(node))), communities };
}

function coordinatesOf(points: readonly Point[]): Coordinates {
  return { x: Float64Array.from(points, ({ x }) => x), y: Float64Array.from(points, ({ y }) => y) };
}
