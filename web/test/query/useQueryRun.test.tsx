// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '../../src/api/client';
import { runCypher, type QueryResult } from '../../src/api/cypher';
import { ServerLost } from '../../src/api/problems';
import { LayoutRunner } from '../../src/canvas/layouts/LayoutRunner';
import { useQueryRun } from '../../src/query/useQueryRun';
import { texts } from '../../src/texts';
import { drawnIn, explorerAt, line, node, picture } from '../fixture/explorerAt';
import { later, type Later } from '../fixture/later';
import { mounted, taken } from '../fixture/mounted';

vi.mock('../../src/api/cypher', async (original) => ({ ...(await original<object>()), runCypher: vi.fn() }));
vi.mock('../../src/view/nextFrame', () => ({ nextFrame: () => Promise.resolve() }));

let results: Later<QueryResult>[] = [];

/** A server that answers, whether it is still listened to or not. */
beforeEach(() => {
  results = [];
  vi.restoreAllMocks();
  vi.spyOn(LayoutRunner.prototype, 'run').mockResolvedValue(undefined);
  vi.spyOn(api, 'relationsBetween').mockResolvedValue(picture([]));
  vi.mocked(runCypher).mockReset().mockImplementation(() => {
    const result = later<QueryResult>();
    results.push(result);
    return result.promise;
  });
});

const found = (...ids: string[]): QueryResult => ({
  fields: ['n'], rows: ids.map((id) => [{ kind: 'node', node: node(id) }]), warnings: [], milliseconds: 1,
});

async function workbench() {
  const explorer = explorerAt(['a']);
  const page = await mounted(() => useQueryRun(explorer));
  const run = (cypher: string) => taken(() => void page.now().run({ cypher, parameters: {} }));
  return { explorer, page, run };
}

describe('A run', () => {
  it('that was replaced shows nothing when its result comes after all', async () => {
    const { explorer, page, run } = await workbench();
    await run('old');
    await run('new');
    await taken(() => results[1]?.come(found('new')));
    await taken(() => results[0]?.come(found('old')));
    expect(page.now().answer?.result).toEqual(found('new'));
    expect(drawnIn(explorer).nodes).toEqual(['new']);
    expect(page.now().running).toBe(false);
  });

  it('that was replaced leaves the one after it running', async () => {
    const { page, run } = await workbench();
    await run('old');
    await run('new');
    await taken(() => results[0]?.come(found('old')));
    expect([page.now().running, page.now().answer, page.now().failure]).toEqual([true, undefined, undefined]);
  });

  it('that is stopped while its result is made ready draws nothing, and is no fault', async () => {
    const { explorer, page, run } = await workbench();
    await run('q');
    // A relationship of which the end has to be read first.
    await taken(() => results[0]?.come({ ...found(), rows: [[{ kind: 'relationship', relationship: line('q>r') }]] }));
    await taken(() => page.now().stop());
    await taken(() => results[1]?.come(found('q', 'r')));
    expect(drawnIn(explorer).nodes).toEqual(['a']);
    expect(page.now().failure).toEqual({ sentence: texts.query.stopped, cypher: 'q', problem: undefined, isFault: false });
    expect(page.now().running).toBe(false);
  });

  it('that loses the server says so, keeps the picture, and can be made again', async () => {
    const { explorer, page, run } = await workbench();
    await run('q');
    await taken(() => results[0]?.fail(new ServerLost()));
    expect([page.now().failure?.sentence, drawnIn(explorer).nodes]).toEqual([texts.connection.lost, ['a']]);
    await run('q');
    expect(page.now().failure).toBeUndefined();
    await taken(() => results[1]?.come(found('q')));
    expect(drawnIn(explorer).nodes).toEqual(['q']);
  });
});
