import type { ElementId } from '../../model/ids';
import type { Face, Line } from '../drawing';
import type { Point, Size } from '../geometry/box';
import { assignSlots } from './assign';
import { rolesOf, type Family, type Roles } from './roles';

export interface SidesInput {
  readonly focus: ElementId;
  readonly faces: ReadonlyMap<ElementId, Face>;
  readonly lines: readonly Line[];
  /** The room there is at zoom 1; the layout fills it and grows beyond it only when it must. */
  readonly room: Size;
}

/** Columns from the outer edge of one side to that of the other. */
interface Columns {
  readonly outerLeft: number;
  readonly innerLeft: number;
  readonly middle: number;
  readonly innerRight: number;
  readonly outerRight: number;
}

const leastRow = 80;
const margin = 64;

/** Who upholds the claim stands left of it, who denies it right, those behind them outside; the rest below, off the axis. */
export function sidesLayout({ focus, faces, lines, room }: SidesInput): Map<ElementId, Point> {
  const roles = rolesOf(focus, faces, lines);
  const columns = columnsOf(roles, faces, room);
  const left = orderFamilies(roles, lines, 'uphold');
  const right = orderFamilies(roles, lines, 'deny');
  const rows = Math.max(rowsOf(left), rowsOf(right) + freeRows(roles), 4);
  const height = Math.max(room.height - 2 * 46, rows * leastRow);
  const positions = new Map<ElementId, Point>();
  placeFamilies(left, columns.innerLeft, columns.outerLeft, height / Math.max(rowsOf(left), 4), positions);
  placeFamilies(right, columns.innerRight, columns.outerRight, Math.min(96, height / rows), positions);
  placeClaims(roles, faces, columns, height, positions);
  const slots = slotsFor(roles, faces, columns, height, positions);
  assignSlots(roles.others, slots, lines, positions, faces);
  return positions;
}

function columnsOf(roles: Roles, faces: ReadonlyMap<ElementId, Face>, room: Size): Columns {
  const card = faces.get(roles.focus)?.size.width ?? 230;
  const has = (side: Family['side']) => roles.families.some((f) => f.side === side && f.behind.length > 0);
  const least = { outer: 112, pill: 128 };
  const fixed = card + 2 * margin + (has('uphold') ? least.outer : 0) + (has('deny') ? 96 : 0) + 2 * (least.pill + 23);
  const spare = Math.max(0, room.width - fixed);
  const outer = least.outer + Math.min(60, spare * 0.16);
  const pill = least.pill + Math.min(190, spare * 0.34);
  const innerLeft = margin + (has('uphold') ? outer : 0);
  const middle = innerLeft + 23 + pill + card / 2;
  const innerRight = middle + card / 2 + pill + 23;
  return { outerLeft: margin, innerLeft, middle, innerRight, outerRight: innerRight + (has('deny') ? outer * 0.9 : 0) };
}

function rowsOf(families: readonly Family[]): number {
  return families.reduce((sum, f) => sum + Math.max(1, f.behind.length), 0);
}

/** Below the shorter side there is room for those without a side. */
function freeRows(roles: Roles): number {
  return roles.others.length > 0 ? 2 : 0;
}

/** Families of the focus first; those tied to the lower middle come last, so that their lines cross fewer others. */
function orderFamilies(roles: Roles, lines: readonly Line[], side: Family['side']): Family[] {
  const others = new Set(roles.others);
  const pull = (f: Family) => lines.filter((l) => (l.start === f.lead && others.has(l.end)) || (l.end === f.lead && others.has(l.start))).length;
  return roles.families
    .filter((f) => f.side === side)
    .sort(
      (a, b) =>
        roles.claims.indexOf(a.claim) - roles.claims.indexOf(b.claim) || pull(a) - pull(b) || b.behind.length - a.behind.length,
    );
}

function placeFamilies(families: readonly Family[], inner: number, outer: number, row: number, positions: Map<ElementId, Point>): void {
  let top = 0;
  for (const family of families) {
    const rows = Math.max(1, family.behind.length);
    const middle = top + (rows * row) / 2;
    positions.set(family.lead, { x: inner, y: middle });
    for (const [i, id] of family.behind.entries()) {
      // A single one behind stands a little lower, so that its label does not meet the lead's.
      const y = rows === 1 ? middle + row * 0.3 : top + (i + 0.5) * row;
      positions.set(id, { x: outer, y });
    }
    top += rows * row;
  }
}

function placeClaims(
  roles: Roles,
  faces: ReadonlyMap<ElementId, Face>,
  columns: Columns,
  height: number,
  positions: Map<ElementId, Point>,
): void {
  const wanted = roles.claims.map((id) => {
    const ys = roles.families.filter((f) => f.claim === id).flatMap((f) => positions.get(f.lead)?.y ?? []);
    const mean = ys.reduce((a, b) => a + b, 0) / Math.max(1, ys.length);
    return { id, y: ys.length > 0 ? mean : height, half: (faces.get(id)?.size.height ?? 80) / 2 };
  });
  wanted.sort((a, b) => a.y - b.y || roles.claims.indexOf(a.id) - roles.claims.indexOf(b.id));
  let free = Number.NEGATIVE_INFINITY;
  for (const { id, y, half } of wanted) {
    const at = Math.max(y, free + half);
    positions.set(id, { x: columns.middle, y: at });
    free = at + half + 28;
  }
}

/** Places for those without a side: a grid under the focus and under the shorter side, free of what stands already. */
function slotsFor(
  roles: Roles,
  faces: ReadonlyMap<ElementId, Face>,
  columns: Columns,
  height: number,
  positions: ReadonlyMap<ElementId, Point>,
): Point[] {
  const focusAt = positions.get(roles.focus) ?? { x: columns.middle, y: 0 };
  const card = faces.get(roles.focus)?.size ?? { width: 230, height: 90 };
  const xs = [columns.middle - card.width * 0.42, columns.middle, columns.middle + card.width * 0.42, (columns.middle + columns.innerRight) / 2 + 40, columns.innerRight, columns.outerRight];
  const slots: Point[] = [];
  for (let more = 0; slots.length < roles.others.length * 2 + 6 && more < 40; more++) {
    slots.length = 0;
    for (let y = focusAt.y - card.height; y <= height + more * leastRow; y += 44) {
      for (const x of new Set(xs.map(Math.round))) {
        const free = [...positions].every(([id, at]) => {
          const size = faces.get(id)?.size ?? card;
          return Math.abs(at.x - x) > size.width / 2 + 50 || Math.abs(at.y - y) > size.height / 2 + 66;
        });
        if (free) slots.push({ x, y });
      }
    }
  }
  return slots;
}
