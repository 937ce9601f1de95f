import { describe, expect, it } from 'vitest';
import { inOrder, isKind, kindOf } from '../../src/model/kinds';

describe('kindOf', () => {
  it.each([
    [['Actor', 'State'], 'state'],
    [['Movie'], ':Movie'],
    [['Movie', 'Person'], 'person'],
    [['__Entity__', 'Company'], ':Company'],
    [['Company', 'Entity'], ':Company'],
    [['Entity'], ':Entity'],
    [['b', 'a'], ':a'],
    [['Actor'], 'other'],
    [[], 'other'],
  ])('of %j is %s', (labels, kind) => {
    expect(kindOf({ labels })).toBe(kind);
  });
});

it('Kinds stand in the order of the model, then by name', () => {
  expect(inOrder([':b', 'claim', ':a', 'state'])).toEqual(['state', 'claim', ':a', ':b']);
});

it.each([['state', true], [':Movie', true], [':', false], ['Movie', false], ['', false]])('%j as the name of a kind: %s', (text, is) => {
  expect(isKind(text)).toBe(is);
});
