import type { ElementId } from '../api/ids';
import type { GraphNode, GraphRelationship } from '../api/types';
import type { Window } from '../canvas/camera/Sight';
import { type Point, type Size } from '../canvas/geometry/box';
import { placeNewcomers, windowAround } from '../canvas/layouts/newcomers';
import { kindOf } from '../model/kinds';
import type { View } from './View';

/** Whether something in it has no place yet: such a picture still has to be arranged. */
export function isUnplaced(view: View): boolean {
  return unplaced(view).length > 0;
}

/** What has no place gets one beside the rest. */
export function placeRest(view: View): View {
  const rest = unplaced(view).flatMap((id) => view.nodes.get(id) ?? []);
  if (rest.length === 0) return view;
  const [anchor = { x: 0, y: 0 }] = view.positions.values();
  const places = rest.length > mostJudged ? inRows(rest, view.positions) : placesBeside(view, anchor, rest, [...view.relationships.values()], undefined);
  return { ...view, positions: new Map([...view.positions, ...places]) };
}

/** For more than so many, places are not looked for one by one. */
const mostJudged = 300;
const row = { length: 40, across: 180, down: 110 };

/** Rows below all that is there. */
function inRows(nodes: readonly GraphNode[], positions: View['positions']): View['positions'] {
  const { x1, y2 } = windowAround(positions);
  return new Map(nodes.map(({ elementId }, i) => [elementId, { x: x1 + (i % row.length) * row.across, y: y2 + Math.floor(i / row.length) * row.down }]));
}

/** Places for nodes that come beside one that is there, where the window has room. */
export function placesBeside(
  view: View, anchor: Point, added: readonly GraphNode[], lines: readonly GraphRelationship[], window: Window | undefined,
): View['positions'] {
  const nodes = new Map([...view.nodes, ...added.map((n) => [n.elementId, n] as const)]);
  const { positions } = view;
  const newcomers = added.map((n) => ({
    id: n.elementId,
    size: roomOf(n),
    neighbours: lines.flatMap((r) => (r.start === n.elementId ? [r.end] : r.end === n.elementId ? [r.start] : [])),
  }));
  const ways = [...view.relationships.values()].flatMap((r) => {
    const [start, end] = [positions.get(r.start), positions.get(r.end)];
    return start && end && r.start !== r.end ? [[start, end] as const] : [];
  });
  const seen = window ?? { box: windowAround(positions), zoom: 1 };
  return placeNewcomers(anchor, newcomers, { positions, sizeOf: (id) => roomOf(nodes.get(id)), lines: ways, window: seen.box, zoom: seen.zoom });
}

function roomOf(node: GraphNode | undefined): Size {
  return node && kindOf(node) === 'claim' ? { width: 220, height: 76 } : { width: 46, height: 46 };
}

function unplaced(view: View): ElementId[] {
  return [...view.nodes.keys()].filter((id) => !view.positions.has(id));
}
