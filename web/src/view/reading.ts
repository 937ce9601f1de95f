import { api } from '../api/client';
import { graphIn, runCypher } from '../api/cypher';
import type { ElementId } from '../api/ids';
import type { GraphNode, GraphRelationship } from '../api/types';
import type { Explorer } from './Explorer';

const nodesById = 'MATCH (node) WHERE elementId(node) IN $ids RETURN node';

const relationshipsAmong =
  'MATCH (start)-[relationship]->(end) WHERE elementId(start) IN $ids AND elementId(end) IN $ids RETURN relationship';

export async function readNodes(ids: readonly ElementId[], signal?: AbortSignal): Promise<readonly GraphNode[]> {
  return ids.length === 0 ? [] : graphIn(await runCypher(nodesById, { ids: [...ids] }, signal)).nodes;
}

/**
 * The relationships that the case holds among nodes. Up to the drawing limit it is learnt from them who is whose neighbour, and how many
 * neighbours each has; of more nodes nothing is counted that is not drawn.
 */
export async function readRelationships(explorer: Explorer, ids: readonly ElementId[], signal?: AbortSignal): Promise<readonly GraphRelationship[]> {
  if (ids.length === 0) return [];
  const { drawNodes, drawRelationships } = explorer.limits;
  if (ids.length > drawNodes) return graphIn(await runCypher(relationshipsAmong, { ids: [...ids] }, signal)).relationships;
  const { relationships, neighbours } = await api.relationsBetween(ids, signal);
  // A list that was cut off does not tell who is no neighbour.
  explorer.learn(relationships.length < drawRelationships ? { relationships, neighbours } : { relationships });
  return relationships;
}

/** Learns who is whose neighbour in the picture, for its badges; a picture is drawn without waiting for it, and does well without it. */
export async function learnAround(explorer: Explorer): Promise<void> {
  const ids = [...explorer.view.nodes.keys()];
  if (ids.length === 0 || ids.length > explorer.limits.drawNodes) return;
  const signal = explorer.concerns.replace('badges');
  try {
    await readRelationships(explorer, ids, signal);
  } catch (error) {
    if (!signal.aborted) explorer.fail(error);
  }
}

/** The labels that nodes of the case have. */
export async function readLabels(): Promise<readonly string[]> {
  const { rows } = await runCypher('CALL db.labels() YIELD label RETURN label ORDER BY label', {});
  return rows.flatMap(([cell]) => (cell?.kind === 'value' && typeof cell.value === 'string' ? [cell.value] : []));
}
