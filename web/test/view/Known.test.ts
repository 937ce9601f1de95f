import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '../../src/api/client';
import { elementId } from '../../src/api/ids';
import type { Expansion, Picture } from '../../src/api/types';
import { LayoutRunner } from '../../src/canvas/layouts/LayoutRunner';
import { addNode, expand, toggleExpansion } from '../../src/view/expanding';
import type { Explorer } from '../../src/view/Explorer';
import { explorerAt, hide, line, node } from '../fixture/explorerAt';
import { later } from '../fixture/later';

vi.mock('../../src/view/nextFrame', () => ({ nextFrame: () => Promise.resolve() }));

/** A case of which the explorer sees parts; it answers as the server does, with the neighbours of what it knows. */
const pairs = ['a>b', 'a>c', 'a>d', 'b>c', 'c>d', 'd>e', 'c>e', 'e>f', 'f>a'];
const neighboursOf = (id: string) => new Set(pairs.flatMap((pair) => (pair.startsWith(id) ? [pair.slice(2)] : pair.endsWith(id) ? [pair.slice(0, 1)] : [])));

function answerTo(drawn: ReadonlySet<string>, shown: readonly string[], brought: readonly string[]): Picture {
  const among = pairs.filter((pair) => drawn.has(pair.slice(0, 1)) && drawn.has(pair.slice(2)));
  return {
    nodes: brought.map(node), relationships: among.map(line), cypher: '', parameters: {},
    neighbours: Object.fromEntries(shown.map((id) => [id, neighboursOf(id).size])),
  };
}

function expansionOf(id: string, exclude: readonly string[]): Expansion {
  const brought = [...neighboursOf(id)].filter((other) => !exclude.includes(other));
  const whole = answerTo(new Set([...exclude, ...brought]), [id, ...brought], brought);
  return { ...whole, relationships: whole.relationships.filter((r) => brought.includes(r.start) || brought.includes(r.end)), counts: [] };
}

const expansions = new Map<string, ReturnType<typeof later<Expansion>>>();

beforeEach(() => {
  vi.restoreAllMocks();
  expansions.clear();
  vi.spyOn(LayoutRunner.prototype, 'run').mockResolvedValue(undefined);
  vi.spyOn(api, 'relationsBetween').mockImplementation((ids) => Promise.resolve(answerTo(new Set(ids), ids, [])));
  vi.spyOn(api, 'expand').mockImplementation(({ elementId: id, exclude }) => {
    const answer = later<Expansion>();
    expansions.set(id, { ...answer, come: () => answer.come(expansionOf(id, exclude ?? [])) });
    return answer.promise;
  });
});

const come = (id: string) => expansions.get(id)?.come(undefined as never);

/** What the badges say, and what they should: the neighbours in the case that are not in the view. */
function badges(explorer: Explorer): { readonly said: Record<string, number>; readonly true: Record<string, number> } {
  const faces = [...explorer.scene().faces.values()];
  const drawn = new Set<string>(explorer.view.nodes.keys());
  return {
    said: Object.fromEntries(faces.map((face) => [face.id, face.more])),
    true: Object.fromEntries(faces.map((face) => [face.id, [...neighboursOf(face.id)].filter((other) => !drawn.has(other)).length])),
  };
}

async function withA(): Promise<Explorer> {
  const explorer = explorerAt([]);
  await addNode(explorer, node('a'));
  return explorer;
}

describe('A badge says how many neighbours are not in the picture', () => {
  const check = (explorer: Explorer) => expect(badges(explorer).said).toEqual(badges(explorer).true);

  it('from the first node on, and after an expansion, its undo and its redo', async () => {
    const explorer = await withA();
    check(explorer);
    const expanding = expand(explorer, elementId('a'));
    come('a');
    await expanding;
    check(explorer);
    explorer.undo();
    check(explorer);
    explorer.redo();
    check(explorer);
  });

  it('after two expansions at once, whichever comes first, with the lines between what they brought', async () => {
    for (const order of [['b', 'd'], ['d', 'b']]) {
      const explorer = await withA();
      await addNode(explorer, node('b'));
      await addNode(explorer, node('d'));
      const both = [expand(explorer, elementId('b')), expand(explorer, elementId('d'))];
      for (const id of order) come(id);
      await Promise.all(both);
      check(explorer);
      expect([...explorer.view.relationships.keys()]).toContain('c>e');
    }
  });

  it('after hiding, filtering and collapsing', async () => {
    const explorer = await withA();
    const expanding = expand(explorer, elementId('a'));
    come('a');
    await expanding;
    hide(explorer, 'c');
    check(explorer);
    explorer.change({ do: 'toggleKind', kind: 'state' });
    check(explorer);
    explorer.change({ do: 'clearFilters' });
    check(explorer);
    await toggleExpansion(explorer, elementId('a'));
    check(explorer);
  });

  it('and after what was hidden while an expansion was on its way', async () => {
    const explorer = await withA();
    await addNode(explorer, node('d'));
    const expanding = expand(explorer, elementId('a'));
    hide(explorer, 'd');
    come('a');
    await expanding;
    check(explorer);
  });
});
