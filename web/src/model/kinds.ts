import type { GraphNode } from '../api/types';

export const kinds = [
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

/** What a node is to a reader; it decides outline, icon and colour. */
export type Kind = (typeof kinds)[number];

/** Actor kinds come first: a node may carry labels of its own beside ours. */
const byLabel: readonly (readonly [string, Kind])[] = [
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

export function kindOf(node: GraphNode): Kind {
  return byLabel.find(([label]) => node.labels.includes(label))?.[1] ?? 'other';
}

/** Labels that everything of one family shares say nothing beside the kind itself. */
export function isActor(node: GraphNode): boolean {
  return node.labels.includes('Actor');
}
