import { parseJson } from '../api/dictionary';
import type { ViewQuery } from '../view/View';

const storageKey = 'actorgraph.queries';
const most = 30;

export interface RecentQuery extends ViewQuery {
  readonly at: number;
}

/** The queries that were run in this browser, newest first; a query that is run again moves up. */
export function recentQueries(): readonly RecentQuery[] {
  try {
    const stored = parseJson(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRecent) : [];
  } catch {
    return [];
  }
}

export function rememberQuery(query: ViewQuery, at: number): readonly RecentQuery[] {
  const others = recentQueries().filter((known) => known.cypher !== query.cypher);
  return keep([{ ...query, at }, ...others].slice(0, most));
}

export function forgetQueries(): readonly RecentQuery[] {
  return keep([]);
}

/** A browser that keeps nothing still runs queries. */
function keep(queries: readonly RecentQuery[]): readonly RecentQuery[] {
  try {
    localStorage.setItem(storageKey, JSON.stringify(queries));
  } catch {
    // Storage is full or switched off.
  }
  return queries;
}

function isRecent(stored: unknown): stored is RecentQuery {
  const query = stored as Partial<RecentQuery> | null;
  return typeof query?.cypher === 'string' && typeof query.parameters === 'object' && query.parameters as unknown !== null && typeof query.at === 'number';
}
