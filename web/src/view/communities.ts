import type { ElementId } from '../api/ids';
import type { Community } from '../canvas/drawing';
import { wrapText, type MeasureText } from '../canvas/labels/textMeasure';
import { nameOf } from '../model/captions';
import { kindOf } from '../model/kinds';
import type { ViewScene } from './scene';
import type { View } from './View';

const style = { size: 12, weight: 600 };
const width = 190;
const lineHeight = 15;
/** So many of its members name a community. */
const naming = 2;

/** The communities of a view that are drawn, each named by those of its members that have most to do with others. */
export function communitiesIn({ communities, nodes, captions }: View, { faces, lines }: ViewScene, measure: MeasureText): Community[] {
  const degree = new Map<ElementId, number>();
  for (const { start, end } of lines) for (const id of [start, end]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const members = new Map<number, ElementId[]>();
  for (const [id, community] of communities) {
    if (!faces.has(id)) continue;
    const list = members.get(community);
    if (list) list.push(id);
    else members.set(community, [id]);
  }
  return [...members.values()].sort((a, b) => b.length - a.length).map((ids) => {
    const first = ids.toSorted((a, b) => (degree.get(b) ?? 0) - (degree.get(a) ?? 0)).slice(0, naming);
    const caption = first.flatMap((id) => nodes.get(id) ?? []).map((node) => nameOf(node, captions.get(kindOf(node)))).join(' · ');
    return { members: new Set(ids), name: wrapText(caption, style, width, 1, lineHeight, measure) };
  });
}
