import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/api/types';
import { parametersIn, typedFor, valueOf } from '../../src/query/parameters';

describe('parametersIn', () => {
  it.each([
    ['RETURN $a, $b, $a', ['a', 'b']],
    ['RETURN "$no", \'$no\', `$no`, $yes', ['yes']],
    ['// $no\nRETURN $yes /* $no\n$no */', ['yes']],
    ["RETURN 'it\\'s $no', $yes", ['yes']],
    ['RETURN $`with space`, $`a``b`, $1', ['with space', 'a`b', '1']],
    ['RETURN $', []],
    ["RETURN 'open $no", []],
  ])('%s uses %j', (cypher, names) => {
    expect(parametersIn(cypher)).toEqual(names);
  });
});

describe('valueOf', () => {
  it.each<[string, Value]>([
    ['claim.returned', 'claim.returned'],
    ['42', 42],
    ['-1.5', -1.5],
    ['"42"', '42'],
    ['2023-10-13', '2023-10-13'],
    ['["a", 1]', ['a', 1]],
    ['{"a": null}', { a: null }],
    ['true', true],
    ['truely', 'truely'],
    ['null', null],
    ['[not json', '[not json'],
  ])('%s is %j', (typed, value) => {
    expect(valueOf(typed)).toEqual(value);
  });

  it.each<Value>(['text', '42', 'true', '', '"quoted"', ' [1]', 42, 1.5, true, null, ['a', ['b']], { a: 1 }])('gives back %j from how it is typed', (value) => {
    expect(valueOf(typedFor(value))).toEqual(value);
  });
});
