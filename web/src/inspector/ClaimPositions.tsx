import type { NodeDetails } from '../api/types';
import { nameOf, typeName } from '../model/captions';
import { shortDate } from '../model/dates';
import { positionsOf, type Position } from '../model/positions';
import { deniesOnlyWording, isHedged, lineKindOf } from '../model/stances';
import { text, texts as textsOf } from '../model/values';
import { LineSample } from '../shell/LineSample';
import { texts } from '../texts';
import { readLine } from '../view/expanding';
import { useExplorer } from './InspectorContext';

/** Where everybody stands on a claim: those who uphold it beside those who deny it, then the others. */
export function ClaimPositions({ details }: { readonly details: NodeDetails }) {
  const { uphold, deny, neither } = positionsOf(details);
  if (uphold.length + deny.length + neither.length === 0) return null;
  return (
    <section className="positions">
      <h3>{texts.inspector.positions}</h3>
      <div className="poles">
        <Side title={texts.inspector.uphold} className="uphold" positions={uphold} />
        <Side title={texts.inspector.deny} className="deny" positions={deny} />
      </div>
      {neither.length > 0 && <Side title={texts.inspector.neither} className="neither" positions={neither} />}
    </section>
  );
}

interface SideProps {
  readonly title: string;
  readonly className: string;
  readonly positions: readonly Position[];
}

function Side({ title, className, positions }: SideProps) {
  return (
    <div className={`side ${className}`}>
      <h4>{title} · {positions.length}</h4>
      {positions.length === 0 && <p className="note">{texts.inspector.nobody}</p>}
      <ul className="plain">
        {positions.map((position) => (
          <li key={position.relationship.elementId}><PositionLink position={position} /></li>
        ))}
      </ul>
    </div>
  );
}

function PositionLink({ position: { relationship, actor } }: { readonly position: Position }) {
  const explorer = useExplorer();
  const p = relationship.properties;
  const figures = textsOf(p, 'figures');
  const said = [
    deniesOnlyWording(relationship) ? texts.evidence.denialOf.characterization : typeName(relationship.type),
    isHedged(relationship) ? texts.values.certainty?.[text(p, 'certainty')] : '',
    text(p, 'saidAt') ? shortDate(text(p, 'saidAt')) : '',
  ];
  return (
    <button
      type="button"
      className="position"
      onClick={() => void readLine(explorer, relationship, actor).catch((error: unknown) => explorer.fail(error))}
    >
      <span className="position-who">{nameOf(actor)}</span>
      {figures.map((figure) => <span key={figure} className="figure-words">“{figure}”</span>)}
      <span className="note"><LineSample kind={lineKindOf(relationship)} width={18} /> {said.filter(Boolean).join(', ')}</span>
    </button>
  );
}
