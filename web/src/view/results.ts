import type { Picture } from '../api/types';
import type { Explorer } from './Explorer';
import { readNodes } from './reading';
import type { ViewQuery } from './View';

/** Draws what a query found, and asks first when that is more than can be drawn well. */
export async function drawResult(
  explorer: Explorer,
  found: Pick<Picture, 'nodes' | 'relationships'>,
  { cypher, parameters }: ViewQuery,
  stop?: AbortSignal,
): Promise<void> {
  const { limits } = explorer;
  const replaced = explorer.concerns.replace('picture');
  const signal = stop ? AbortSignal.any([stop, replaced]) : replaced;
  const whole = await complete(found, signal).catch((error: unknown) => {
    if (!replaced.aborted) throw error;
  });
  stop?.throwIfAborted();
  if (!whole || replaced.aborted) return;
  const picture: Picture = { ...whole, cypher, parameters, neighbours: {} };
  if (picture.nodes.length > limits.drawNodes || picture.relationships.length > limits.drawRelationships) {
    explorer.set({ asked: picture });
    return;
  }
  await explorer.show(picture);
}

/** A result may name a relationship without its ends; a line needs both. */
async function complete(
  { nodes, relationships }: Pick<Picture, 'nodes' | 'relationships'>,
  signal: AbortSignal,
): Promise<Pick<Picture, 'nodes' | 'relationships'>> {
  const known = new Set(nodes.map((n) => n.elementId));
  const missing = [...new Set(relationships.flatMap((r) => [r.start, r.end]))].filter((id) => !known.has(id));
  return { nodes: [...nodes, ...(await readNodes(missing, signal))], relationships };
}

/** The first part of a result that was too large, with the lines among it. */
export function firstOf(picture: Picture, { drawNodes, drawRelationships }: Explorer['limits']): Picture {
  const nodes = picture.nodes.slice(0, drawNodes);
  const kept = new Set(nodes.map((n) => n.elementId));
  const relationships = picture.relationships.filter((r) => kept.has(r.start) && kept.has(r.end)).slice(0, drawRelationships);
  return { ...picture, nodes, relationships };
}
