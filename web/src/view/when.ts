import type { GraphNode, GraphRelationship } from '../api/types';
import { dayNumber } from '../model/dates';
import { text } from '../model/values';

/** Where the model says when something is or was, and the names that others give it, the more telling first. */
const dateKeys = ['startDate', 'saidAt', 'publishedAt', 'date', 'year', 'released', 'inForceDate', 'signedDate', 'born', 'founded'];
const relationshipKeys = ['saidAt', 'startDate', 'date', 'year'];

/**
 * When a node is, as the number of a day: by its own date, else by the first of what it said or did in this picture; nothing where nothing is
 * known.
 */
export function whenOf({ elementId, properties }: GraphNode, around: readonly GraphRelationship[]): number | undefined {
  const own = firstOf(properties, dateKeys);
  if (own !== undefined) return own;
  const said = around.filter(({ start }) => start === elementId).flatMap((r) => firstOf(r.properties, relationshipKeys) ?? []);
  return said.length > 0 ? Math.min(...said) : undefined;
}

function firstOf(properties: GraphNode['properties'], keys: readonly string[]): number | undefined {
  for (const key of keys) {
    const day = dayNumber(text(properties, key));
    if (day !== undefined) return day;
  }
  return undefined;
}
