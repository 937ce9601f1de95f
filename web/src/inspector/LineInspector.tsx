import { api } from '../api/client';
import type { GraphRelationship, LineEvidence } from '../api/types';
import { phraseOf } from '../model/phrases';
import { readableProperties } from '../model/properties';
import { text } from '../model/values';
import { texts } from '../texts';
import type { ViewLine } from '../view/lines';
import { lineToken } from '../view/looks';
import { Actions } from './Actions';
import { AnswerList } from './AnswerList';
import { InferredNote } from './InferredNote';
import { NodeLink } from './NodeLink';
import { PropertyList } from './PropertyList';
import { SourcePassages } from './SourcePassages';
import { StatementCard } from './StatementCard';
import { useAnswer } from './useAnswer';

/** A line: each relationship it stands for, with the statements behind it. */
export function LineInspector({ line }: { readonly line: ViewLine }) {
  return (
    <>
      <div className="eyebrow" style={{ color: line.kind === 'fact' ? undefined : `var(${lineToken(line.kind)})` }}>
        {texts.evidence.titles[line.kind]}
      </div>
      {line.relationships.length > 1 && <p className="note">{texts.inspector.bundled(line.relationships.length)}</p>}
      {line.relationships.map((relationship) => <RelationshipEvidence key={relationship.elementId} relationship={relationship} />)}
    </>
  );
}

/** What the heading or the cards say already. */
const saidElsewhere = new Set(['denialOf', 'figures', 'certainty', 'saidAt', 'role', 'as', 'status']);

function RelationshipEvidence({ relationship }: { readonly relationship: GraphRelationship }) {
  const { answer, problem } = useAnswer((signal) => api.evidence(relationship.elementId, signal));
  if (problem) return <p role="alert" className="inspector-problem">{problem}</p>;
  if (!answer) return <p className="note">{texts.inspector.loading}</p>;
  const p = relationship.properties;
  const said = answer.statements[0]?.saidAt ?? undefined;
  return (
    <section className="relationship">
      <Heading answer={answer} />
      {text(p, 'status') === 'contested' && <p className="note">{texts.inspector.contested}</p>}
      {p.inferred === true && <InferredNote />}
      <PropertyList properties={readableProperties(p, saidElsewhere)} />
      <p className="note standing">{standing(answer)}</p>
      {answer.statements.map((evidence) => <StatementCard key={evidence.id} evidence={evidence} sources />)}
      {answer.sources.map((source) => <SourcePassages key={source.id} source={source} />)}
      <AnswerList title={texts.evidence.inAnswerTo} answers={answer.inAnswerTo} saidAt={said} />
      <AnswerList title={texts.evidence.answers} answers={answer.answers} saidAt={said} />
      <AnswerList title={texts.evidence.onSameClaim} answers={answer.onSameClaim} saidAt={said} />
      <AnswerList title={texts.evidence.onOtherClaims} answers={answer.onOtherClaims} saidAt={said} ofOtherClaims />
      <Actions query={{ cypher: answer.cypher, parameters: answer.parameters }} />
    </section>
  );
}

/** "Ministry of Foreign Affairs denies the wording of this claim", then the claim. */
function Heading({ answer: { relationship, start, end } }: { readonly answer: LineEvidence }) {
  const p = relationship.properties;
  const object = relationship.type === 'DENIED' ? texts.evidence.denialObject[text(p, 'denialOf')] : undefined;
  const role = text(p, 'role');
  const as = text(p, 'as');
  return (
    <>
      <h2>
        <NodeLink node={start} /> {phraseOf(relationship.type, 'out')}{object && ` ${object}`}
        {!object && <> <NodeLink node={end} /></>}
        {p.inferred === true && ` ${texts.inspector.inferredSign}`}
      </h2>
      {object && <p><NodeLink node={end} /></p>}
      {(role || as) && <p className="note">{role || texts.inspector.asRole(as)}</p>}
    </>
  );
}

function standing({ statements, sources }: LineEvidence): string {
  if (statements.length > 0) return texts.inspector.standingBehind(statements.length);
  return sources.length > 0 ? texts.inspector.standsOnSource : texts.inspector.noStatements;
}
