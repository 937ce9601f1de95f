import { expect, it } from 'vitest';
import { excerpt } from '../../src/query/QueryProblemNote';

it.each([
  ['MATCH (n RETURN n', 10, 'MATCH (n RETURN n', '         ^'],
  ['\tRETURN m', 9, '\tRETURN m', '\t       ^'],
  ['RETURN', 7, 'RETURN', '      ^'],
  ['', 1, '', '^'],
])('puts the caret under the place in %j', (line, column, shown, caret) => {
  expect(excerpt(line, column)).toEqual({ line: shown, caret });
});

it('shows the part of a long line around the place', () => {
  const { line, caret } = excerpt(`${'a'.repeat(200)}X${'b'.repeat(200)}`, 201);
  expect(line[caret.length - 1]).toBe('X');
  expect([line.startsWith('…a'), line.endsWith('b…')]).toEqual([true, true]);
});
