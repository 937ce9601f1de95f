import { connection } from './connection';
import { parseJson } from './dictionary';
import type { ElementId } from './ids';
import { ServerLost, ServerProblem } from './problems';
import { whenThereIsRoom } from './room';
import type {
  CaseInfo, CaseState, Connections, ConnectionsRequest, CounterpartsAnswer, CounterpartsRequest, Expansion, ExpandRequest, FirstView, LineEvidence, NodeDetails,
  Picture, Problem, Question, RelationsRequest, Schema, SearchResult,
} from './types';

/** The explorer's own endpoints; every answer names the Cypher that made it. */
export const api = {
  case: (signal?: AbortSignal) => {
    const asked = read<CaseInfo>('api/case', signal);
    described = asked;
    asked.catch(() => {
      if (described === asked) described = undefined;
    });
    return asked;
  },
  caseState: (signal?: AbortSignal) => read<CaseState>('api/case/state', signal),
  acceptLoss: () => send<CaseState>('api/case/accept-loss', {}),
  schema: (signal?: AbortSignal) => read<Schema>('api/schema', signal),
  questions: (signal?: AbortSignal) => read<readonly Question[]>('api/questions', signal),
  search: (q: string, signal?: AbortSignal) => read<SearchResult>(`api/search?q=${encodeURIComponent(q)}&limit=20`, signal),
  firstView: (signal?: AbortSignal) => read<FirstView>('api/views/first', signal),
  node: (id: ElementId, signal?: AbortSignal) => read<NodeDetails>(`api/nodes/${encodeURIComponent(id)}`, signal),
  evidence: (id: ElementId, signal?: AbortSignal) =>
    read<LineEvidence>(`api/relationships/${encodeURIComponent(id)}/evidence`, signal),
  expand: (request: ExpandRequest, signal?: AbortSignal) => send<Expansion>('api/expand', request, signal),
  connections: (elementId: ElementId, exclude: ElementId[], signal?: AbortSignal) =>
    send<Connections>('api/connections', { elementId, exclude } satisfies ConnectionsRequest, signal),
  relationsBetween: (elementIds: readonly ElementId[], signal?: AbortSignal) =>
    send<Picture>('api/relations-between', { elementIds: [...elementIds] } satisfies RelationsRequest, signal),
  counterparts: (claims: readonly ElementId[], signal?: AbortSignal) =>
    send<CounterpartsAnswer>('api/counterparts', { claims } satisfies CounterpartsRequest, signal),
};

let described: Promise<CaseInfo> | undefined;

/** The name of the database that holds the case; the server is asked for it where nobody has asked yet. */
export async function databaseName(): Promise<string> {
  return (await (described ?? api.case())).database.name;
}

async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  return answerOf<T>(await whenThereIsRoom(() => fetchFromServer(path, signal ? { signal } : {}), signal));
}

async function send<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), ...(signal ? { signal } : {}) };
  return answerOf<T>(await fetchFromServer(path, init));
}

async function answerOf<T>(response: Response): Promise<T> {
  if (response.ok) return parseJson(await response.text()) as T;
  const problem = await problemOf(response);
  throw new ServerProblem(problem.title ?? response.statusText, response.status, problem.detail ?? '');
}

/** What the server says of a failure; what stands before it may answer in another language. */
async function problemOf(response: Response): Promise<Partial<Problem>> {
  try {
    return parseJson(await response.text()) ?? {};
  } catch {
    return {};
  }
}

/** A request that tells the connection whether the server is there. */
export async function fetchFromServer(path: string, init: RequestInit): Promise<Response> {
  const response = await reach(path, init);
  connection.answered(response);
  if (connection.whoIsLost() === 'database') throw new ServerLost(await response.text());
  return response;
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(new URL(path, document.baseURI), init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw lost(error);
  }
}

/** The connection broke, before the answer or in the middle of it. */
export function lost(error: unknown): ServerLost {
  connection.failed();
  return new ServerLost(error instanceof Error ? error.message : String(error));
}
