import { describe, expect, it } from 'vitest';
import { elementId } from '../../src/api/ids';
import type { Cell } from '../../src/api/typedJson';
import type { Value } from '../../src/api/types';
import { csvOf, wordsOf } from '../../src/query/cells';

const value = (of: Value, type: string): Cell => ({ kind: 'value', value: of, type });
const node = (name: string): Cell => ({ kind: 'node', node: { elementId: elementId(name), labels: ['Actor'], properties: { name } } });
const relationship = (type: string, start: string, end: string): Cell =>
  ({ kind: 'relationship', relationship: { elementId: elementId(type), type, start: elementId(start), end: elementId(end), properties: {} } });

describe('wordsOf', () => {
  it.each<[Cell, string]>([
    [node('China'), 'China'],
    [relationship('PART_OF', 'a', 'b'), '[:PART_OF]'],
    [{ kind: 'path', elements: [node('a'), relationship('R', 'a', 'b'), node('b'), relationship('S', 'c', 'b'), node('c')] }, '(a) -[:R]→ (b) ←[:S]- (c)'],
    [{ kind: 'list', items: [value(1, 'Integer'), value('1', 'String'), node('a')] }, '[1, "1", a]'],
    [{ kind: 'map', entries: [['k', value(null, 'Null')]] }, '{k: null}'],
    [value(1234567.5, 'Float'), '1234567.5'],
    [value('9223372036854775807', 'Integer'), '9223372036854775807'],
    [value(true, 'Boolean'), 'true'],
    [value('2023-10-13', 'Date'), '2023-10-13 (Fri 13 Oct 2023)'],
    [value('2023-10-13T12:00:00Z', 'OffsetDateTime'), '2023-10-13 12:00:00Z'],
    [value('2023-10-13', 'String'), '2023-10-13'],
    [value('P1Y2M', 'Duration'), 'P1Y2M'],
    [value('SRID=4326;POINT (12.9 55.6)', 'Point'), '12.9, 55.6 (WGS 84)'],
    [value('SRID=9157;POINT Z (1.0 2.0 3.0)', 'Point'), '1.0, 2.0, 3.0 (cartesian)'],
  ])('%j is "%s"', (cell, words) => {
    expect(wordsOf(cell)).toBe(words);
  });
});

it('csvOf quotes where it must and starts no formula', () => {
  const rows = [
    [value('a,b', 'String'), value(-1, 'Integer')],
    [value('say "no"\nagain', 'String'), value(null, 'Null')],
    [value('=1+1', 'String'), node('China')],
  ];
  expect(csvOf({ fields: ['x', 'n.y'], rows, warnings: [], milliseconds: 0 })).toBe('x,n.y\r\n"a,b",-1\r\n"say ""no""\nagain",\r\n\'=1+1,China');
});

describe('csvOf keeps a text what it is', () => {
  it.each([
    '=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\0=1', ' =1', '  \t \n=1', '\u00a0=1', '\ufeff=1', '\u200b=1', '\u0001\u001f=1',
    '＝1', '＋1', '－1', '＠x', '\tplain', '\rplain', '\nplain', '\0plain',
  ])('%j in a cell and in a header', (words) => {
    const [header, cell] = read(csvOf({ fields: [words], rows: [[value(words, 'String')]], warnings: [], milliseconds: 0 }));
    expect([header, cell]).toEqual([`'${words}`, `'${words}`]);
  });

  it.each(['plain', ' plain', 'a=b', 'n.x', '(n)-->(m)', "'=1", '1-1', '"=1"', 'é=1'])('%j as it is', (words) => {
    const [header, cell] = read(csvOf({ fields: [words], rows: [[value(words, 'String')]], warnings: [], milliseconds: 0 }));
    expect([header, cell]).toEqual([words, words]);
  });

  it('whatever kind of value begins so, except a number', () => {
    const rows = [
      [value(-1.5, 'Float')], [value('-9223372036854775808', 'Integer')], [value('-P1D', 'Duration')], [node('=cmd')], [node(' @x')],
    ];
    expect(read(csvOf({ fields: ['x'], rows, warnings: [], milliseconds: 0 }))).toEqual(['x', '-1.5', '-9223372036854775808', "'-P1D", "'=cmd", "' @x"]);
  });
});

/** The fields of CSV with one column. */
function read(csv: string): string[] {
  const fields: string[] = [];
  for (const [, quotedText, plain] of csv.matchAll(/(?:^|\r\n)(?:"((?:[^"]|"")*)"(?=\r\n|$)|([^"]*?)(?=\r\n|$))/g)) {
    fields.push(quotedText?.replaceAll('""', '"') ?? plain ?? '');
  }
  return fields;
}
