// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connection } from '../../src/api/connection';
import { ServerLost, ServerProblem } from '../../src/api/problems';
import { useAnswer } from '../../src/inspector/useAnswer';
import { later, type Later } from '../fixture/later';
import { mounted, taken } from '../fixture/mounted';

let asked: { readonly answer: Later<string>; readonly signal: AbortSignal }[] = [];

const ask = (signal: AbortSignal): Promise<string> => {
  const answer = later<string>();
  asked.push({ answer, signal });
  return answer.promise;
};

beforeEach(() => {
  asked = [];
  vi.useFakeTimers();
});

afterEach(() => {
  connection.answered(Response.json({}));
  vi.useRealTimers();
});

describe('An answer that the inspector waits for', () => {
  it('is asked for again when a lost server is back', async () => {
    const page = await mounted(() => useAnswer(ask));
    await taken(() => {
      connection.failed();
      asked[0]?.answer.fail(new ServerLost());
    });
    expect(asked).toHaveLength(1);
    await taken(() => connection.answered(Response.json({})));
    await taken(() => asked[1]?.answer.come('here'));
    expect(page.now()).toEqual({ answer: 'here', problem: '' });
  });

  it('is asked for once, however often the connection comes and goes after it', async () => {
    const page = await mounted(() => useAnswer(ask));
    await taken(() => asked[0]?.answer.come('here'));
    await taken(() => connection.failed('database'));
    await taken(() => connection.answered(Response.json({})));
    expect([asked.length, page.now().answer]).toEqual([1, 'here']);
  });

  it('is no longer waited for when the reader has gone on', async () => {
    const page = await mounted(() => useAnswer(ask));
    await page.leave();
    expect(asked[0]?.signal.aborted).toBe(true);
  });

  it('that fails says why', async () => {
    const page = await mounted(() => useAnswer(ask));
    await taken(() => asked[0]?.answer.fail(new ServerProblem('Not Found', 404, 'There is no such node.')));
    expect(page.now()).toEqual({ answer: undefined, problem: 'There is no such node.' });
  });
});
