import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { nobody } from './networkJob';
import { seededRandom } from './organic/random';

/** Fewer than this are no community, but a few nodes that stand together. */
const leastMembers = 8;
/** How much more lines there have to be within than by chance; less is no structure, but noise. */
const leastModularity = 0.6;

/**
 * Which nodes have more to do with each other than with the rest, by Louvain's method: for each the number of its community, the largest
 * being 0, or `nobody`. The same network has the same communities.
 */
export function communitiesOf(size: number, links: readonly (readonly [number, number])[]): Int32Array {
  const graph = new UndirectedGraph();
  for (let node = 0; node < size; node++) graph.addNode(node);
  for (const [a, b] of links) {
    if (a === b) continue;
    if (graph.hasEdge(a, b)) graph.updateEdgeAttribute(a, b, 'weight', (weight: number) => weight + 1);
    else graph.addEdge(a, b, { weight: 1 });
  }
  const of = new Int32Array(size).fill(nobody);
  if (graph.size === 0) return of;
  const { communities, modularity } = louvain.detailed(graph, { rng: seededRandom(size), getEdgeWeight: 'weight' });
  if (modularity < leastModularity) return of;
  const members = new Map<number, number[]>();
  for (const [node, community] of Object.entries(communities)) {
    const list = members.get(community);
    if (list) list.push(Number(node));
    else members.set(community, [Number(node)]);
  }
  const large = [...members.values()].filter((list) => list.length >= leastMembers).sort((a, b) => b.length - a.length);
  large.forEach((list, number) => {
    for (const node of list) of[node] = number;
  });
  return of;
}
