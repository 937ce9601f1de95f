import { expect, it } from 'vitest';
import type { Connections } from '../../src/api/types';
import { asked, bringable, usualWays, waysOf } from '../../src/view/ways';

const counted: Connections = {
  connections: [
    { type: 'CONCERNS', direction: 'in', count: 6 },
    { type: 'ALLIED_WITH', direction: 'in', count: 1 },
    { type: 'ALLIED_WITH', direction: 'out', count: 2 },
    { type: 'PARTY_TO', direction: 'out', count: 1 },
    { type: 'MADE', direction: 'out', count: 3 },
  ],
  neighbours: [
    { connections: [0], drawn: false, record: false, count: 4 },
    { connections: [0, 1], drawn: false, record: false, count: 1 },
    { connections: [0, 2], drawn: true, record: false, count: 1 },
    { connections: [2], drawn: false, record: false, count: 1 },
    { connections: [3], drawn: true, record: false, count: 1 },
    { connections: [4], drawn: false, record: true, count: 3 },
  ],
  cypher: '',
  parameters: {},
};

it('Ways of a node are its types by direction; what holds both ways is one', () => {
  expect(waysOf(counted).map(({ type, direction, lines, neighbours, undrawn }) => [type, direction, lines, neighbours, undrawn])).toEqual([
    ['CONCERNS', 'in', 6, 6, 5],
    ['ALLIED_WITH', 'both', 3, 3, 2],
    ['PARTY_TO', 'out', 1, 1, 0],
    ['MADE', 'out', 3, 3, 3],
  ]);
});

it('Usual ways leave out what is drawn, and the record', () => {
  expect(asked(usualWays(waysOf(counted)))).toEqual([{ type: 'CONCERNS', direction: 'in' }, { type: 'ALLIED_WITH', direction: 'both' }]);
});

it('Who is connected in two of the chosen ways is brought once', () => {
  expect(bringable(counted, usualWays(waysOf(counted)))).toBe(6);
  expect(bringable(counted, waysOf(counted))).toBe(9);
  expect(bringable(counted, [])).toBe(0);
});
