import type { ElementId } from '../../api/ids';
import type { Face, Line, Side } from '../drawing';
import type { Point, Size } from '../geometry/box';
import { assignSlots } from './assign';
import { rolesOf, type Family, type Roles } from './roles';

export interface SidesInput {
  readonly focus: ElementId;
  readonly faces: ReadonlyMap<ElementId, Face>;
  readonly lines: readonly Line[];
  /** The room there is; the layout fills it and grows beyond it only when it must. */
  readonly room: Size;
  /** Second lines get no room of their own. */
  readonly tight?: boolean;
}

/** Columns from the outer edge of one side to that of the other. */
interface Columns {
  readonly outerLeft: number;
  readonly innerLeft: number;
  readonly middle: number;
  readonly innerRight: number;
  readonly outerRight: number;
}

export interface SidesResult {
  readonly positions: ReadonlyMap<ElementId, Point>;
  /** The room that was given, or a larger one of its shape where that was too small. */
  readonly room: Size;
}

const mostRow = 112;
const labelGap = 10;
/** Widths between columns: for the names of facts, and for figures with the arrow behind them, or the dashes and the bar. */
const gaps = { outer: { least: 36, perNode: 1.4 }, pill: { least: 74, most: 164, head: 26, dashes: 40 } };

/** Who upholds the claim stands left of it, who denies it right, those behind them outside; the rest below, off the axis. */
export function sidesLayout({ focus, faces, lines, room: given, tight = false }: SidesInput): SidesResult {
  const roles = rolesOf(focus, faces, lines);
  const sides = (['uphold', 'deny'] as const).map((side) => orderFamilies(roles, lines, side));
  const [long = [], short = []] = sides.sort((a, b) => rowsOf(b) - rowsOf(a));
  const rows = Math.max(rowsOf(long), rowsOf(short) + freeRows(roles), 3);
  const gauge = gaugeOf(focus, faces, lines, tight);
  const needed = { width: widthNeeded(roles, faces, gauge), height: rows * gauge.row };
  const room = { width: Math.max(given.width, needed.width), height: Math.max(given.height, needed.height) };
  const columns = columnsOf(roles, faces, room, gauge);
  const height = room.height - gauge.label;
  const positions = new Map<ElementId, Point>();
  placeFamilies(long, columns, 0, height / Math.max(rowsOf(long), 3), positions);
  placeClaims(roles, faces, columns, height, positions);
  const row = Math.min(mostRow, height / Math.max(1, rowsOf(short) + freeRows(roles)));
  placeFamilies(short, columns, topBeside(positions.get(focus)?.y ?? 0, short, row, height - freeRows(roles) * row), row, positions);
  const slots = slotsFor(roles, faces, columns, height, gauge, positions);
  assignSlots(roles.others, slots, lines, positions, faces, gauge.row);
  return { positions, room };
}

/** What is between and around the nodes of a picture, which is seen from nearer by or from further away. */
interface Gauge {
  /** Half a node. */
  readonly half: number;
  /** The label below it. */
  readonly label: number;
  /** A node with its label. */
  readonly row: number;
  /** Between those who take a side and those behind them. */
  readonly outer: number;
  /** Between those who take a side and the claim. */
  readonly pill: number;
}

function gaugeOf(focus: ElementId, faces: ReadonlyMap<ElementId, Face>, lines: readonly Line[], tight: boolean): Gauge {
  const nodes = [...faces.values()].filter(({ outline }) => outline !== 'card');
  const half = Math.max(8, ...nodes.map(({ size }) => size.height)) / 2;
  const figures = lines.filter(({ end, pill }) => end === focus && pill?.emphasis)
    .map(({ pill, bar }) => (pill?.size.width ?? 0) + (bar ? gaps.pill.dashes : 0));
  const labels = nodes.map(({ label, brief }) => (tight ? (brief ?? label) : label)?.height ?? 0).sort((a, b) => a - b);
  // A few labels that are higher than the others find room beside their nodes.
  const label = (labels[Math.floor(labels.length * 0.8)] ?? 0) + labelGap;
  const pill = Math.max(0, ...figures) + gaps.pill.head;
  return {
    half,
    label,
    row: 2 * half + label,
    outer: Math.max(gaps.outer.least, 2 * half * gaps.outer.perNode),
    pill: Math.max(gaps.pill.least, Math.min(gaps.pill.most, pill)),
  };
}

/** Where the shorter side begins, so that it faces the claim and leaves free what lies below it. */
function topBeside(middle: number, families: readonly Family[], row: number, height: number): number {
  const own = rowsOf(families) * row;
  return Math.max(0, Math.min(middle - own / 2, height - own));
}

/** Half the room that the widest label under a column takes, where the edge of the picture must leave place for it. */
function reachOf(ids: readonly ElementId[], faces: ReadonlyMap<ElementId, Face>, half: number): number {
  return Math.max(half, ...ids.map((id) => (faces.get(id)?.label?.width ?? 0) / 2));
}

function sideOf(roles: Roles, side: Side, faces: ReadonlyMap<ElementId, Face>, { half, outer }: Gauge) {
  const families = roles.families.filter((f) => f.side === side);
  const behind = families.flatMap((f) => f.behind);
  const leads = families.map((f) => f.lead);
  const edge = reachOf(behind.length > 0 ? behind : leads, faces, half);
  return { empty: leads.length === 0, edge, outer: behind.length > 0 ? outer + 2 * half : 0 };
}

function widthNeeded(roles: Roles, faces: ReadonlyMap<ElementId, Face>, gauge: Gauge): number {
  const card = faces.get(roles.focus)?.size.width ?? 0;
  return (['uphold', 'deny'] as const).reduce((sum, side) => {
    const { edge, outer } = sideOf(roles, side, faces, gauge);
    return sum + edge + outer + gauge.half + gauge.pill;
  }, card);
}

function columnsOf(roles: Roles, faces: ReadonlyMap<ElementId, Face>, room: Size, gauge: Gauge): Columns {
  const { half } = gauge;
  const card = faces.get(roles.focus)?.size.width ?? 0;
  const spare = Math.max(0, room.width - widthNeeded(roles, faces, gauge));
  const [left, right] = [sideOf(roles, 'uphold', faces, gauge), sideOf(roles, 'deny', faces, gauge)];
  const pill = gauge.pill + Math.min(190, spare * 0.36);
  const outerOf = (outer: number) => (outer > 0 ? outer + Math.min(40, spare * 0.14) : 0);
  const innerLeft = left.edge + outerOf(left.outer);
  const middle = innerLeft + half + pill + card / 2;
  const innerRight = middle + card / 2 + pill + half;
  return { outerLeft: left.edge, innerLeft, middle, innerRight, outerRight: innerRight + outerOf(right.outer) };
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

function placeFamilies(families: readonly Family[], columns: Columns, from: number, row: number, positions: Map<ElementId, Point>): void {
  let top = from;
  for (const { lead, behind, side } of families) {
    const [inner, outer] = side === 'deny' ? [columns.innerRight, columns.outerRight] : [columns.innerLeft, columns.outerLeft];
    const rows = Math.max(1, behind.length);
    const middle = top + (rows * row) / 2;
    positions.set(lead, { x: inner, y: middle });
    for (const [i, id] of behind.entries()) {
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
  { row }: Gauge,
  positions: ReadonlyMap<ElementId, Point>,
): Point[] {
  const focusAt = positions.get(roles.focus) ?? { x: columns.middle, y: 0 };
  const card = faces.get(roles.focus)?.size ?? { width: 230, height: 90 };
  const xs = [columns.middle - card.width * 0.42, columns.middle, columns.middle + card.width * 0.42, (columns.middle + columns.innerRight) / 2 + 40, columns.innerRight, columns.outerRight];
  // Who takes no side does not stand among those who take one.
  const taken = (['uphold', 'deny'] as const).map((side) => roles.families.filter((f) => f.side === side).flatMap((f) => [f.lead, ...f.behind])
    .flatMap((id) => positions.get(id)?.y ?? []));
  const isAmong = (x: number, y: number) => {
    const ys = taken[x < columns.middle - card.width / 2 ? 0 : 1] ?? [];
    return Math.abs(x - columns.middle) > card.width / 2 && y > Math.min(...ys) - row && y < Math.max(...ys) + row * 0.8;
  };
  const slots: Point[] = [];
  for (let more = 0; slots.length < roles.others.length * 2 + 6 && more < 40; more++) {
    slots.length = 0;
    for (let y = focusAt.y - card.height; y <= height + more * row; y += row / 2) {
      for (const x of new Set(xs.map(Math.round))) {
        const free = [...positions].every(([id, at]) => {
          const size = faces.get(id)?.size ?? card;
          return Math.abs(at.x - x) > size.width / 2 + 50 || Math.abs(at.y - y) > size.height / 2 + row * 0.76;
        });
        if (free && !isAmong(x, y)) slots.push({ x, y });
      }
    }
  }
  return slots;
}
