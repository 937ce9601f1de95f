import type { GraphNode, GraphRelationship, Value } from '../model/graph';
import { fetchFromServer } from './client';
import { CypherProblem } from './problems';
import { readCell, type Cell, type Typed } from './typedJson';

export interface QueryResult {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly raw: unknown;
  readonly milliseconds: number;
}

interface QueryAnswer {
  readonly data?: { readonly fields: readonly string[]; readonly values: readonly (readonly Typed[])[] };
  readonly errors?: readonly { readonly code: string; readonly message: string }[];
}

const typedJson = 'application/vnd.neo4j.query';

/** Runs Cypher in read mode. An abort signal stops it on the server as well, which sees the connection close. */
export async function runCypher(
  statement: string,
  parameters: Readonly<Record<string, Value>>,
  signal?: AbortSignal,
): Promise<QueryResult> {
  const started = performance.now();
  const response = await fetchFromServer('db/neo4j/query/v2', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: typedJson },
    body: JSON.stringify({ statement, parameters, accessMode: 'READ', includeCounters: true }),
    ...(signal ? { signal } : {}),
  });
  const answer = (await response.json()) as QueryAnswer;
  const error = answer.errors?.[0];
  if (error) throw new CypherProblem(error.message, error.code);
  return {
    fields: answer.data?.fields ?? [],
    rows: (answer.data?.values ?? []).map((row) => row.map(readCell)),
    raw: answer,
    milliseconds: Math.round(performance.now() - started),
  };
}

export interface FoundGraph {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
}

/** Every node and relationship of a result, wherever it stands: in paths, lists and maps too. */
export function graphIn(result: QueryResult): FoundGraph {
  const nodes = new Map<string, GraphNode>();
  const relationships = new Map<string, GraphRelationship>();
  const visit = (cell: Cell): void => {
    switch (cell.kind) {
      case 'node':
        nodes.set(cell.node.elementId, cell.node);
        break;
      case 'relationship':
        relationships.set(cell.relationship.elementId, cell.relationship);
        break;
      case 'path':
        cell.elements.forEach(visit);
        break;
      case 'list':
        cell.items.forEach(visit);
        break;
      case 'map':
        cell.entries.forEach(([, item]) => visit(item));
        break;
      case 'value':
        break;
    }
  };
  for (const row of result.rows) row.forEach(visit);
  return { nodes: [...nodes.values()], relationships: [...relationships.values()] };
}
