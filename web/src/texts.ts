import type { Kind } from './model/kinds';
import type { LineKind } from './model/stances';
import { evidenceTexts, inspectorTexts } from './texts/inspector';
import { keyTexts } from './texts/keys';
import { propertyTexts, valueTexts } from './texts/properties';
import { queryTexts } from './texts/query';
import { relationTexts } from './texts/relations';

/** Every sentence of the screen, in one place; the longer parts lie in `texts/`. */
export const texts = {
  product: 'ActorGraph',
  search: {
    label: 'Search actors, claims, sources',
    shortcut: '/',
    none: (q: string) => `Nothing is named like “${q}”. Try a part of a name, or an alias.`,
    shown: 'shown',
  },
  theme: { toDark: 'Dark theme', toLight: 'Light theme' },
  kinds: {
    state: ['State', 'States'],
    ministry: ['Ministry', 'Ministries'],
    person: ['Person', 'People'],
    igo: ['Intergovernmental body', 'Intergovernmental'],
    ngo: ['NGO', 'NGOs'],
    outlet: ['Outlet', 'Outlets'],
    organization: ['Organization', 'Organizations'],
    group: ['Group', 'Groups'],
    treaty: ['Treaty', 'Treaties'],
    event: ['Event', 'Events'],
    place: ['Place', 'Places'],
    claim: ['Claim', 'Claims'],
    statement: ['Statement', 'Statements'],
    source: ['Source', 'Sources'],
    other: ['Node', 'Other nodes'],
  } satisfies Record<Kind, readonly [string, string]>,
  lines: {
    uphold: 'asserted, confirmed',
    deny: 'denied',
    question: 'questioned',
    feeling: 'regretted, condemned',
    appeal: 'appealed',
    report: 'reported, quoted',
    decline: 'declined to speak',
    invoke: 'invoked',
    dispute: 'disputes',
    fact: 'fact, no stance',
  } satisfies Record<LineKind, string>,
  legend: {
    title: 'Shown',
    stance: 'Stance',
    clear: 'Show all',
    hideLegend: 'Hide the legend',
    showLegend: 'Show the legend',
    toggle: (name: string, on: boolean) => (on ? `Hide ${name}` : `Show ${name}`),
    signs: 'Signs',
    hollow: 'hollow bar: denies the wording only',
    hedged: 'thinner: said with a hedge',
    inferred: '†: inferred, not said',
  },
  sides: {
    uphold: 'UPHOLD',
    deny: 'DENY',
    voices: (n: number) => (n === 1 ? '1 actor' : `${n} actors`),
    repeats: (n: number) => (n === 1 ? '1 outlet repeats one of them' : `${n} outlets repeat them`),
    neither: 'none in this picture',
  },
  layouts: {
    label: 'Layout',
    sides: 'Sides',
    organic: 'Organic',
    layered: 'Layered',
    concentric: 'Concentric',
    circle: 'Circle',
    grid: 'Grid',
    working: 'Arranging …',
    cancel: 'Cancel',
  },
  canvas: {
    label: 'Picture of actors and claims. Arrow keys walk from node to node, Enter reads.',
    spoken: (name: string, kind: string, lines: number) => `${name}, ${kind}, ${lines} ${lines === 1 ? 'relationship' : 'relationships'} drawn`,
    counts: (nodes: number, relationships: number) =>
      `${nodes} ${nodes === 1 ? 'node' : 'nodes'}, ${relationships} ${relationships === 1 ? 'relationship' : 'relationships'} shown`,
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit (F)',
    undo: 'Undo',
    redo: 'Redo',
    hide: 'Hide',
    expand: 'Draw its neighbours',
    collapse: 'Take its neighbours away',
    more: (n: number) => `+${n}`,
    empty: 'Nothing to draw.',
    filtered: 'Everything is hidden by the filters.',
    emptyHint: 'Search for a name, or run a query that returns nodes, relationships or paths.',
  },
  menu: {
    read: 'Read',
    sides: 'Sides around this claim',
    nextLayout: 'Next layout',
    hideSelection: (n: number) => `Hide all ${n} selected`,
  },
  expand: {
    none: 'All its neighbours are drawn already.',
    rest: (brought: number, left: number) =>
      `The ${brought} most connected neighbours are drawn; ${left} are not. The inspector counts them by kind and draws more.`,
  },
  tooLarge: {
    title: 'A large result',
    body: (nodes: number, relationships: number, mostNodes: number, mostRelationships: number) =>
      `The result holds ${nodes.toLocaleString('en')} nodes and ${relationships.toLocaleString('en')} relationships. More than ${mostNodes.toLocaleString('en')} nodes or ${mostRelationships.toLocaleString('en')} relationships draw slowly and are hard to read.`,
    first: (nodes: number, relationships: number) =>
      relationships > 0 ? `Draw the first ${nodes.toLocaleString('en')} nodes, ${relationships.toLocaleString('en')} relationships` : `Draw the first ${nodes.toLocaleString('en')} nodes`,
    all: 'Draw all',
    cancel: 'Keep the picture',
  },
  connection: {
    lost: 'The server does not answer. Nothing on the canvas is lost; trying again …',
    databaseLost: 'The database does not answer. Nothing on the canvas is lost; trying again …',
    retry: 'Try now',
  },
  caseFile: {
    acceptLoss: 'Go on without it',
    acceptLossTitle: 'The case can be written again. What is left of the log is kept beside it, under another name.',
    save: 'Save the case elsewhere',
  },
  errors: {
    dismiss: 'Dismiss',
    gone: (n: number) => (n === 1 ? 'One element of this link is no longer in the case.' : `${n} elements of this link are no longer in the case.`),
    badLink: 'The link could not be read; this is the first view instead.',
  },
  keys: keyTexts,
  inspector: inspectorTexts,
  evidence: evidenceTexts,
  query: queryTexts,
  relations: relationTexts,
  properties: propertyTexts,
  values: valueTexts,
  close: 'Close',
} as const;
