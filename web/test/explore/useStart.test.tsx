// @vitest-environment jsdom
import { useSyncExternalStore } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '../../src/api/client';
import { connection } from '../../src/api/connection';
import { ServerLost, ServerProblem } from '../../src/api/problems';
import type { CaseInfo } from '../../src/api/types';
import { LayoutRunner } from '../../src/canvas/layouts/LayoutRunner';
import { useStart } from '../../src/explore/useStart';
import type { Explorer } from '../../src/view/Explorer';
import { linkOf } from '../../src/view/link/linkOf';
import { drawnIn, explorerAt, hide, picture } from '../fixture/explorerAt';
import { later, type Later } from '../fixture/later';
import { mounted, taken } from '../fixture/mounted';

vi.mock('../../src/view/link/linkOf', () => ({ linkOf: vi.fn() }));
vi.mock('../../src/api/cypher', async (original) => ({ ...(await original<object>()), runCypher: () => Promise.resolve({ rows: [] }) }));
vi.mock('../../src/view/nextFrame', () => ({ nextFrame: () => Promise.resolve() }));

const info: CaseInfo = {
  name: 'A case',
  version: '1',
  database: { kind: 'embedded', name: 'neo4j', agent: '', boltAddress: null },
  limits: { drawNodes: 10, drawRelationships: 10, openNodes: 10, expand: 5, deadlineSeconds: 30 },
};

let packed: Later<string>[] = [];

beforeEach(() => {
  packed = [];
  vi.restoreAllMocks();
  vi.useFakeTimers();
  window.history.replaceState(null, '', '#');
  vi.spyOn(LayoutRunner.prototype, 'run').mockResolvedValue(undefined);
  vi.spyOn(api, 'relationsBetween').mockResolvedValue(picture([]));
  vi.spyOn(api, 'firstView').mockResolvedValue({ ...picture(['f']), layout: 'organic', focus: null });
  vi.mocked(linkOf).mockReset().mockImplementation(() => {
    const link = later<string>();
    packed.push(link);
    return link.promise;
  });
});

afterEach(() => {
  connection.answered(Response.json({}));
  vi.useRealTimers();
});

function started(explorer: Explorer) {
  return mounted(() => useStart(explorer, useSyncExternalStore(explorer.subscribe, explorer.snapshot)));
}

describe('The start', () => {
  it('that finds no server is made when it is back', async () => {
    const explorer = explorerAt([]);
    vi.spyOn(api, 'case').mockRejectedValueOnce(new ServerLost()).mockResolvedValue(info);
    connection.failed('database');
    const page = await started(explorer);
    expect(api.case).not.toHaveBeenCalled();
    await taken(() => connection.answered(Response.json({})));
    await taken(() => connection.failed('database'));
    await taken(() => connection.answered(Response.json({})));
    expect([page.now(), drawnIn(explorer).nodes]).toEqual([info, ['f']]);
    await page.leave();
  });

  it('that is refused says so and is not tried again by itself', async () => {
    const explorer = explorerAt([]);
    vi.spyOn(api, 'case').mockRejectedValue(new ServerProblem('Forbidden', 403, 'Not from there.'));
    const page = await started(explorer);
    await taken(() => connection.failed());
    await taken(() => connection.answered(Response.json({})));
    expect([explorer.snapshot().notice?.text, vi.mocked(api.case).mock.calls.length]).toEqual(['Not from there.', 1]);
    await page.leave();
  });
});

describe('The address', () => {
  it('names the last view, though an earlier one is packed after it', async () => {
    const explorer = explorerAt(['a', 'b']);
    vi.spyOn(api, 'case').mockReturnValue(later<CaseInfo>().promise);
    const page = await started(explorer);
    await taken(() => vi.advanceTimersByTimeAsync(400));
    await taken(() => hide(explorer, 'b'));
    await taken(() => vi.advanceTimersByTimeAsync(400));
    await taken(() => packed.at(-1)?.come('new'));
    await taken(() => packed[0]?.come('old'));
    expect([packed.length > 1, window.location.hash]).toEqual([true, '#new']);
    await page.leave();
  });
});
