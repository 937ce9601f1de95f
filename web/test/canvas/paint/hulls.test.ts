import { describe, expect, it } from 'vitest';
import { elementId } from '../../../src/api/ids';
import { hullsOf, isBetween, trunksOf } from '../../../src/canvas/paint/hulls';
import { randomOf } from '../../fixture/generatedCase';

const random = randomOf(2);
const ids = Array.from({ length: 60 }, (_, i) => elementId(`h${i}`));
const positions = new Map(ids.map((id, i) => [id, { x: (i < 30 ? 0 : 900) + random() * 300, y: random() * 300 }]));
const community = (from: number) => ({ members: new Set(ids.slice(from, from + 30)), name: { lines: ['A'], size: { width: 10, height: 15 } } });
const stroke = { colour: '', width: 1, dash: undefined, round: false, head: 'none' } as const;
const line = (a: number, b: number) => ({
  id: `${a} ${b}`, start: ids[a] ?? elementId(''), end: ids[b] ?? elementId(''), stroke, bar: undefined, side: undefined, backing: [], pill: undefined,
});

describe('hullsOf', () => {
  it('goes around nearly all members of a community, and lets one far away stand outside', () => {
    const far = new Map([...positions, [ids[3] ?? elementId(''), { x: -5000, y: 0 }]]);
    const [hull] = hullsOf([community(0)], far);
    expect(Math.min(...(hull?.points ?? []).map(({ x }) => x))).toBeGreaterThanOrEqual(0);
    expect(hull?.points.length).toBeGreaterThanOrEqual(3);
  });

  it('is nothing around what has no place', () => expect(hullsOf([community(0)], new Map())).toEqual([]));
});

describe('trunksOf', () => {
  it('counts lines from one community to another, in either direction, and no others', () => {
    const hulls = hullsOf([community(0), community(30)], positions);
    const trunks = trunksOf(hulls, [line(0, 31), line(40, 2), line(0, 1), line(33, 34)]);
    expect(trunks.map(({ lines }) => lines)).toEqual([2]);
  });
});

describe('isBetween', () => {
  it('is a line whose ends are in two communities', () => {
    const of = new Map(ids.slice(0, 50).map((id, i) => [id, i < 30 ? 0 : 1]));
    expect([line(0, 31), line(0, 1), line(0, 55)].map((each) => isBetween(each, of))).toEqual([true, false, false]);
  });
});
