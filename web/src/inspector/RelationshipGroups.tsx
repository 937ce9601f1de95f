import type { NodeDetails, GraphNode, GraphRelationship } from '../api/types';
import { nameOf } from '../model/captions';
import { kindOf } from '../model/kinds';
import { phraseOf } from '../model/phrases';
import { deniesOnlyWording, isDerived, isStance } from '../model/stances';
import { text, texts as textsOf } from '../model/values';
import { texts } from '../texts';
import { expand, readLine } from '../view/expanding';
import type { View } from '../view/View';
import { useExplorer } from './InspectorContext';
import { NodeLink } from './NodeLink';

type Group = NodeDetails['relationships'][number];

const ofTheRecord = new Set(['MADE', 'ON_BEHALF_OF', 'ABOUT', 'IN_SOURCE', 'CITES', 'RESPONDS_TO', 'INVOKES', 'ADDRESSED_TO', 'PUBLISHED_BY']);
/** Up to this many a group is open from the start. */
const mostOpen = 6;

/** What a node is connected with, by kind of relationship: the picture first, then facts, then the record. */
export function RelationshipGroups({ details, view }: { readonly details: NodeDetails; readonly view: View }) {
  const isClaim = kindOf(details.node) === 'claim';
  const groups = details.relationships
    .filter((group) => !isClaim || group.direction === 'out' || !group.items.some(({ relationship }) => isStance(relationship)))
    .toSorted((a, b) => rank(a) - rank(b));
  if (groups.length === 0) return isClaim ? null : <p className="note">{texts.inspector.noRelationships}</p>;
  return (
    <section>
      <h3>{texts.inspector.relationships}</h3>
      {groups.map((group) => <GroupList key={`${group.type} ${group.direction}`} group={group} node={details.node} view={view} />)}
    </section>
  );
}

function rank({ type, items }: Group): number {
  if (ofTheRecord.has(type)) return 2;
  return items[0] && isDerived(items[0].relationship) ? 0 : 1;
}

function GroupList({ group, node, view }: { readonly group: Group; readonly node: GraphNode; readonly view: View }) {
  const explorer = useExplorer();
  const phrase = phraseOf(group.type, group.direction);
  const absent = group.items.filter(({ other }) => !view.nodes.has(other.elementId)).length + (group.count - group.items.length);
  const bring = absent > 0 && (
    <button
      type="button"
      className="link bring"
      aria-label={texts.inspector.bringLabel(absent, phrase)}
      onClick={(event) => {
        event.preventDefault();
        expand(explorer, node.elementId, [{ type: group.type, direction: group.direction }]).catch((error: unknown) => explorer.fail(error));
      }}
    >
      {texts.inspector.bring(absent)}
    </button>
  );
  const [only] = group.items;
  if (only && group.count === 1) return <div className="group"><Related item={only} phrase={phrase} /></div>;
  return (
    <details className="group" open={group.count <= mostOpen && !ofTheRecord.has(group.type)}>
      <summary>
        <span>{phrase} <span className="count">{group.count}</span></span>
        {bring}
      </summary>
      <ul className="plain">
        {group.items.map((item) => <li key={item.relationship.elementId}><Related item={item} /></li>)}
      </ul>
      {group.items.length < group.count && <p className="note">{texts.inspector.onlyFirst(group.items.length, group.count)}</p>}
    </details>
  );
}

interface RelatedProps {
  readonly item: Group['items'][number];
  /** How the node stands to the other, where no heading says it. */
  readonly phrase?: string;
}

function Related({ item: { relationship, other }, phrase }: RelatedProps) {
  const explorer = useExplorer();
  return (
    <div className="related">
      <span>
        {phrase && <span className="phrase">{phrase} </span>}
        <NodeLink node={other} />
        <Notes relationship={relationship} />
      </span>
      <button
        type="button"
        className="link"
        aria-label={texts.inspector.whyLabel(nameOf(other))}
        onClick={() => void readLine(explorer, relationship, other).catch((error: unknown) => explorer.fail(error))}
      >
        {texts.inspector.why}
      </button>
    </div>
  );
}

function Notes({ relationship }: { readonly relationship: GraphRelationship }) {
  const p = relationship.properties;
  const notes = [
    text(p, 'role'),
    deniesOnlyWording(relationship) ? texts.evidence.denialOf.characterization : '',
    ...textsOf(p, 'figures').map((figure) => `“${figure}”`),
    text(p, 'as') ? texts.inspector.asRole(text(p, 'as')) : '',
  ].filter(Boolean);
  const inferred = p.inferred === true;
  if (notes.length === 0 && !inferred) return null;
  return <span className="note"> {notes.join(', ')}{inferred && <span title={texts.inspector.inferredHint}> {texts.inspector.inferredSign}</span>}</span>;
}
