// @vitest-environment jsdom
import { useSyncExternalStore } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '../../src/api/client';
import { elementId } from '../../src/api/ids';
import { ServerLost, ServerProblem } from '../../src/api/problems';
import type { CounterpartsAnswer } from '../../src/api/types';
import { estimateText } from '../../src/canvas/labels/textMeasure';
import { useCounterparts } from '../../src/explore/useCounterparts';
import { Explorer } from '../../src/view/Explorer';
import { later, type Later } from '../fixture/later';
import { mounted, taken } from '../fixture/mounted';
import { actor, claim, viewOf } from '../view/fair/fixture';

let answers: Later<CounterpartsAnswer>[] = [];

beforeEach(() => {
  answers = [];
  vi.restoreAllMocks();
  vi.spyOn(api, 'counterparts').mockImplementation(() => {
    const answer = later<CounterpartsAnswer>();
    answers.push(answer);
    return answer.promise;
  });
});

const denied = (id: string): CounterpartsAnswer => ({ sides: [{ claim: elementId(id), side: 'deny', actors: 1, takers: [] }], cypher: '', parameters: {} });

async function opened(...ids: readonly string[]): Promise<Explorer> {
  const explorer = new Explorer(estimateText);
  explorer.begin({ do: 'restore', view: viewOf(ids.map(claim), []) });
  await mounted(() => useCounterparts(explorer, useSyncExternalStore(explorer.subscribe, explorer.snapshot).view));
  return explorer;
}

const known = (explorer: Explorer) => [...explorer.snapshot().counterparts].map(([id, { deny }]) => `${id} ${deny.actors}`);

describe('What the case holds of the claims that are drawn', () => {
  it('is asked once for the same claims', async () => {
    const explorer = await opened('c', 'd');
    await taken(() => explorer.do({ do: 'toggleLine', line: 'deny' }));
    await taken(() => answers[0]?.come(denied('c')));
    expect(vi.mocked(api.counterparts).mock.calls.map(([ids]) => ids)).toEqual([['c', 'd']]);
    expect(known(explorer)).toEqual(['c 1', 'd 0']);
  });

  it('is not asked for a picture without claims', async () => {
    const explorer = new Explorer(estimateText);
    explorer.begin({ do: 'restore', view: viewOf([actor('a')], []) });
    await mounted(() => useCounterparts(explorer, explorer.snapshot().view));
    expect(answers).toHaveLength(0);
  });

  it('is dropped where it comes after other claims were asked about', async () => {
    const explorer = await opened('c');
    await taken(() => explorer.do({ do: 'restore', view: viewOf([claim('d')], []) }));
    await taken(() => answers[1]?.come(denied('d')));
    await taken(() => answers[0]?.come(denied('c')));
    expect(vi.mocked(api.counterparts).mock.calls.map(([, signal]) => signal?.aborted)).toEqual([true, false]);
    expect(known(explorer)).toEqual(['d 1']);
  });

  it('is asked in parts where there are more claims than are taken at once', async () => {
    const explorer = new Explorer(estimateText);
    explorer.limits = { ...explorer.limits, drawNodes: 2 };
    explorer.begin({ do: 'restore', view: viewOf(['c', 'd', 'e'].map(claim), []) });
    await mounted(() => useCounterparts(explorer, explorer.snapshot().view));
    await taken(() => answers[0]?.come(denied('d')));
    await taken(() => answers[1]?.come(denied('e')));
    expect(known(explorer)).toEqual(['c 0', 'd 1', 'e 1']);
  });

  it('says what went wrong, but for a server that is lost', async () => {
    const explorer = await opened('c');
    await taken(() => answers[0]?.fail(new ServerLost()));
    expect(explorer.snapshot().notice).toBeUndefined();
    await taken(() => explorer.do({ do: 'restore', view: viewOf([claim('d')], []) }));
    await taken(() => answers[1]?.fail(new ServerProblem('Wrong', 500, 'It broke.')));
    expect(explorer.snapshot().notice?.text).toBe('It broke.');
  });
});
