import type { CaseState } from '../api/types';

export interface CaseFileNotice {
  readonly text: string;
  /** What the user can do about it; a case that is merely open to read needs nothing. */
  readonly action: 'acceptLoss' | 'save' | 'dismiss' | undefined;
}

/** What the user has to know about the file of the case; undefined where all is well. */
export function caseFileNotice(state: CaseState): CaseFileNotice | undefined {
  const { readOnlyReason, refusal, findings } = state;
  if (readOnlyReason) {
    const rest = findings.filter((finding) => !readOnlyReason.startsWith(finding));
    return { text: [readOnlyReason, ...rest].join(' '), action: state.canAcceptLoss ? 'acceptLoss' : undefined };
  }
  if (refusal) return { text: refusal, action: 'save' };
  return findings.length > 0 ? { text: findings.join(' '), action: 'dismiss' } : undefined;
}
