import type { ElementId } from '../../api/ids';
import type { Scene } from '../arrange';
import type { Side } from '../drawing';
import { boxAround } from '../geometry/box';
import { rolesOf } from '../layouts/roles';

/** From where to where a side is tinted, in the picture's coordinates; an open end goes on as far as is seen. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** How far down each side of a card its tint reaches: over those who take that side, and over none who takes no side. */
export function sideBands(focus: ElementId, { faces, lines, positions }: Scene): Readonly<Record<Side, Band | undefined>> {
  const roles = rolesOf(focus, faces, lines);
  const [card, middle] = [faces.get(focus), positions.get(focus)];
  const bandOf = (side: Side): Band | undefined => {
    if (!card || !middle) return undefined;
    const within = boxAround(middle, card.size);
    const own = roles.families.filter((family) => family.side === side).flatMap(({ lead, behind }) => [lead, ...behind]);
    const walls = roles.others.flatMap((id) => {
      const [face, at] = [faces.get(id), positions.get(id)];
      if (!face || !at) return [];
      const box = boxAround(at, face.size);
      return (side === 'uphold' ? box.x1 < within.x1 : box.x2 > within.x2) ? [{ from: box.y1, to: box.y2 }] : [];
    });
    return widest(walls, own.flatMap((id) => positions.get(id)?.y ?? []));
  };
  return { uphold: bandOf('uphold'), deny: bandOf('deny') };
}

/** The stretch between walls that holds most of what has to be in one. */
function widest(walls: readonly Band[], held: readonly number[]): Band | undefined {
  let from = -Infinity;
  let best: { readonly band: Band; readonly count: number } | undefined;
  for (const wall of [...walls.toSorted((a, b) => a.from - b.from), { from: Infinity, to: Infinity }]) {
    const band = { from, to: wall.from };
    const count = held.filter((y) => y > band.from && y < band.to).length;
    if (band.to > band.from && count > (best?.count ?? (walls.length === 0 ? -1 : 0))) best = { band, count };
    from = Math.max(from, wall.to);
  }
  return best?.band;
}
