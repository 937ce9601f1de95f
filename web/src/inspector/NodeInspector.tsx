import { api } from '../api/client';
import { addNode } from '../explore/actions';
import type { Explorer } from '../explore/Explorer';
import { nameOf, typeName } from '../model/captions';
import { texts as textsOf, type GraphNode, type Value } from '../model/graph';
import { kindOf } from '../model/kinds';
import { KindIcon } from '../shell/KindIcon';
import { texts } from '../texts';
import { useAnswer } from './useAnswer';

const record = new Set(['id', 'dataset', 'createdAt', 'modifiedAt', 'inferred', 'inferredProperties', 'text']);

/** A node: its properties, and its relationships by type. */
export function NodeInspector({ explorer, node }: { readonly explorer: Explorer; readonly node: GraphNode }) {
  const { answer, problem } = useAnswer((signal) => api.node(node.elementId, signal));
  const inferred = new Set(textsOf(node.properties, 'inferredProperties'));
  const kind = kindOf(node);
  return (
    <>
      <div className="row"><KindIcon kind={kind} /><span className="note">{texts.kinds[kind][0]}</span></div>
      <h2>{nameOf(node)}</h2>
      {node.properties.inferred === true && <p className="note" title={texts.inspector.inferredHint}>† {texts.inspector.inferred}</p>}
      <h3>{texts.inspector.properties}</h3>
      <dl>
        {Object.entries(node.properties).filter(([key]) => !record.has(key) || (key === 'text' && kind === 'claim')).map(([key, value]) => (
          <Property key={key} name={key} value={value} inferred={inferred.has(key)} />
        ))}
        <Property name="id" value={node.properties.id ?? node.elementId} inferred={false} />
      </dl>
      <h3>{texts.inspector.relationships}</h3>
      {problem && <p role="alert">{problem}</p>}
      {!answer && !problem && <p className="note">{texts.inspector.loading}</p>}
      {answer?.relationships.length === 0 && <p className="note">{texts.inspector.noRelationships}</p>}
      {answer?.relationships.map((group) => (
        <details key={`${group.type} ${group.direction}`}>
          <summary>{typeName(group.type)} {texts.inspector.direction[group.direction]} · {group.count}</summary>
          <ul>
            {group.items.map(({ relationship, other }) => (
              <li key={relationship.elementId}>
                <button type="button" className="link" onClick={() => void addNode(explorer, other).catch((error: unknown) => explorer.fail(error))}>
                  {nameOf(other)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function Property({ name, value, inferred }: { readonly name: string; readonly value: Value; readonly inferred: boolean }) {
  return (
    <>
      <dt>{name}</dt>
      <dd title={inferred ? texts.inspector.inferredHint : undefined}>{wordsOf(value)}{inferred && ' †'}</dd>
    </>
  );
}

function wordsOf(value: Value): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
