import { describe, expect, it } from 'vitest';
import { elementId } from '../../src/model/ids';
import { emptyView } from '../../src/view/View';
import { packView, unpackView } from '../../src/view/link';

describe('link', () => {
  it('brings back nodes, positions and query', async () => {
    const id = elementId('4:store:1');
    const view = {
      ...emptyView,
      nodes: new Map([[id, { elementId: id, labels: ['Actor'], properties: {} }]]),
      positions: new Map([[id, { x: 12, y: -34 }]]),
      query: { cypher: 'MATCH (n) RETURN n', parameters: { a: 1 } },
    };
    const back = await unpackView(await packView(view));
    expect(back?.nodeIds).toEqual([id]);
    expect(back?.positions.get(id)).toEqual({ x: 12, y: -34 });
    expect(back?.query).toEqual(view.query);
  });

  it.each(['', 'x', 'AAAA', '%%%'])('refuses %s without failing', async (link) => {
    expect(await unpackView(link)).toBeUndefined();
  });
});
