import { describe, expect, it } from 'vitest';
import { elementId } from '../../src/api/ids';
import { forWhom, phraseOf } from '../../src/model/phrases';

describe('phraseOf', () => {
  it.each([
    ['ABOUT', 'out', 'is about'],
    ['ABOUT', 'in', 'is the subject of'],
    ['DENIED', 'in', 'is denied by'],
    ['PART_OF', 'in', 'has as a part'],
    ['KNOWS_OF', 'out', 'knows of'],
    ['KNOWS_OF', 'in', 'knows of ←'],
  ] as const)('%s read %swards is "%s"', (type, direction, phrase) => {
    expect(phraseOf(type, direction)).toBe(phrase);
  });
});

it.each([
  [['Actor', 'Ministry'], 'Ministry of Unification', 'for the Ministry of Unification'],
  [['Actor', 'Ministry'], 'The Home Office', 'for The Home Office'],
  [['Actor', 'State'], 'South Korea', 'for South Korea'],
])('forWhom %j %s is "%s"', (labels, name, words) => {
  expect(forWhom({ elementId: elementId('1'), labels, properties: { name } })).toBe(words);
});
