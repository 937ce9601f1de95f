import type { ElementId } from '../api/ids';
import type { Scene } from '../canvas/arrange';
import type { Point } from '../canvas/geometry/box';

export type ArrowKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const towards: Readonly<Record<ArrowKey, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Half the opening of the cone that counts as one direction. */
const halfCone = Math.PI / 3;

export function isArrowKey(key: string): key is ArrowKey {
  return key in towards;
}

/**
 * The node that an arrow key leads to: the neighbour in that direction, or where there is none, the nearest node there. From
 * nowhere it is the node in the middle of the picture.
 */
export function stepFrom(scene: Scene, from: ElementId | undefined, key: ArrowKey): ElementId | undefined {
  const drawn = [...scene.faces].filter(([, face]) => !face.ghost).flatMap(([id]) => {
    const at = scene.positions.get(id);
    return at ? [{ id, at }] : [];
  });
  const start = from && scene.positions.get(from);
  if (!from || !start) return nearest(drawn, mean(drawn.map((node) => node.at)));
  const others = drawn.filter((node) => node.id !== from);
  const neighbours = new Set(scene.lines.flatMap((l) => (l.start === from ? [l.end] : l.end === from ? [l.start] : [])));
  const ahead = others
    .map((node) => ({ ...node, ...heading(start, node.at, towards[key]) }))
    .filter((node) => node.turn <= halfCone);
  const connected = ahead.filter((node) => neighbours.has(node.id));
  return (connected.length > 0 ? connected : ahead).toSorted((a, b) => a.cost - b.cost)[0]?.id;
}

/** How far away a point is, and how far off the direction; what is off costs more. */
function heading(from: Point, to: Point, direction: Point): { readonly turn: number; readonly cost: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const distance = Math.hypot(dx, dy) || 1;
  const turn = Math.acos(Math.min(1, Math.max(-1, (dx * direction.x + dy * direction.y) / distance)));
  return { turn, cost: distance * (1 + 1.5 * turn) };
}

function nearest(nodes: readonly { readonly id: ElementId; readonly at: Point }[], point: Point): ElementId | undefined {
  const away = (at: Point) => Math.hypot(at.x - point.x, at.y - point.y);
  return nodes.toSorted((a, b) => away(a.at) - away(b.at))[0]?.id;
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((a, p) => ({ x: a.x + p.x, y: a.y + p.y }), { x: 0, y: 0 });
  return { x: sum.x / (points.length || 1), y: sum.y / (points.length || 1) };
}
