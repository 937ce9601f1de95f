import type { ElementId } from '../../api/ids';
import type { Face, Line, Side } from '../drawing';

/** Someone who takes a position, with those who stand behind them. */
export interface Family {
  readonly lead: ElementId;
  readonly side: Side;
  /** The claim the lead's strongest line goes to. */
  readonly claim: ElementId;
  readonly behind: readonly ElementId[];
}

export interface Roles {
  readonly focus: ElementId;
  /** Claims in the middle, the focus first. */
  readonly claims: readonly ElementId[];
  readonly families: readonly Family[];
  /** Everything that takes no side. */
  readonly others: readonly ElementId[];
}

/** Reads from the lines who upholds, who denies, and who stands behind whom. */
export function rolesOf(focus: ElementId, faces: ReadonlyMap<ElementId, Face>, lines: readonly Line[]): Roles {
  const claims = [focus, ...[...faces.values()].filter((f) => f.outline === 'card' && f.id !== focus).map((f) => f.id)];
  const leads = leadsOf(focus, faces, lines);
  const taken = new Map<ElementId, ElementId>([...leads.keys()].map((id) => [id, id]));
  const behind = new Map<ElementId, ElementId[]>([...leads.keys()].map((id) => [id, []]));
  for (let frontier = [...leads.keys()]; frontier.length > 0; ) {
    const next: ElementId[] = [];
    for (const id of frontier) {
      for (const other of backersOf(id, lines)) {
        const face = faces.get(other);
        const lead = taken.get(id);
        if (!face || face.outline === 'card' || taken.has(other) || !lead) continue;
        taken.set(other, lead);
        behind.get(lead)?.push(other);
        next.push(other);
      }
    }
    frontier = next;
  }
  const families = [...leads].map(([lead, { side, claim }]) => ({ lead, side, claim, behind: behind.get(lead) ?? [] }));
  const others = [...faces.keys()].filter((id) => !taken.has(id) && !claims.includes(id));
  return { focus, claims, families, others };
}

function leadsOf(
  focus: ElementId,
  faces: ReadonlyMap<ElementId, Face>,
  lines: readonly Line[],
): Map<ElementId, { side: Side; claim: ElementId }> {
  const leads = new Map<ElementId, { side: Side; claim: ElementId }>();
  const positions = lines.filter((l) => faces.get(l.end)?.outline === 'card');
  const toFocusFirst = [...positions].sort((a, b) => Number(b.end === focus) - Number(a.end === focus));
  for (const line of toFocusFirst) {
    if (!line.side || !faces.has(line.start) || leads.has(line.start)) continue;
    leads.set(line.start, { side: line.side, claim: line.end });
  }
  return leads;
}

function backersOf(id: ElementId, lines: readonly Line[]): ElementId[] {
  return lines.flatMap((line) => line.backing.filter(({ front }) => front === id).map(({ back }) => back));
}
