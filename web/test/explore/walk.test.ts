import { describe, expect, it } from 'vitest';
import { elementId } from '../../src/api/ids';
import type { Scene } from '../../src/canvas/arrange';
import { stepFrom, type ArrowKey } from '../../src/explore/walk';

const places: Readonly<Record<string, readonly [number, number]>> = {
  middle: [0, 0], near: [100, 0], far: [300, 0], above: [20, -100], farBelow: [0, 400],
};
const ids = Object.keys(places);
const scene = {
  faces: new Map(ids.map((id) => [elementId(id), {}])),
  positions: new Map(Object.entries(places).map(([id, [x, y]]) => [elementId(id), { x, y }])),
  lines: [{ start: elementId('far'), end: elementId('middle') }],
} as unknown as Scene;

describe('stepFrom', () => {
  it.each<[string | undefined, ArrowKey, string | undefined]>([
    ['middle', 'ArrowRight', 'far'],
    ['middle', 'ArrowUp', 'above'],
    ['middle', 'ArrowDown', 'farBelow'],
    ['middle', 'ArrowLeft', undefined],
    ['near', 'ArrowRight', 'far'],
    ['far', 'ArrowLeft', 'middle'],
    ['gone', 'ArrowLeft', 'near'],
    [undefined, 'ArrowUp', 'near'],
  ])('from %s by %s leads to %s', (from, key, to) => {
    expect(stepFrom(scene, from === undefined ? undefined : elementId(from), key)).toBe(to);
  });
});
