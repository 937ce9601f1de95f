import type { Evidence } from '../api/types';
import { daysBetween } from '../model/dates';
import { sentenceOf } from '../model/statement';
import { lineKindOfStance } from '../model/stances';
import { LineSample } from '../shell/LineSample';
import { texts } from '../texts';
import { StatementCard } from './StatementCard';

interface AnswerListProps {
  readonly title: string;
  readonly hint?: string;
  readonly answers: readonly Evidence[];
  /** When that was said which these stand beside. */
  readonly saidAt: string | undefined;
}

/** What others say, one line each; a click opens the statement. */
export function AnswerList({ title, hint, answers, saidAt }: AnswerListProps) {
  if (answers.length === 0) return null;
  return (
    <section className="answers">
      <h3>{title}</h3>
      {hint && <p className="note">{hint}</p>}
      {answers.map((evidence) => (
        <details key={evidence.id}>
          <summary>
            <LineSample kind={lineKindOfStance(evidence.stance ?? '')} width={22} />
            <span>{sentenceOf(evidence)}</span>
            <span className="note">{noteOf(evidence, saidAt)}</span>
          </summary>
          <StatementCard evidence={evidence} sources />
        </details>
      ))}
    </section>
  );
}

function noteOf(e: Evidence, saidAt: string | undefined): string {
  const because = e.because ? texts.evidence.because[e.because] : undefined;
  if (e.valueText) return texts.evidence.quoted(e.valueText);
  const days = saidAt && e.saidAt ? daysBetween(saidAt, e.saidAt) : undefined;
  return because ?? (days === undefined ? '' : relative(days));
}

function relative(days: number): string {
  if (days === 0) return texts.evidence.sameDay;
  return days > 0 ? texts.evidence.later(days) : texts.evidence.earlier(-days);
}
