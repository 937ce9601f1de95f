import type { GraphNode, GraphRelationship } from '../api/types';
import type { Scene } from '../canvas/arrange';
import type { MeasureText } from '../canvas/labels/textMeasure';
import { kindOf } from '../model/kinds';
import { lineKindOf } from '../model/stances';
import { facesOf } from './faces';
import { linesOf, type ViewLine } from './lines';
import type { View } from './View';

export function shownNodes(view: View): GraphNode[] {
  return [...view.nodes.values()].filter((n) => !view.offKinds.has(kindOf(n)));
}

export function shownRelationships(view: View): GraphRelationship[] {
  const shown = new Set(shownNodes(view).map((n) => n.elementId));
  return [...view.relationships.values()].filter(
    (r) => shown.has(r.start) && shown.has(r.end) && !view.offLines.has(lineKindOf(r)),
  );
}

/** What is drawn of a view, with the relationships behind each line. */
export interface ViewScene extends Scene {
  readonly lines: readonly ViewLine[];
}

/** What is drawn of a view after its filters. */
export function sceneOf(view: View, measure: MeasureText): ViewScene {
  const { faces, lines } = drawnOf(view, measure);
  return { faces, lines, positions: view.positions };
}

interface Drawn extends Pick<ViewScene, 'faces' | 'lines'> {
  readonly of: readonly unknown[];
}

/** What was made of nodes last: where they stand changes often, what they look like seldom. */
const known = new WeakMap<View['nodes'], Drawn>();

function drawnOf(view: View, measure: MeasureText): Drawn {
  const of = [view.relationships, view.more, view.offKinds, view.offLines, measure, measure.round?.()];
  const last = known.get(view.nodes);
  if (last?.of.every((part, i) => part === of[i])) return last;
  const relationships = shownRelationships(view);
  const faces = facesOf(shownNodes(view), relationships, view.more, measure);
  const drawn = { of, faces, lines: linesOf(relationships, new Set(faces.keys()), measure) };
  known.set(view.nodes, drawn);
  return drawn;
}
