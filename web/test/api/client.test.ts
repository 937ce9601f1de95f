import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '../../src/api/client';
import { connection } from '../../src/api/connection';
import { elementId } from '../../src/api/ids';
import { ServerLost, ServerProblem } from '../../src/api/problems';

const asked = vi.fn<(address: URL, init: RequestInit) => Promise<Response>>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { baseURI: 'http://case.test/' });
  vi.stubGlobal('fetch', asked);
});

afterEach(() => {
  connection.answered(Response.json({}));
  vi.useRealTimers();
  vi.unstubAllGlobals();
  asked.mockReset();
});

describe('api', () => {
  it('asks for a node by its escaped id', async () => {
    asked.mockResolvedValue(Response.json({ node: {} }));
    await api.node(elementId('4:a/b:1'));
    expect(asked.mock.calls[0]?.[0].href).toBe('http://case.test/api/nodes/4%3Aa%2Fb%3A1');
  });

  it('sends what is drawn, so that it is not brought again', async () => {
    asked.mockResolvedValue(Response.json({ nodes: [] }));
    await api.expand({ elementId: elementId('1'), only: [{ type: 'MADE', direction: 'out' }], exclude: [elementId('2')] });
    expect(asked.mock.calls[0]?.[1].body).toBe('{"elementId":"1","only":[{"type":"MADE","direction":"out"}],"exclude":["2"]}');
  });

  it('fails with the sentence of the problem details', async () => {
    asked.mockResolvedValue(Response.json({ title: 'Bad Request', detail: '`q` has 300 characters.' }, { status: 400 }));
    await expect(api.search('x')).rejects.toThrow(new ServerProblem('Bad Request', 400, '`q` has 300 characters.'));
  });

  it('fails with the status where the answer is no problem details', async () => {
    asked.mockResolvedValue(new Response('<html>', { status: 502, statusText: 'Bad Gateway' }));
    await expect(api.case()).rejects.toMatchObject({ message: 'Bad Gateway', status: 502, detail: '' });
  });

  it('tells the connection that the server is gone, and asks again until it is back', async () => {
    asked.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(api.case()).rejects.toBeInstanceOf(ServerLost);
    expect(connection.isLost()).toBe(true);

    await vi.advanceTimersByTimeAsync(1000);
    expect([asked.mock.calls.length, connection.isLost()]).toEqual([2, true]);

    asked.mockResolvedValue(Response.json({}));
    await vi.advanceTimersByTimeAsync(1600);
    expect([asked.mock.calls.length, connection.isLost()]).toEqual([3, false]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.mock.calls.length).toBe(3);
  });

  it('tells the connection that the database is gone where the server says so, and asks for the state until it is back', async () => {
    const gone = () => Promise.resolve(Response.json({}, { status: 503, headers: { 'Database-Status': 'lost', 'Retry-After': '1' } }));
    asked.mockImplementation(gone);
    await expect(api.search('x')).rejects.toBeInstanceOf(ServerLost);
    expect(connection.whoIsLost()).toBe('database');

    await vi.advanceTimersByTimeAsync(1000);
    expect(asked.mock.calls.at(-1)?.[0].href).toBe('http://case.test/api/case/state');
    expect(connection.whoIsLost()).toBe('database');

    asked.mockResolvedValue(Response.json({}));
    await vi.advanceTimersByTimeAsync(5000);
    expect(connection.isLost()).toBe(false);
  });

  const noRoom = (status: number) =>
    Response.json({ title: 'Busy', detail: '6 queries of yours are running.' }, { status, headers: { 'Retry-After': '2' } });

  it.each([429, 503])('reads again after the time that the server names, where it has no room (%i)', async (status) => {
    asked.mockResolvedValueOnce(noRoom(status)).mockResolvedValue(Response.json([]));
    const reading = api.questions();
    await vi.advanceTimersByTimeAsync(1999);
    expect(asked.mock.calls.length).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    await expect(reading).resolves.toEqual([]);
    expect(asked.mock.calls.length).toBe(2);
  });

  it('says what the server says where there is no room after some time either', async () => {
    asked.mockImplementation(() => Promise.resolve(noRoom(429)));
    const reading = expect(api.case()).rejects.toMatchObject({ status: 429, detail: '6 queries of yours are running.' });
    await vi.advanceTimersByTimeAsync(60_000);
    await reading;
    expect(asked.mock.calls.length).toBe(4);
  });

  it('does not read again for what was given up meanwhile', async () => {
    asked.mockResolvedValue(noRoom(429));
    const abort = new AbortController();
    const reading = expect(api.case(abort.signal)).rejects.toThrow('given up');
    await vi.advanceTimersByTimeAsync(100);
    abort.abort();
    await reading;
    expect(asked.mock.calls.length).toBe(1);
  });

  it('does not take a request that was given up for a lost server', async () => {
    const abort = new AbortController();
    abort.abort();
    asked.mockRejectedValue(new DOMException('aborted', 'AbortError'));
    await expect(api.case(abort.signal)).rejects.toThrow('aborted');
    expect(connection.isLost()).toBe(false);
  });
});
