import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../src/api/types';
import { caseFileNotice } from '../../src/shell/caseFileNotice';

const inOrder: CaseState = { readOnlyReason: null, refusal: null, canAcceptLoss: false, isPartial: false, missing: [], findings: [] };

describe('caseFileNotice', () => {
  it.each([
    ['nothing where all is well', {}, undefined],
    [
      'why a case can only be read, once, and that it can go on',
      { readOnlyReason: 'Commit 4 is lost. It can only be read.', refusal: 'It can only be read.', canAcceptLoss: true, findings: ['Commit 4 is lost.', '`x` was renamed.'] },
      { text: 'Commit 4 is lost. It can only be read. `x` was renamed.', action: 'acceptLoss' },
    ],
    [
      'what is missing in a case that was opened to read',
      { readOnlyReason: 'It is open to read only.', refusal: 'It is open to read only.', isPartial: true, findings: ['A page is missing.'] },
      { text: 'It is open to read only. A page is missing.', action: undefined },
    ],
    ['why nothing can be committed, and where to save the case', { refusal: 'The file was deleted.' }, { text: 'The file was deleted.', action: 'save' }],
    ['what was found, to be read once', { findings: ['`x` was renamed.'] }, { text: '`x` was renamed.', action: 'dismiss' }],
  ] as const)('tells %s', (_, state, expected) => {
    expect(caseFileNotice({ ...inOrder, ...state })).toEqual(expected);
  });
});
