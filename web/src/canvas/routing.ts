import type { ElementId } from '../api/ids';
import type { Face, Line, Positions, Route } from './drawing';
import type { Point } from './geometry/box';
import { bentCurve, directionAt, trackOf, type Curve } from './geometry/curve';
import { leavePoint } from './geometry/outline';

const startGap = 2;
const endGap = 4;
const barGap = 6;
const barLength = 30;
/** Lines that meet a card keep this far from its corners and from one another. */
const cornerGap = 16;

/** Where a line meets cards, as offsets from their centres; undefined at an end that is no card. */
interface PortPair {
  start: Point | undefined;
  end: Point | undefined;
}

export type Ports = ReadonlyMap<Line, Readonly<PortPair>>;

interface Wish {
  readonly line: Line;
  readonly end: keyof PortPair;
  readonly order: number;
  readonly ideal: number;
}

/** Gives lines that meet at one side of a card their own places along that side, in the order of where they come from. */
export function portsOf(lines: readonly Line[], faces: ReadonlyMap<ElementId, Face>, positions: Positions): Ports {
  const ports = new Map<Line, PortPair>();
  const cards = new Map<Face, Record<Side, Wish[]>>();
  for (const line of lines) {
    for (const end of ['start', 'end'] as const) {
      const [own, other] = end === 'start' ? [line.start, line.end] : [line.end, line.start];
      const face = faces.get(own);
      const from = positions.get(own);
      const to = positions.get(other);
      if (face?.outline !== 'card' || !from || !to) continue;
      const side = sideTowards(from, to, face);
      const level = side === 'left' || side === 'right';
      let sides = cards.get(face);
      if (!sides) cards.set(face, (sides = { left: [], right: [], top: [], bottom: [] }));
      sides[side].push({ line, end, order: level ? to.y : to.x, ideal: level ? (to.y - from.y) * 0.35 : (to.x - from.x) * 0.6 });
    }
  }
  for (const [face, sides] of cards) for (const side of allSides) if (sides[side].length > 0) spread(sides[side], side, face, ports);
  return ports;
}

const allSides = ['left', 'right', 'top', 'bottom'] as const;
type Side = (typeof allSides)[number];

function sideTowards(from: Point, to: Point, face: Face): Side {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const beside = Math.abs(dx) > face.size.width / 2 + 12;
  if (beside && Math.abs(dy) < Math.abs(dx) * 1.6 + face.size.height / 2) return dx < 0 ? 'left' : 'right';
  return dy < 0 ? 'top' : 'bottom';
}

function spread(list: readonly Wish[], side: Side, face: Face, ports: Map<Line, PortPair>): void {
  const level = side === 'left' || side === 'right';
  const half = Math.max(4, (level ? face.size.height : face.size.width) / 2 - cornerGap);
  const sorted = [...list].sort((a, b) => a.order - b.order);
  const step = Math.min(level ? 26 : 40, (2 * half) / Math.max(1, sorted.length - 1));
  const wanted = sorted.map((item) => Math.max(-half, Math.min(half, item.ideal)));
  for (let i = 1; i < wanted.length; i++) wanted[i] = Math.max(wanted[i] ?? 0, (wanted[i - 1] ?? 0) + step);
  for (let i = wanted.length - 1; i >= 0; i--) {
    wanted[i] = Math.min(wanted[i] ?? 0, half - (wanted.length - 1 - i) * step);
  }
  for (const [i, item] of sorted.entries()) {
    const along = Math.max(-half, Math.min(half, wanted[i] ?? 0));
    const across = (level ? face.size.width : face.size.height) / 2;
    const sign = side === 'left' || side === 'top' ? -1 : 1;
    const port = level ? { x: sign * across, y: along } : { x: along, y: sign * across };
    const pair = ports.get(item.line) ?? { start: undefined, end: undefined };
    pair[item.end] = port;
    ports.set(item.line, pair);
  }
}

/** The curve of one line: from outline to outline, or to its place on a card, swerving by `bend`. */
export function routeLine(
  line: Line,
  bend: number,
  faces: ReadonlyMap<ElementId, Face>,
  positions: Positions,
  ports: Ports,
): Route | undefined {
  const [startFace, endFace] = [faces.get(line.start), faces.get(line.end)];
  const [start, end] = [positions.get(line.start), positions.get(line.end)];
  if (!startFace || !endFace || !start || !end) return undefined;
  if (line.start === line.end) return loop(startFace, start);
  const { start: startPort, end: endPort } = ports.get(line) ?? { start: undefined, end: undefined };
  const startTarget = startPort ? { x: start.x + startPort.x, y: start.y + startPort.y } : start;
  const endTarget = endPort ? { x: end.x + endPort.x, y: end.y + endPort.y } : end;
  const { control } = bentCurve(startTarget, endTarget, bend);
  const headGap = line.bar ? barGap : endGap;
  const from = startPort ? pushOut(startTarget, startPort, startFace, startGap) : leavePoint(start, startFace.size, startFace.outline, control, startGap);
  const to = endPort ? pushOut(endTarget, endPort, endFace, headGap) : leavePoint(end, endFace.size, endFace.outline, control, headGap);
  const curve = bentCurve(from, to, bend);
  const meets = endPort && sideNormal(endPort, endFace);
  return { curve, track: trackOf(curve), meets, bar: line.bar ? barAcross(curve, meets) : undefined };
}

/** A bar lies along the side of the card that it shuts; before a node without sides it stands across its line. */
function barAcross(curve: Curve, meets: Point | undefined): readonly [Point, Point] {
  const { x, y } = meets ?? directionAt(curve, 1);
  const half = barLength / 2;
  return [
    { x: curve.to.x - y * half, y: curve.to.y + x * half },
    { x: curve.to.x + y * half, y: curve.to.y - x * half },
  ];
}

function sideNormal(port: Point, face: Face): Point {
  const level = Math.abs(Math.abs(port.x) - face.size.width / 2) < 0.5;
  return level ? { x: Math.sign(port.x), y: 0 } : { x: 0, y: Math.sign(port.y) };
}

function pushOut(at: Point, port: Point, face: Face, gap: number): Point {
  const normal = sideNormal(port, face);
  return { x: at.x + normal.x * gap, y: at.y + normal.y * gap };
}

function loop(face: Face, at: Point): Route {
  const half = face.size.width / 2;
  const from = { x: at.x + half * 0.5, y: at.y - face.size.height / 2 };
  const to = { x: at.x + half, y: at.y - face.size.height * 0.1 };
  const curve = { from, to, control: { x: at.x + half * 2.6, y: at.y - face.size.height * 1.3 } };
  return { curve, track: trackOf(curve) };
}
