import { beforeEach, describe, expect, it, vi } from 'vitest';
import { elementId } from '../../src/api/ids';
import type { LayoutJob, LayoutResult } from '../../src/canvas/layouts/layoutJob';
import { LayoutRunner } from '../../src/canvas/layouts/LayoutRunner';
import { drawnIn, explorerAt, hide, picture, place } from '../fixture/explorerAt';
import { later, settled, type Later } from '../fixture/later';

vi.mock('../../src/view/nextFrame', () => ({ nextFrame: () => Promise.resolve() }));

interface Run {
  readonly job: LayoutJob;
  readonly answer: Later<LayoutResult | undefined>;
}

let runs: Run[] = [];

/** As the runner does it: a new layout, or `cancel`, ends the one that runs. */
beforeEach(() => {
  runs = [];
  const cancel = () => runs.at(-1)?.answer.come(undefined);
  vi.restoreAllMocks();
  vi.spyOn(LayoutRunner.prototype, 'cancel').mockImplementation(cancel);
  vi.spyOn(LayoutRunner.prototype, 'run').mockImplementation((job) => {
    cancel();
    const answer = later<LayoutResult | undefined>();
    runs.push({ job, answer });
    return answer.promise;
  });
});

const everyAt = (x: number, ids: readonly string[]): LayoutResult => ({ positions: new Map(ids.map((id) => [elementId(id), { x, y: x }])), bends: new Map() });

describe('A layout that is on its way', () => {
  it('goes on with what is left when something is hidden', async () => {
    const explorer = explorerAt(['a']);
    const shown = explorer.show(picture(['b', 'c']));
    await settled();
    hide(explorer, 'c');
    await settled();
    expect(runs.map(({ job }) => [job.name, [...job.faces.keys()]])).toEqual([['organic', ['b', 'c']], ['organic', ['b']]]);
    runs.at(-1)?.answer.come(everyAt(7, ['b']));
    await shown;
    await settled();
    expect(place(explorer, 'b')).toEqual({ x: 7, y: 7 });
    expect(explorer.snapshot().arranging).toBeUndefined();
  });

  it('leaves what was moved meanwhile where it was put', async () => {
    const explorer = explorerAt(['a', 'b']);
    void explorer.relayout('circle');
    await settled();
    explorer.moved(new Map([[elementId('a'), { x: 900, y: 900 }]]));
    await settled();
    expect([...(runs.at(-1)?.job.fixed ?? [])]).toEqual(['a']);
    runs.at(-1)?.answer.come({ ...everyAt(3, ['b']), positions: new Map([[elementId('a'), { x: 900, y: 900 }], [elementId('b'), { x: 3, y: 3 }]]) });
    await settled();
    expect([place(explorer, 'a'), place(explorer, 'b'), explorer.snapshot().view.layout]).toEqual([{ x: 900, y: 900 }, { x: 3, y: 3 }, 'circle']);
  });

  it('is told to be running until the last of two has ended', async () => {
    const explorer = explorerAt(['a', 'b']);
    void explorer.relayout('circle');
    await settled();
    void explorer.relayout('grid');
    await settled();
    expect(explorer.snapshot().arranging).toBe('grid');
    runs.at(-1)?.answer.come(everyAt(3, ['a', 'b']));
    await settled();
    expect([explorer.snapshot().arranging, explorer.snapshot().view.layout]).toEqual([undefined, 'grid']);
  });

  it('of a picture that was replaced does not change the one after it', async () => {
    const explorer = explorerAt(['a']);
    void explorer.show(picture(['b']), 'circle');
    await settled();
    const [first] = runs;
    first?.answer.come(everyAt(5, ['b']));
    void explorer.show(picture(['b', 'c']), 'grid');
    await settled();
    expect([explorer.snapshot().view.layout, place(explorer, 'b')]).toEqual(['grid', undefined]);
  });

  it('leaves a place for everything when it is cancelled', async () => {
    const explorer = explorerAt([]);
    void explorer.show(picture(['b', 'c']));
    await settled();
    explorer.arranging.stop();
    await settled();
    expect([place(explorer, 'b'), place(explorer, 'c'), explorer.snapshot().arranging]).toEqual([expect.anything(), expect.anything(), undefined]);
  });

  it('leaves a place for everything when it fails, and says so', async () => {
    const explorer = explorerAt([]);
    const shown = explorer.show(picture(['b', 'c']));
    await settled();
    runs[0]?.answer.fail(new Error('No room.'));
    await shown;
    expect([place(explorer, 'b'), explorer.snapshot().notice]).toEqual([expect.anything(), { kind: 'error', text: 'No room.' }]);
  });

  it('is made up for when its step is taken back and done again', async () => {
    const explorer = explorerAt(['a']);
    void explorer.show(picture(['b']));
    await settled();
    explorer.undo();
    expect(drawnIn(explorer).nodes).toEqual(['a']);
    explorer.redo();
    await settled();
    runs.at(-1)?.answer.come(everyAt(4, ['b']));
    await settled();
    expect(place(explorer, 'b')).toEqual({ x: 4, y: 4 });
  });
});

it('A picture has a place for what is filtered away', async () => {
  const explorer = explorerAt(['a']);
  explorer.change({ do: 'toggleKind', kind: 'state' });
  const shown = explorer.show({ ...picture(['b']), nodes: [...picture(['b']).nodes, { elementId: elementId('p'), labels: ['Person'], properties: {} }] });
  await settled();
  runs.at(-1)?.answer.come(everyAt(4, ['p']));
  await shown;
  expect([place(explorer, 'p'), place(explorer, 'b')]).toEqual([{ x: 4, y: 4 }, expect.anything()]);
});
