import { describe, expect, it } from 'vitest';
import { elementId } from '../../src/api/ids';
import type { GraphNode, GraphRelationship, Properties } from '../../src/api/types';
import { lineText, nameOf, subtitleOf, typeName } from '../../src/model/captions';

const node = (labels: string[], properties: Properties, id = 'n'): GraphNode => ({ elementId: elementId(id), labels, properties });
const line = (type: string, properties: Properties = {}): GraphRelationship =>
  ({ elementId: elementId(type), type, start: elementId('n'), end: elementId('m'), properties });

describe('nameOf', () => {
  it.each([
    [{ name: 'China', id: 'state.cn' }, 'China'],
    [{ text: 'North Koreans were returned.' }, 'North Koreans were returned'],
    [{ title: 'A report', text: 'Its digest.' }, 'A report'],
    [{ summary: 'He denied it.' }, 'He denied it'],
    [{ id: 'x' }, 'x'],
    [{}, ':A:B'],
  ])('%j is called %s', (properties, name) => {
    expect(nameOf(node(['A', 'B'], properties))).toBe(name);
  });
});

describe('subtitleOf', () => {
  it.each<[string, GraphNode, GraphRelationship[], string]>([
    ['a claim by its date', node(['Claim'], { startDate: '2023-10' }), [], 'claim · October 2023'],
    ['a claim without a date', node(['Claim'], {}), [], 'claim · undated'],
    ['an actor by its strongest stance', node(['Actor', 'Ministry'], {}), [line('DECLINED'), line('DENIED', { denialOf: 'characterization' })], 'denied the wording'],
    ['a dated stance with the day', node(['Actor', 'NGO'], {}), [line('ASSERTED', { saidAt: '2023-10-13' })], 'asserted, 13 Oct'],
    ['a spokesperson by the role', node(['Actor', 'Person'], {}), [line('SPEAKS_FOR', { role: 'spokesperson' })], 'spokesperson'],
    ['an outlet that quotes', node(['Actor', 'MediaOutlet'], {}), [line('QUOTES')], 'quotes them'],
    ['anything else by its kind', node(['Actor', 'State'], {}), [], 'state'],
    ['an unknown node by its labels', node(['Planet'], {}), [], 'Planet'],
  ])('names %s', (_, of, around, words) => {
    expect(subtitleOf(of, around)).toBe(words);
  });
});

describe('lineText', () => {
  it.each<[GraphRelationship, string]>([
    [line('ASSERTED'), ''],
    [line('ASSERTED', { figures: ['about 600'] }), 'about 600'],
    [line('ASSERTED', { figures: ['about 600', 'more than 500'] }), 'about 600 · +1'],
    [line('DECLINED'), 'declined'],
    [line('INVOLVES', { role: 'affected' }), 'affected'],
    [line('PART_OF', { role: 'x' }), 'part of'],
    [line('ALLIED_WITH'), 'ally'],
  ])('%j says %j', (relationship, words) => {
    expect(lineText(relationship)).toBe(words);
  });
});

it('typeName puts a type into words', () => {
  expect([typeName('ON_BEHALF_OF'), typeName('KNOWS_OF')]).toEqual(['on behalf of', 'knows of']);
});
