import { describe, expect, it } from 'vitest';
import { readCell } from '../../src/api/typedJson';

const typed = ($type: string, _value: unknown) => ({ $type, _value });

describe('readCell', () => {
  it.each([
    ['Integer', '42', 42],
    ['Integer', '-9007199254740991', -9007199254740991],
    ['Integer', '9223372036854775807', '9223372036854775807'],
    ['Float', '2.5', 2.5],
    ['Float', 'NaN', 'NaN'],
    ['Float', '-Infinity', '-Infinity'],
    ['String', '42', '42'],
    ['Boolean', true, true],
    ['Boolean', 'false', false],
    ['Null', null, null],
    ['Date', '2023-10-13', '2023-10-13'],
    ['Duration', 'P1Y2M', 'P1Y2M'],
    ['Point', 'SRID=4326;POINT (12.9 55.6)', 'SRID=4326;POINT (12.9 55.6)'],
    ['Base64', 'AQI=', 'AQI='],
  ])('%s %j loses nothing', (type, sent, value) => {
    expect(readCell(typed(type, sent))).toEqual({ kind: 'value', type, value });
  });

  it('reads a node with its properties as plain values', () => {
    const node = typed('Node', {
      _element_id: '4:x:1',
      _labels: ['Actor', 'State'],
      _properties: { name: typed('String', 'China'), aliases: typed('List', [typed('String', 'PRC')]), n: typed('Integer', '3') },
    });
    expect(readCell(node)).toEqual({
      kind: 'node',
      node: { elementId: '4:x:1', labels: ['Actor', 'State'], properties: { name: 'China', aliases: ['PRC'], n: 3 } },
    });
  });

  it('reads a relationship with its ends', () => {
    const relationship = typed('Relationship', {
      _element_id: '5:x:1', _start_node_element_id: '4:x:1', _end_node_element_id: '4:x:2', _type: 'PART_OF', _properties: {},
    });
    expect(readCell(relationship)).toEqual({
      kind: 'relationship',
      relationship: { elementId: '5:x:1', type: 'PART_OF', start: '4:x:1', end: '4:x:2', properties: {} },
    });
  });

  it('keeps the order of a map and what is nested in lists', () => {
    const map = typed('Map', { b: typed('List', [typed('Integer', '1')]), a: typed('Null', null) });
    expect(readCell(map)).toEqual({
      kind: 'map',
      entries: [
        ['b', { kind: 'list', items: [{ kind: 'value', type: 'Integer', value: 1 }] }],
        ['a', { kind: 'value', type: 'Null', value: null }],
      ],
    });
  });
});
