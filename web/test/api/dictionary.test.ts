import { describe, expect, it } from 'vitest';
import { dictionaryOf, empty, parseJson, table } from '../../src/api/dictionary';
import { elementId } from '../../src/api/ids';
import { readCell } from '../../src/api/typedJson';
import type { GraphRelationship } from '../../src/api/types';
import { typeName } from '../../src/model/captions';
import { phraseOf } from '../../src/model/phrases';
import { readableProperties } from '../../src/model/properties';
import { isStance, lineKindOf } from '../../src/model/stances';
import { text, texts as textsOf } from '../../src/model/values';
import { csvOf, wordsOf } from '../../src/query/cells';
import { parametersIn, typedFor, valueOf } from '../../src/query/parameters';
import { texts } from '../../src/texts';

/** What every plain object has without having been given it. */
const inherited = [
  'constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf', 'toLocaleString', 'isPrototypeOf', 'propertyIsEnumerable',
  '__defineGetter__', '__lookupSetter__',
];

describe.each(inherited)('a name from data that is "%s"', (name) => {
  it('is in a dictionary only when it was put there', () => {
    expect(empty[name]).toBeUndefined();
    expect(name in table({ other: 1 })).toBe(false);
    expect(dictionaryOf([[name, 'given']])[name]).toBe('given');
    expect(Object.entries(dictionaryOf([[name, 'given']]))).toEqual([[name, 'given']]);
  });

  it('is read from JSON as it stands there, at every depth', () => {
    const read = parseJson(`{"a": [{"${name}": {"${name}": 1}}], "b": {}}`) as { a: Record<string, Record<string, number>>[]; b: Record<string, unknown> };
    expect(read.a[0]?.[name]?.[name]).toBe(1);
    expect(read.b[name]).toBeUndefined();
    expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(`{"a": [{"${name}": {"${name}": 1}}], "b": {}}`));
  });

  it('is a parameter without a value until one is typed', () => {
    const [found] = parametersIn(`RETURN $\`${name}\``);
    expect(found).toBe(name);
    expect(typedFor((parseJson('{}') as Record<string, string>)[name])).toBe('');
    expect((valueOf(`{"${name}": 1}`) as Record<string, unknown>)[name]).toBe(1);
    expect((valueOf('{}') as Record<string, unknown>)[name]).toBeUndefined();
  });

  it('is a property, a column and a key of a map as any other', () => {
    const typed = (value: string) => ({ $type: 'String', _value: value });
    const node = readCell({
      $type: 'Node',
      _value: { _element_id: '1', _labels: [name], _properties: dictionaryOf([[name, typed('its value')]]) },
    });
    const map = readCell({ $type: 'Map', _value: dictionaryOf([[name, typed('its value')]]) });
    const bare = readCell({ $type: 'Node', _value: { _element_id: '2', _labels: [], _properties: {} } });
    if (node.kind !== 'node' || bare.kind !== 'node') throw new Error('A node was read as something else.');
    expect(text(node.node.properties, name)).toBe('its value');
    expect(text(bare.node.properties, name)).toBe('');
    expect(textsOf(bare.node.properties, name)).toEqual([]);
    expect(readableProperties(node.node.properties)[0]).toMatchObject({ key: name, words: 'its value' });
    expect(typeof readableProperties(node.node.properties)[0]?.label).toBe('string');
    expect(wordsOf(map)).toBe(`{${name}: "its value"}`);
    expect(csvOf({ fields: [name], rows: [[node]], warnings: [], milliseconds: 0 })).toMatch(new RegExp(`^${name}\\r\\n`));
  });

  it('is a relationship type that the model does not know', () => {
    const relationship: GraphRelationship = { elementId: elementId('r'), type: name, start: elementId('a'), end: elementId('b'), properties: empty };
    expect(lineKindOf(relationship)).toBe('fact');
    expect(isStance(relationship)).toBe(false);
    expect(typeof typeName(name)).toBe('string');
    expect(phraseOf(name, 'out')).toBe(typeName(name));
  });

  it('is a word that no table of texts has', () => {
    expect([texts.relations[name], texts.properties[name], texts.values[name], texts.values.claimType?.[name]]).toEqual([undefined, undefined, undefined, undefined]);
    expect([texts.evidence.denialOf[name], texts.evidence.denialObject[name]]).toEqual([undefined, undefined]);
    expect(readableProperties(dictionaryOf([['claimType', name]]))[0]?.words).toBe(name);
  });
});
