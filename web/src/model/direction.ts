const undirected = new Set(['ALLIED_WITH', 'TRADES_WITH', 'BORDERS', 'LINKED_TO', 'DISPUTES']);

/** Whether relationships of a type hold both ways, so that it means nothing which end was written first. */
export function holdsBothWays(type: string): boolean {
  return undirected.has(type);
}
