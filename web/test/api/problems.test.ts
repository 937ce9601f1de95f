import { describe, expect, it } from 'vitest';
import { CypherProblem, ServerLost, ServerProblem } from '../../src/api/problems';
import { texts } from '../../src/texts';
import { sentenceOf } from '../../src/texts/problems';

const message = 'Variable `m` not defined. Did you mean `n`? (line 2, column 8 (offset: 18))\n"RETURN m"\n        ^';

describe('CypherProblem', () => {
  it('takes the place out of the sentence', () => {
    const problem = new CypherProblem(message, 'Neo.ClientError.Statement.SyntaxError');
    expect([problem.sentence, problem.place]).toEqual(['Variable `m` not defined. Did you mean `n`?', { line: 2, column: 8, offset: 18 }]);
  });

  it('moves back by the lines that stood before the text', () => {
    const moved = new CypherProblem(message, 'c').movedBack(1, 8);
    expect([moved.sentence, moved.place]).toEqual(['Variable `m` not defined. Did you mean `n`?', { line: 1, column: 8, offset: 10 }]);
  });

  it('has no place where the message names none', () => {
    const problem = new CypherProblem('Expected parameter(s): x', 'Neo.ClientError.Statement.ParameterMissing');
    expect([problem.place, problem.sentence, problem.movedBack(1, 8)]).toEqual([undefined, 'Expected parameter(s): x', problem]);
  });

  it.each([
    ['Neo.ClientError.Transaction.TransactionTimedOut', true, false],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', true, false],
    ['Neo.ClientError.Statement.AccessMode', false, true],
    ['Neo.ClientError.Statement.SyntaxError', false, false],
  ])('%s is told apart', (code, isTimeout, isWrite) => {
    const problem = new CypherProblem('', code);
    expect([problem.isTimeout, problem.isWrite]).toEqual([isTimeout, isWrite]);
  });
});

describe('sentenceOf', () => {
  it.each([
    [new CypherProblem(message, 'c'), 'Variable `m` not defined. Did you mean `n`?'],
    [new ServerProblem('Not Found', 404, 'The case has no node `x`.'), 'The case has no node `x`.'],
    [new ServerProblem('Not Found', 404, ''), 'Not Found'],
    [new ServerLost('Failed to fetch'), texts.connection.lost],
    [new Error('odd'), 'odd'],
    ['odd', 'odd'],
  ])('says %s in one sentence', (error, sentence) => {
    expect(sentenceOf(error)).toBe(sentence);
  });
});
