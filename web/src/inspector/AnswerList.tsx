import type { Evidence } from '../api/types';
import { daysBetween } from '../model/dates';
import { sentenceOf } from '../model/statement';
import { lineKindOfStance } from '../model/stances';
import { KindIcon } from '../shell/KindIcon';
import { LineSample } from '../shell/LineSample';
import { texts } from '../texts';
import { StatementCard } from './StatementCard';

interface AnswerListProps {
  readonly title: string;
  readonly answers: readonly Evidence[];
  /** When that was said which these stand beside. */
  readonly saidAt: string | undefined;
  /** They are about other claims, which are named. */
  readonly ofOtherClaims?: boolean;
}

/** What else was said, one line each; a click opens the statement. */
export function AnswerList({ title, answers, saidAt, ofOtherClaims = false }: AnswerListProps) {
  if (answers.length === 0) return null;
  return (
    <section className="answers">
      <h3>{title}</h3>
      {answers.map((evidence) => (
        <details key={evidence.id}>
          {ofOtherClaims ? (
            <summary>
              <KindIcon kind="claim" size={16} />
              <span>
                {evidence.claim?.text}
                <span className="note">{[sentenceOf(evidence), timeOf(evidence, saidAt)].filter(Boolean).join(', ')}</span>
              </span>
            </summary>
          ) : (
            <summary>
              <LineSample kind={lineKindOfStance(evidence.stance ?? '')} width={22} />
              <span>{sentenceOf(evidence)}{evidence.becauseInferred && ` ${texts.inspector.inferredSign}`}</span>
              <span className="note">{evidence.valueText ? texts.evidence.quoted(evidence.valueText) : timeOf(evidence, saidAt)}</span>
            </summary>
          )}
          <StatementCard evidence={evidence} sources />
        </details>
      ))}
    </section>
  );
}

function timeOf(evidence: Evidence, saidAt: string | undefined): string {
  const days = saidAt && evidence.saidAt ? daysBetween(saidAt, evidence.saidAt) : undefined;
  if (days === undefined) return '';
  return relative(days) + (evidence.inferredProperties.includes('saidAt') ? ` ${texts.inspector.inferredSign}` : '');
}

function relative(days: number): string {
  if (days === 0) return texts.evidence.sameDay;
  return days > 0 ? texts.evidence.later(days) : texts.evidence.earlier(-days);
}
