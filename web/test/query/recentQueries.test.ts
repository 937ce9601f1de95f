import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetQueries, recentQueries, rememberQuery } from '../../src/query/recentQueries';

const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, text: string) => void stored.set(key, text) });
});

afterEach(() => vi.unstubAllGlobals());

const query = (cypher: string) => ({ cypher, parameters: {} });

it('keeps the newest first, and each text once', () => {
  rememberQuery(query('a'), 1);
  rememberQuery(query('b'), 2);
  rememberQuery(query('a'), 3);
  expect(recentQueries().map((q) => [q.cypher, q.at])).toEqual([['a', 3], ['b', 2]]);
});

it('keeps no more than thirty', () => {
  for (let i = 0; i < 50; i++) rememberQuery(query(`RETURN ${i}`), i);
  expect([recentQueries().length, recentQueries()[0]?.cypher]).toEqual([30, 'RETURN 49']);
});

it.each(['{', '{"a":1}', '[1, null, {"cypher": 3}]'])('takes %s for nothing', (text) => {
  stored.set('actorgraph.queries', text);
  expect(recentQueries()).toEqual([]);
});

it('forgets when asked to', () => {
  rememberQuery(query('a'), 1);
  forgetQueries();
  expect(recentQueries()).toEqual([]);
});

it('still gives the newest where the browser keeps nothing', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  expect(rememberQuery(query('a'), 1).map((q) => q.cypher)).toEqual(['a']);
});
