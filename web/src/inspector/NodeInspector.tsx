import { api } from '../api/client';
import type { Evidence, NodeDetails, GraphNode } from '../api/types';
import { nameOf } from '../model/captions';
import { kindName } from '../model/kindNames';
import { isOwn, kindOf, type Kind } from '../model/kinds';
import { aliasesOf, ofTheStatement, readableProperties, recordProperties } from '../model/properties';
import { sentenceOf, statementOf } from '../model/statement';
import { text } from '../model/values';
import { KindIcon } from '../shell/KindIcon';
import { texts } from '../texts';
import type { View } from '../view/View';
import { Actions } from './Actions';
import { ClaimPositions } from './ClaimPositions';
import { InferredNote } from './InferredNote';
import { NodeLink } from './NodeLink';
import { PropertyList } from './PropertyList';
import { RelationshipGroups } from './RelationshipGroups';
import { StatementCard } from './StatementCard';
import { useAnswer } from './useAnswer';

/** A node: what it is, what is known of it, and what it is connected with. */
export function NodeInspector({ node, view }: { readonly node: GraphNode; readonly view: View }) {
  const { answer, problem } = useAnswer((signal) => api.node(node.elementId, signal));
  const kind = kindOf(node);
  const properties = readableProperties(node.properties, kind === 'statement' ? ofTheStatement : undefined);
  const aliases = aliasesOf(node.properties);
  const statement = kind === 'statement' && answer ? statementOf(answer) : undefined;
  const inferred = node.properties.inferred === true;
  const isNamed = text(node.properties, 'name') !== '' || text(node.properties, 'title') !== '';
  const digest = isNamed ? text(node.properties, 'text') : '';
  const marked = inferred || properties.some((p) => p.inferred) || aliases.some((a) => a.endsWith(texts.inspector.inferredSign));
  return (
    <>
      <div className="eyebrow"><KindIcon kind={kind} size={16} /> {kindWords(node, kind)}</div>
      <h2>{statement ? sentenceOf(statement) : nameOf(node)}{inferred && ` ${texts.inspector.inferredSign}`}</h2>
      {aliases.length > 0 && <p className="note">{texts.properties.aliases} {aliases.join(', ')}</p>}
      {kind !== 'source' && text(node.properties, 'description') && <p>{text(node.properties, 'description')}</p>}
      {text(node.properties, 'citation') && <p className="note">{text(node.properties, 'citation')}</p>}
      {statement && answer && (
        <>
          <About statement={statement} details={answer} />
          <StatementCard evidence={statement} sources />
        </>
      )}
      {kind === 'claim' && answer && <ClaimPositions details={answer} />}
      <PropertyList properties={properties} />
      {marked && <InferredNote />}
      {digest && (
        <details className="digest">
          <summary>{texts.inspector.digest}</summary>
          <div className="passage">{digest}</div>
        </details>
      )}
      {problem && <p role="alert" className="inspector-problem">{problem}</p>}
      {!answer && !problem && <p className="note">{texts.inspector.loading}</p>}
      {answer && <RelationshipGroups details={answer} view={view} />}
      <details className="record">
        <summary>{texts.inspector.record}</summary>
        <PropertyList properties={recordProperties(node.properties)} />
      </details>
      {answer && <Actions query={{ cypher: answer.cypher, parameters: answer.parameters }} />}
    </>
  );
}

/** The claim that a statement is about. */
function About({ statement, details }: { readonly statement: Evidence; readonly details: NodeDetails }) {
  const items = details.relationships.flatMap((group) => group.items);
  const claim = items.find((item) => item.other.elementId === statement.claim?.elementId)?.other;
  return claim ? <p><NodeLink node={claim} /></p> : null;
}

function kindWords(node: GraphNode, kind: Kind): string {
  return isOwn(kind) ? node.labels.map((label) => `:${label}`).join(' ') : kindName(kind);
}
