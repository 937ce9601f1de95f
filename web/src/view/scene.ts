import type { ElementId } from '../api/ids';
import type { GraphNode, GraphRelationship } from '../api/types';
import type { Scene } from '../canvas/arrange';
import type { MeasureText } from '../canvas/labels/textMeasure';
import { kindOf } from '../model/kinds';
import { lineKindOf } from '../model/stances';
import { facesOf } from './faces';
import { drawnAs } from './folds';
import type { Known } from './Known';
import { linesOf, type ViewLine } from './lines';
import type { View } from './View';

export function isShown(view: View, node: GraphNode): boolean {
  return !view.offKinds.has(kindOf(node));
}

export function shownNodes(view: View): GraphNode[] {
  return [...view.nodes.values()].filter((n) => isShown(view, n));
}

export function shownRelationships(view: View): GraphRelationship[] {
  const shown = new Set(shownNodes(view).map((n) => n.elementId));
  return [...view.relationships.values()].filter((r) => shown.has(r.start) && shown.has(r.end) && isLineShown(view, r));
}

/** Whether no filter of lines takes it away; its ends may be filtered all the same. */
export function isLineShown({ offLines, offTypes }: View, relationship: GraphRelationship): boolean {
  const kind = lineKindOf(relationship);
  return !offLines.has(kind) && !(kind === 'fact' && offTypes.has(relationship.type));
}

/** What is drawn of a view, with the relationships behind each line. */
export interface ViewScene extends Scene {
  readonly lines: readonly ViewLine[];
}

/** What is drawn of a view after its filters, with what is drawn as part of something else in its place. */
export function sceneOf(view: View, known: Known, measure: MeasureText): ViewScene {
  const { faces, lines } = drawnOf(view, known, measure);
  const last = scenes.get(view);
  if (last?.faces === faces) return last;
  const scene = { faces, lines, positions: view.positions };
  scenes.set(view, scene);
  return scene;
}

const scenes = new WeakMap<View, ViewScene>();

interface Drawn extends Pick<ViewScene, 'faces' | 'lines'> {
  readonly of: readonly unknown[];
}

/** What was made of nodes last: where they stand changes often, what they look like seldom. */
const made = new WeakMap<View['nodes'], Drawn>();

function drawnOf(view: View, known: Known, measure: MeasureText): Drawn {
  const of = [view.relationships, view.offKinds, view.offLines, view.offTypes, view.captions, view.folds, view.groups, known.version, measure, measure.round?.()];
  const last = made.get(view.nodes);
  if (last?.of.every((part, i) => part === of[i])) return last;
  const at = (id: ElementId) => drawnAs(view.folds, id);
  const relationships = shownRelationships(view);
  const parts = new Map<ElementId, number>();
  for (const id of view.folds.keys()) if (view.nodes.has(id)) parts.set(at(id), (parts.get(at(id)) ?? 0) + 1);
  const faces = facesOf([...shownNodes(view), ...groupsOf(view)].filter((n) => !view.folds.has(n.elementId)), {
    relationships,
    captions: view.captions,
    parts,
    more: (id) => known.undrawn(id, view.nodes),
    measure,
  });
  const drawn = { of, faces, lines: linesOf(relationships, at, new Set(faces.keys()), measure) };
  made.set(view.nodes, drawn);
  return drawn;
}

/** Groups that the user made, as nodes. */
function groupsOf({ groups }: View): GraphNode[] {
  return [...groups].map(([id, name]) => ({ elementId: id, labels: ['Group'], properties: { name } }));
}
