import { describe, expect, it } from 'vitest';
import { RowReader } from '../../src/api/RowReader';

function readIn(parts: readonly string[]): { readonly rows: unknown[]; readonly answer: unknown } {
  const rows: unknown[] = [];
  const reader = new RowReader((row) => rows.push(row));
  for (const part of parts) reader.read(part);
  return { rows, answer: reader.end() };
}

const text = (value: string) => ({ $type: 'String', _value: value });
const rows = [[text('a "quoted" ] text }'), text('back\\')], [{ $type: 'List', _value: [text('"values":[['), { $type: 'Map', _value: { values: text('[') } }] }], []];
const answers = {
  'with rows': { data: { fields: ['x', 'values'], values: rows }, notifications: [{ values: [1] }] },
  'whose rows come before its fields': { data: { values: rows, fields: ['x'] } },
  'with no rows': { data: { fields: ['x'], values: [] } },
  'that is only an error': { errors: [{ code: 'c', message: 'No [rows].' }] },
};

describe('RowReader', () => {
  it.each(Object.entries(answers))('reads an answer %s, however it is cut', (_, answer) => {
    for (const whole of [JSON.stringify(answer), JSON.stringify(answer, undefined, 2)]) {
      for (const length of [1, 2, 7, whole.length]) {
        const parts = whole.match(new RegExp(`[^]{1,${length}}`, 'g')) ?? [];
        const read = readIn(parts);
        expect(read.rows).toEqual('data' in answer ? answer.data.values : []);
        expect(read.answer).toEqual('data' in answer ? { ...answer, data: { ...answer.data, values: [] } } : answer);
      }
    }
  });
});
