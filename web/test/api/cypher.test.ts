import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '../../src/api/client';
import { checkCypher, graphIn, runCypher } from '../../src/api/cypher';
import { CypherProblem, ResultTooLarge } from '../../src/api/problems';

const asked = vi.fn<(address: URL, init: RequestInit) => Promise<Response>>();
const typed = ($type: string, _value: unknown) => ({ $type, _value });
const node = (id: string) => typed('Node', { _element_id: id, _labels: [], _properties: {} });
const relationship = (id: string, start: string, end: string) =>
  typed('Relationship', { _element_id: id, _start_node_element_id: start, _end_node_element_id: end, _type: 'T', _properties: {} });
const failure = (message: string) => Response.json({ errors: [{ code: 'Neo.ClientError.Statement.SyntaxError', message }] }, { status: 400 });

beforeEach(async () => {
  vi.stubGlobal('document', { baseURI: 'http://case.test/' });
  vi.stubGlobal('fetch', asked);
  asked.mockResolvedValueOnce(Response.json({ database: { name: 'the movies' } }));
  await api.case();
  asked.mockReset();
});

afterEach(() => {
  vi.unstubAllGlobals();
  asked.mockReset();
});

describe('runCypher', () => {
  it('asks in read mode and gives fields and rows', async () => {
    asked.mockResolvedValue(Response.json({ data: { fields: ['n'], values: [[typed('Integer', '1')]] } }, { status: 202 }));
    const result = await runCypher('RETURN 1 AS n', { x: [1] });
    expect(asked.mock.calls[0]?.[1].body).toBe('{"statement":"RETURN 1 AS n","parameters":{"x":[1]},"accessMode":"READ"}');
    expect([result.fields, result.rows]).toEqual([['n'], [[{ kind: 'value', type: 'Integer', value: 1 }]]]);
  });

  it('asks the database that the case lies in', async () => {
    asked.mockResolvedValue(Response.json({ data: { fields: [], values: [] } }, { status: 202 }));
    await runCypher('RETURN 1', {});
    expect(asked.mock.calls.map(([address]) => address.pathname)).toEqual(['/db/the%20movies/query/v2']);
  });

  it('fails with the error that follows rows which had begun to flow', async () => {
    asked.mockResolvedValue(Response.json({ data: { fields: ['x'], values: [[typed('Integer', '1')]] }, errors: [{ code: 'c', message: 'An integer cannot be divided by zero.' }] }, { status: 202 }));
    await expect(runCypher('', {})).rejects.toThrow(new CypherProblem('An integer cannot be divided by zero.', 'c'));
  });

  it('reads no more than can be shown', async () => {
    const megabyte = new Uint8Array(1024 * 1024).fill(32);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent++;
        controller.enqueue(megabyte);
      },
    });
    asked.mockResolvedValue(new Response(endless));
    await expect(runCypher('', {})).rejects.toBeInstanceOf(ResultTooLarge);
    expect(sent).toBeLessThan(80);
  });
});

describe('checkCypher', () => {
  it('plans the query without running it, and gives places in the text as it was written', async () => {
    asked.mockResolvedValue(failure('Variable `m` not defined. (line 3, column 8 (offset: 26))\n"RETURN m"\n        ^'));
    const { problem } = await checkCypher('MATCH (n)\nRETURN m');
    expect(asked.mock.calls[0]?.[1].body).toContain('"statement":"EXPLAIN\\nMATCH (n)\\nRETURN m"');
    expect([problem?.sentence, problem?.place]).toEqual(['Variable `m` not defined.', { line: 2, column: 8, offset: 18 }]);
  });

  it('gives what the database points out, in the places of the text as it was written', async () => {
    const position = { line: 2, column: 10, offset: 17 };
    asked.mockResolvedValue(Response.json({
      data: { fields: ['n'], values: [] },
      notifications: [
        { description: 'Nothing has the label `Planett`.', severity: 'WARNING', position },
        { description: 'Only so you know.', severity: 'INFORMATION' },
      ],
    }, { status: 202 }));
    expect((await checkCypher('MATCH (n:Planett) RETURN n')).warnings).toEqual([
      { sentence: 'Nothing has the label `Planett`.', place: { line: 1, column: 10, offset: 9 } },
    ]);
  });

  it.each(['', '  \n', 'EXPLAIN MATCH (n) RETURN n', '// why\nprofile MATCH (n) RETURN n', '/* a */ CYPHER 5 RETURN 1', 'SHOW INDEXES'])(
    'leaves %j alone', async (text) => {
      expect(await checkCypher(text)).toEqual({ problem: undefined, warnings: [] });
      expect(asked).not.toHaveBeenCalled();
    },
  );
});

describe('graphIn', () => {
  it('finds nodes and relationships wherever they stand, each once', async () => {
    const row = [
      node('1'),
      typed('List', [node('2'), typed('List', [relationship('a', '1', '2')])]),
      typed('Map', { who: node('3'), more: typed('Map', { r: relationship('b', '2', '3') }) }),
      typed('Path', [node('1'), relationship('c', '1', '4'), node('4')]),
      typed('Null', null),
    ];
    asked.mockResolvedValue(Response.json({ data: { fields: ['a', 'b', 'c', 'd', 'e'], values: [row, row] } }));
    const { nodes, relationships } = graphIn(await runCypher('', {}));
    expect(nodes.map((n) => n.elementId)).toEqual(['1', '2', '3', '4']);
    expect(relationships.map((r) => r.elementId)).toEqual(['a', 'b', 'c']);
  });
});
