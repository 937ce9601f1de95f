import type { ElementId } from '../api/ids';
import type { Picture } from '../api/types';
import { kindOf } from '../model/kinds';

const sided = new Set(['ASSERTED', 'CONFIRMED', 'DENIED']);

/** The claim that most take a side on, which a picture in sides is about. */
export function focusIn({ nodes, relationships }: Pick<Picture, 'nodes' | 'relationships'>): ElementId | undefined {
  const counts = new Map<ElementId, number>();
  for (const r of relationships) if (sided.has(r.type)) counts.set(r.end, (counts.get(r.end) ?? 0) + 1);
  const claims = nodes.filter((n) => kindOf(n) === 'claim').map((n) => ({ id: n.elementId, count: counts.get(n.elementId) ?? 0 }));
  return claims.filter((c) => c.count > 0).sort((a, b) => b.count - a.count)[0]?.id;
}
