import type { GraphNode } from '../api/types';

export const modelKinds = [
  'state',
  'ministry',
  'person',
  'igo',
  'ngo',
  'outlet',
  'organization',
  'group',
  'treaty',
  'event',
  'place',
  'claim',
  'statement',
  'source',
  'other',
] as const;

/** A kind that the model knows. */
export type ModelKind = (typeof modelKinds)[number];

/** What a node is to a reader; it decides outline, icon and colour. What the model does not know is of the kind of its label. */
export type Kind = ModelKind | `:${string}`;

/** Actor kinds come first: a node may carry labels of its own beside ours. */
const byLabel: readonly (readonly [string, ModelKind])[] = [
  ['State', 'state'],
  ['Ministry', 'ministry'],
  ['IntergovernmentalOrganization', 'igo'],
  ['NGO', 'ngo'],
  ['MediaOutlet', 'outlet'],
  ['Organization', 'organization'],
  ['Person', 'person'],
  ['Group', 'group'],
  ['Claim', 'claim'],
  ['Statement', 'statement'],
  ['Source', 'source'],
  ['Event', 'event'],
  ['Treaty', 'treaty'],
  ['Clause', 'treaty'],
  ['Place', 'place'],
];

/** Labels that say of everything that it is something. */
const general = /^(_.*|actor|entity|node|thing|resource|object|item|element|record|vertex|searchable|base.*)$/i;

export function kindOf({ labels }: Pick<GraphNode, 'labels'>): Kind {
  const known = byLabel.find(([label]) => labels.includes(label))?.[1];
  if (known) return known;
  const label = labels.toSorted().sort((a, b) => Number(general.test(a)) - Number(general.test(b)))[0];
  return label === undefined || label === 'Actor' ? 'other' : `:${label}`;
}

/** Whether the model does not know it, and it is named by its label. */
export function isOwn(kind: Kind): kind is `:${string}` {
  return kind.startsWith(':');
}

/** Whether a text, from a link for instance, names a kind. */
export function isKind(text: string): text is Kind {
  return (text.startsWith(':') && text.length > 1) || (modelKinds as readonly string[]).includes(text);
}

/** Labels that everything of one family shares say nothing beside the kind itself. */
export function isActor(node: GraphNode): boolean {
  return node.labels.includes('Actor');
}

/** Kinds of the model in its order, then the others by name. */
export function inOrder(kinds: Iterable<Kind>): Kind[] {
  const place = (kind: Kind) => (isOwn(kind) ? modelKinds.length : modelKinds.indexOf(kind));
  return [...kinds].sort((a, b) => place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0));
}
