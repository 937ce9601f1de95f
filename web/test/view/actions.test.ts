import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '../../src/api/client';
import { runCypher } from '../../src/api/cypher';
import { elementId } from '../../src/api/ids';
import { ServerLost } from '../../src/api/problems';
import type { Expansion, FirstView, Picture } from '../../src/api/types';
import { LayoutRunner } from '../../src/canvas/layouts/LayoutRunner';
import type { Explorer } from '../../src/view/Explorer';
import { addNode, expand, toggleExpansion } from '../../src/view/expanding';
import { linkOf } from '../../src/view/link/linkOf';
import { openFirstView, openLink } from '../../src/view/opening';
import { drawResult } from '../../src/view/results';
import { noSelection } from '../../src/view/state';
import { drawnIn, expansion, explorerAt, hide, node, picture, place } from '../fixture/explorerAt';
import { later, settled } from '../fixture/later';

vi.mock('../../src/view/nextFrame', () => ({ nextFrame: () => Promise.resolve() }));
vi.mock('../../src/api/cypher', async (original) => ({ ...(await original<object>()), runCypher: vi.fn() }));

const a = elementId('a');

beforeEach(() => {
  vi.restoreAllMocks();
  vi.mocked(runCypher).mockReset();
  vi.spyOn(LayoutRunner.prototype, 'run').mockResolvedValue(undefined);
  vi.spyOn(api, 'relationsBetween').mockResolvedValue(picture([]));
});

const linkTo = (id: string) => linkOf(explorerAt([id]).view, { selection: noSelection, sight: 'all' }, []);

function expansions() {
  const answers: Record<string, ReturnType<typeof later<Expansion>>> = {};
  vi.spyOn(api, 'expand').mockImplementation(({ elementId: id }) => (answers[id] = later<Expansion>()).promise);
  return answers;
}

function relations() {
  const answers: ReturnType<typeof later<Picture>>[] = [];
  vi.spyOn(api, 'relationsBetween').mockImplementation(() => {
    const answer = later<Picture>();
    answers.push(answer);
    return answer.promise;
  });
  return answers;
}

describe('An expansion that comes late', () => {
  it('leaves what was hidden meanwhile hidden, with its lines', async () => {
    const explorer = explorerAt(['a', 'b', 'c'], ['a>b']);
    const answers = expansions();
    const expanding = expand(explorer, a);
    hide(explorer, 'b');
    answers.a?.come(expansion(['n'], ['a>n', 'n>b', 'n>c']));
    await expanding;
    expect(drawnIn(explorer)).toEqual({ nodes: ['a', 'c', 'n'], lines: ['a>n', 'n>c'] });
  });

  it('leaves what was moved meanwhile where it was put, and comes beside it', async () => {
    const explorer = explorerAt(['a', 'b']);
    const answers = expansions();
    const expanding = expand(explorer, a);
    explorer.moved(new Map([[a, { x: 5000, y: 5000 }]]));
    answers.a?.come(expansion(['n'], ['a>n']));
    await expanding;
    expect(place(explorer, 'a')).toEqual({ x: 5000, y: 5000 });
    expect(place(explorer, 'n')?.x).toBeGreaterThan(4000);
  });

  it('of a node that is gone brings nothing back', async () => {
    const explorer = explorerAt(['a', 'b']);
    const answers = expansions();
    const expanding = expand(explorer, a);
    hide(explorer, 'a');
    answers.a?.come(expansion(['n'], ['a>n']));
    await expanding;
    expect(drawnIn(explorer)).toEqual({ nodes: ['b'], lines: [] });
    expect(explorer.snapshot().view.expanded.size).toBe(0);
  });

  it('keeps what another one has brought that was asked later', async () => {
    const explorer = explorerAt(['a', 'b']);
    const answers = expansions();
    const both = [expand(explorer, a), expand(explorer, elementId('b'))];
    answers.b?.come(expansion(['n', 'm'], ['b>n', 'b>m']));
    await settled();
    answers.a?.come(expansion(['n', 'o'], ['a>n', 'a>o']));
    await Promise.all(both);
    expect(drawnIn(explorer)).toEqual({ nodes: ['a', 'b', 'm', 'n', 'o'], lines: ['a>n', 'a>o', 'b>m', 'b>n'] });
    expect([...explorer.snapshot().view.expanded]).toEqual([['b', ['n', 'm']], ['a', ['o']]]);
  });

  it('is asked for once by two clicks at once, and is one step', async () => {
    const explorer = explorerAt(['a']);
    const answers = expansions();
    const both = [toggleExpansion(explorer, a), toggleExpansion(explorer, a)];
    expect(api.expand).toHaveBeenCalledTimes(1);
    answers.a?.come(expansion(['n'], ['a>n']));
    await Promise.all(both);
    expect(drawnIn(explorer).nodes).toEqual(['a', 'n']);
    explorer.undo();
    expect(drawnIn(explorer).nodes).toEqual(['a']);
  });

  it('can be asked for again after it has failed, and has changed nothing', async () => {
    const explorer = explorerAt(['a']);
    const answers = expansions();
    const first = toggleExpansion(explorer, a);
    answers.a?.fail(new ServerLost());
    await expect(first).rejects.toBeInstanceOf(ServerLost);
    expect(explorer.snapshot().canUndo).toBe(false);
    const second = toggleExpansion(explorer, a);
    answers.a?.come(expansion(['n'], ['a>n']));
    await second;
    expect(drawnIn(explorer).nodes).toEqual(['a', 'n']);
  });

  it('stays beside a step that was taken back meanwhile', async () => {
    const explorer = explorerAt(['a', 'b']);
    hide(explorer, 'b');
    const answers = expansions();
    const expanding = expand(explorer, a);
    explorer.undo();
    answers.a?.come(expansion(['n'], ['a>n']));
    await expanding;
    expect(drawnIn(explorer).nodes).toEqual(['a', 'b', 'n']);
    explorer.undo();
    expect(drawnIn(explorer).nodes).toEqual(['a', 'b']);
  });

  it('leaves the selection that was made meanwhile', async () => {
    const explorer = explorerAt(['a', 'b']);
    explorer.selectNode(a, false);
    const answers = expansions();
    const expanding = expand(explorer, a);
    explorer.selectNode(elementId('b'), false);
    answers.a?.come(expansion(['n'], ['a>n']));
    await expanding;
    expect([...explorer.snapshot().selection.nodes]).toEqual(['b']);
  });
});

describe('A node that is added', () => {
  it('by two clicks at once is one step', async () => {
    const explorer = explorerAt(['a']);
    const answers = relations();
    const both = [addNode(explorer, node('n')), addNode(explorer, node('n'))];
    for (const answer of answers) answer.come(picture([], ['a>n']));
    await Promise.all(both);
    explorer.undo();
    expect(drawnIn(explorer).nodes).toEqual(['a']);
  });

  it('has no line to what was hidden meanwhile', async () => {
    const explorer = explorerAt(['a', 'b']);
    const answers = relations();
    const adding = addNode(explorer, node('n'));
    hide(explorer, 'b');
    answers[0]?.come(picture([], ['a>n', 'b>n']));
    await adding;
    expect(drawnIn(explorer)).toEqual({ nodes: ['a', 'n'], lines: ['a>n'] });
  });
});

describe('A picture that comes late', () => {
  const first = { ...picture(['f']), layout: 'organic', focus: null } satisfies FirstView;

  it('as the first one does not replace what was begun meanwhile', async () => {
    const explorer = explorerAt([]);
    const answer = later<FirstView>();
    vi.spyOn(api, 'firstView').mockReturnValue(answer.promise);
    const opening = openFirstView(explorer);
    const answers = relations();
    const adding = addNode(explorer, node('n'));
    answers[0]?.come(picture([]));
    await adding;
    answer.come(first);
    await settled();
    answers[1]?.come(picture([]));
    await opening;
    expect(drawnIn(explorer).nodes).toEqual(['n']);
  });

  /** Results whose lines lead to nodes that have to be read first. */
  function drawings(explorer: Explorer, names: readonly string[], signal?: AbortSignal) {
    const ends = names.map(() => later<never>());
    for (const answer of ends) vi.mocked(runCypher).mockReturnValueOnce(answer.promise);
    const drawing = names.map((id) => drawResult(explorer, picture([id], [`${id}>${id}-end`]), { cypher: id, parameters: {} }, signal));
    return { drawing, come: (i: number) => ends[i]?.come({ rows: [[{ kind: 'node', node: node(`${names[i]}-end`) }]] } as never) };
  }

  it('is not drawn over one that was asked for after it', async () => {
    const explorer = explorerAt(['a']);
    const { drawing, come } = drawings(explorer, ['old', 'new']);
    come(1);
    await settled();
    come(0);
    await Promise.all(drawing);
    expect(drawnIn(explorer).nodes).toEqual(['new', 'new-end']);
  });

  it('is not drawn when it was stopped', async () => {
    const explorer = explorerAt(['a']);
    const stop = new AbortController();
    const { drawing, come } = drawings(explorer, ['q'], stop.signal);
    stop.abort();
    come(0);
    await expect(drawing[0]).rejects.toMatchObject({ name: 'AbortError' });
    expect(drawnIn(explorer).nodes).toEqual(['a']);
  });

  it('of a link is not shown over that of a later one, and can be taken back', async () => {
    const explorer = explorerAt(['a']);
    const found = [later<never>(), later<never>()];
    for (const answer of found) vi.mocked(runCypher).mockReturnValueOnce(answer.promise);
    vi.spyOn(api, 'relationsBetween').mockResolvedValue(picture([]));
    const rows = (id: string) => ({ rows: [[{ kind: 'node', node: node(id) }]] }) as never;
    const links = await Promise.all(['old', 'new'].map((id) => linkTo(id)));
    const both: Promise<void>[] = [];
    for (const link of links) {
      both.push(openLink(explorer, link));
      await vi.waitFor(() => expect(runCypher).toHaveBeenCalledTimes(both.length));
    }
    found[1]?.come(rows('new'));
    await settled();
    found[0]?.come(rows('old'));
    await Promise.all(both);
    expect(drawnIn(explorer).nodes).toEqual(['new']);
    explorer.undo();
    expect(drawnIn(explorer).nodes).toEqual(['a']);
  });

  it('of a link that fails in the middle leaves everything as it was', async () => {
    const explorer = explorerAt(['a']);
    vi.mocked(runCypher).mockResolvedValueOnce({ rows: [[{ kind: 'node', node: node('n') }]] } as never);
    vi.spyOn(api, 'relationsBetween').mockRejectedValue(new ServerLost());
    await expect(openLink(explorer, await linkTo('n'))).rejects.toBeInstanceOf(ServerLost);
    expect(drawnIn(explorer).nodes).toEqual(['a']);
  });

  it('of many nodes is drawn before it is counted what is not drawn around them', async () => {
    const explorer = explorerAt(['a']);
    const answers = relations();
    const ids = Array.from({ length: 400 }, (_, i) => `n${i}`);
    await drawResult(explorer, picture(ids), { cypher: 'q', parameters: {} });
    expect(drawnIn(explorer).nodes).toHaveLength(400);
    answers[0]?.come({ ...picture([]), neighbours: { n7: 12 } });
    await settled();
    expect(explorer.scene().faces.get(elementId('n7'))?.more).toBe(12);
  });
});
