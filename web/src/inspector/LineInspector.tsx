import { api } from '../api/client';
import type { Line } from '../canvas/drawing';
import { nameOf, typeName } from '../model/captions';
import { text, type GraphRelationship } from '../model/graph';
import { texts } from '../texts';
import { StatementCard } from './StatementCard';
import { useAnswer } from './useAnswer';

/** A line: each relationship it stands for, with the statements behind it. */
export function LineInspector({ line }: { readonly line: Line }) {
  return (
    <>
      <span className="note">{texts.evidence.titles[line.kind]}</span>
      {line.relationships.length > 1 && <p className="note">{texts.inspector.bundled(line.relationships.length)}</p>}
      {line.relationships.map((relationship) => <RelationshipEvidence key={relationship.elementId} relationship={relationship} />)}
    </>
  );
}

function RelationshipEvidence({ relationship }: { readonly relationship: GraphRelationship }) {
  const { answer, problem } = useAnswer((signal) => api.evidence(relationship.elementId, signal));
  if (problem) return <p role="alert">{problem}</p>;
  if (!answer) return <p className="note">{texts.inspector.loading}</p>;
  const denial = texts.evidence.denialObject[text(relationship.properties, 'denialOf')];
  const verb = texts.evidence.verb[relationship.type] ?? typeName(relationship.type);
  const denies = relationship.type === 'DENIED';
  return (
    <section>
      <h2>{nameOf(answer.start)} {verb} {denial ?? nameOf(answer.end)}</h2>
      {denial && <p className="note">{nameOf(answer.end)}</p>}
      {relationship.properties.inferred === true && <p className="note" title={texts.inspector.inferredHint}>† {texts.inspector.inferred}</p>}
      <p className="note">
        {answer.statements.length > 0 ? texts.inspector.standingBehind(answer.statements.length) : texts.inspector.noStatements}
      </p>
      {answer.statements.map((evidence) => <StatementCard key={evidence.id} evidence={evidence} sources />)}
      {answer.answers.length > 0 && <h3>{denies ? texts.evidence.answersDenial : texts.evidence.answers}</h3>}
      {answer.answers.map((evidence) => <StatementCard key={evidence.id} evidence={evidence} sources={false} />)}
      {answer.added.length > 0 && <h3 title={texts.evidence.addedHint}>{texts.evidence.added}</h3>}
      {answer.added.map((evidence) => <StatementCard key={evidence.id} evidence={evidence} sources={false} />)}
    </section>
  );
}
