import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { ElementId } from '../../api/ids';
import type { Line } from '../drawing';
import { seededRandom } from './organic/random';

/** Fewer than this are no community, but a few nodes that stand together. */
const leastMembers = 8;

/**
 * Which nodes have more to do with each other than with the rest, by Louvain's method: for each the number of its community, the largest
 * being 0. Nodes of none are not named. The same picture has the same communities.
 */
export function communitiesOf(ids: Iterable<ElementId>, lines: readonly Pick<Line, 'start' | 'end'>[]): Map<ElementId, number> {
  const graph = new UndirectedGraph();
  for (const id of ids) graph.addNode(id);
  for (const { start, end } of lines) {
    if (start === end || !graph.hasNode(start) || !graph.hasNode(end)) continue;
    if (graph.hasEdge(start, end)) graph.updateEdgeAttribute(start, end, 'weight', (weight: number) => weight + 1);
    else graph.addEdge(start, end, { weight: 1 });
  }
  if (graph.size === 0) return new Map();
  const found = louvain(graph, { rng: seededRandom(graph.order), getEdgeWeight: 'weight' });
  const members = new Map<number, ElementId[]>();
  for (const [id, community] of Object.entries(found)) {
    const list = members.get(community);
    if (list) list.push(id as ElementId);
    else members.set(community, [id as ElementId]);
  }
  const large = [...members.values()].filter((list) => list.length >= leastMembers).sort((a, b) => b.length - a.length);
  return new Map(large.flatMap((list, i) => list.map((id) => [id, i] as const)));
}
