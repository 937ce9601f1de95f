import type { Stroke } from '../canvas/drawing';
import type { Outline } from '../canvas/geometry/outline';
import { isOwn, type Kind, type ModelKind } from '../model/kinds';
import type { LineKind } from '../model/stances';
import { placeOf } from './ownKinds';

const outlines: Readonly<Record<ModelKind, Outline>> = {
  state: 'rounded',
  ministry: 'rounded',
  person: 'circle',
  igo: 'circle',
  ngo: 'circle',
  outlet: 'circle',
  organization: 'circle',
  group: 'dotted',
  treaty: 'square',
  event: 'diamond',
  place: 'drop',
  claim: 'card',
  statement: 'rounded',
  source: 'square',
  other: 'circle',
};

const ownColours = 10;
const ownOutlines: readonly Outline[] = ['circle', 'rounded', 'square', 'diamond'];

/** Once all colours are taken, the outlines take their turn as well. */
function ownTurn(kind: Kind): number {
  return placeOf(kind) + Math.floor(placeOf(kind) / ownColours);
}

/** The outline that a kind is drawn with. */
export function outlineOf(kind: Kind): Outline {
  return isOwn(kind) ? ownOutlines[ownTurn(kind) % ownOutlines.length] ?? 'circle' : outlines[kind];
}

/** The CSS variable that colours a kind's outline and icon. */
export function kindToken(kind: Kind): string {
  return isOwn(kind) ? `--ag-own-${(placeOf(kind) % ownColours) + 1}` : `--ag-kind-${kind}`;
}

/** The CSS variable that colours a line. */
export function lineToken(kind: LineKind): string {
  return `--ag-line-${kind}`;
}

const plain = { dash: undefined, round: false, head: 'triangle' } as const;

const strokes: Readonly<Record<LineKind, Omit<Stroke, 'colour'>>> = {
  uphold: { ...plain, width: 3 },
  deny: { ...plain, width: 3, dash: [11, 6], head: 'none' },
  question: { ...plain, width: 2.5, dash: [2, 5], round: true },
  feeling: { ...plain, width: 2.5 },
  appeal: { ...plain, width: 2, head: 'vee' },
  report: { ...plain, width: 1.5 },
  decline: { ...plain, width: 1.5, dash: [1.5, 4.5], round: true, head: 'dot' },
  invoke: { ...plain, width: 2 },
  dispute: { ...plain, width: 2, dash: [6, 4], head: 'none' },
  fact: { ...plain, width: 1.2 },
};

const hedgedWidth = 1.8;

/** How a line is drawn; what was said with a hedge is thinner, and what points nowhere has no head. */
export function strokeOf(kind: LineKind, { hedged, pointed }: { readonly hedged: boolean; readonly pointed: boolean }): Stroke {
  const usual = strokes[kind];
  return { ...usual, colour: lineToken(kind), width: hedged ? hedgedWidth : usual.width, head: pointed ? usual.head : 'none' };
}
