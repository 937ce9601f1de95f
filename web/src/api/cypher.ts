import { databaseName, fetchFromServer, lost } from './client';
import type { Dictionary } from './dictionary';
import { CypherProblem, movedBack, ResultTooLarge, ServerProblem } from './problems';
import { hasNoRoom } from './room';
import { RowReader } from './RowReader';
import { readCell, type Cell } from './typedJson';
import type { GraphNode, GraphRelationship, Value, Place, QueryAnswer, QueryRequest, Typed } from './types';

/** What the database points out about a query that it runs all the same: a label that nothing has, for instance. */
export interface Warning {
  readonly sentence: string;
  readonly place: Place | undefined;
}

export interface QueryResult {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly warnings: readonly Warning[];
  readonly milliseconds: number;
}

type Parameters = Dictionary<Value>;

const typedJson = 'application/vnd.neo4j.query';
/** More text than this would take the browser's memory before it could be shown. */
const mostBytes = 64 * 1024 * 1024;

/** Runs Cypher in read mode. An abort signal stops it on the server as well, which sees the connection close. */
export async function runCypher(statement: string, parameters: Parameters, signal?: AbortSignal): Promise<QueryResult> {
  const started = performance.now();
  const rows: Cell[][] = [];
  const answer = await ask(statement, parameters, (row) => rows.push(row.map(readCell)), signal);
  return {
    fields: answer.data?.fields ?? [],
    rows,
    warnings: warningsOf(answer),
    milliseconds: Math.round(performance.now() - started),
  };
}

const plansAlready = /^\s*(explain|profile|cypher|show|terminate)\b/i;
const explain = 'EXPLAIN\n';

/** What the database thinks of a query that is being written. */
export interface Check {
  readonly problem: CypherProblem | undefined;
  readonly warnings: readonly Warning[];
}

const unchecked: Check = { problem: undefined, warnings: [] };

/** Asks the database to plan the query, which runs nothing: what it would refuse, and what it would point out. */
export async function checkCypher(statement: string, signal?: AbortSignal): Promise<Check> {
  if (!statement.trim() || plansAlready.test(withoutComments(statement))) return unchecked;
  try {
    const warnings = warningsOf(await ask(explain + statement, {}, () => undefined, signal));
    return { problem: undefined, warnings: warnings.map(({ sentence, place }) => ({ sentence, place: place && movedBack(place, 1, explain.length) })) };
  } catch (error) {
    return error instanceof CypherProblem ? { problem: error.movedBack(1, explain.length), warnings: [] } : unchecked;
  }
}

function warningsOf({ notifications }: QueryAnswer): Warning[] {
  return (notifications ?? [])
    .filter(({ severity }) => severity === 'WARNING')
    .map(({ description, position }) => ({ sentence: description, place: position }));
}

/** Gives the rows of the answer as they come, and the rest of it when it is there. */
async function ask(statement: string, parameters: Parameters, onRow: (row: readonly Typed[]) => void, signal?: AbortSignal): Promise<QueryAnswer> {
  const response = await fetchFromServer(`db/${encodeURIComponent(await databaseName())}/query/v2`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: typedJson },
    body: JSON.stringify({ statement, parameters, accessMode: 'READ' } satisfies QueryRequest),
    ...(signal ? { signal } : {}),
  });
  const reader = new RowReader(onRow);
  await readInto(reader, response);
  const answer = reader.end();
  const error = answer.errors?.[0];
  if (error && hasNoRoom(response)) throw new ServerProblem(error.message, response.status, error.message);
  if (error) throw new CypherProblem(error.message, error.code);
  return answer;
}

/** So long, in milliseconds, an answer is read in one turn, before the page may do something else. */
const turn = 30;

async function readInto(reader: RowReader, response: Response): Promise<void> {
  if (!response.body) {
    reader.read(await response.text());
    return;
  }
  const parts = response.body.pipeThrough(new TransformStream(counting())).pipeThrough(new TextDecoderStream()).getReader();
  const next = () => parts.read().catch((error: unknown) => {
    throw error instanceof TypeError ? lost(error) : error;
  });
  let end = performance.now() + turn;
  for (let part = await next(); !part.done; part = await next()) {
    reader.read(part.value);
    if (performance.now() < end) continue;
    await new Promise((goOn) => setTimeout(goOn));
    end = performance.now() + turn;
  }
}

function counting(): Transformer<Uint8Array, Uint8Array<ArrayBuffer>> {
  let bytes = 0;
  return {
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) throw new ResultTooLarge(mostBytes / (1024 * 1024));
      controller.enqueue(chunk as Uint8Array<ArrayBuffer>);
    },
  };
}

function withoutComments(statement: string): string {
  return statement.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, '');
}

export interface FoundGraph {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
}

/** Every node and relationship of a result, wherever it stands: in paths, lists and maps too. */
export function graphIn(result: Pick<QueryResult, 'rows'>): FoundGraph {
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
