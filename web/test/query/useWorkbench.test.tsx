// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '../../src/api/client';
import type { Question, Schema } from '../../src/api/types';
import { useWorkbench } from '../../src/query/useWorkbench';
import { later, type Later } from '../fixture/later';
import { mounted, taken } from '../fixture/mounted';

const questions: readonly Question[] = [{ id: 'q', title: 'Who says what', description: '', cypher: 'RETURN 1', parameters: {} }];
const schema: Schema = { labels: [], relationshipTypes: [], propertyKeys: [], patterns: [], functions: [], procedures: [] };

let asked: { questions: Later<readonly Question[]>; schema: Later<Schema> };

/** As the browser does, a question that is given up has no answer. */
function untilGivenUp<T>(answer: Later<T>, signal?: AbortSignal): Promise<T> {
  signal?.addEventListener('abort', () => answer.fail(signal.reason));
  return answer.promise;
}

beforeEach(() => {
  vi.restoreAllMocks();
  asked = { questions: later(), schema: later() };
  vi.spyOn(api, 'questions').mockImplementation((signal) => untilGivenUp(asked.questions, signal));
  vi.spyOn(api, 'schema').mockImplementation((signal) => untilGivenUp(asked.schema, signal));
});

describe('What stands beside the editor', () => {
  it('has its questions also where the schema comes first', async () => {
    const workbench = await mounted(() => useWorkbench(true));
    await taken(() => asked.schema.come(schema));
    await taken(() => asked.questions.come(questions));
    expect(workbench.now()).toEqual({ questions, schema });
    expect(vi.mocked(api.questions)).toHaveBeenCalledTimes(1);
    expect(vi.mocked(api.schema)).toHaveBeenCalledTimes(1);
  });

  it('is not asked for before it is opened', async () => {
    await mounted(() => useWorkbench(false));
    expect(vi.mocked(api.questions)).not.toHaveBeenCalled();
  });
});
