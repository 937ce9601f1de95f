import type { Dictionary } from '../dictionary';
import type { GraphNode, GraphRelationship, Picture, Value } from '../model/graph';
import type { ElementId } from '../model/ids';
import type { Direction } from '../model/phrases';

type Parameters = Dictionary<Value>;

export interface CaseInfo {
  readonly name: string;
  readonly database: { readonly kind: 'embedded' | 'neo4j'; readonly agent: string; readonly boltAddress?: string };
  readonly version: string;
  readonly limits: {
    readonly drawNodes: number;
    readonly drawRelationships: number;
    readonly expand: number;
    readonly deadlineSeconds: number;
  };
}

/** What is out of order with the file of the case; the texts are sentences of the server's. */
export interface CaseState {
  readonly readOnlyReason: string | null;
  readonly refusal: string | null;
  readonly canAcceptLoss: boolean;
  readonly isPartial: boolean;
  readonly missing: readonly string[];
  readonly findings: readonly string[];
}

export interface Counted {
  readonly name: string;
  readonly count: number;
}

export interface Schema {
  readonly labels: readonly Counted[];
  readonly relationshipTypes: readonly Counted[];
  readonly propertyKeys: readonly string[];
  readonly patterns: readonly { readonly from: string; readonly type: string; readonly to: string; readonly count: number }[];
  readonly functions: readonly Callable[];
  readonly procedures: readonly Callable[];
}

export interface Callable {
  readonly name: string;
  readonly description: string;
}

export interface Question {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly cypher: string;
  readonly parameters: Parameters;
}

export interface SearchHit {
  readonly node: GraphNode;
  readonly matched: string;
}

export interface SearchResult {
  readonly items: readonly SearchHit[];
  readonly cypher: string;
  readonly parameters: Parameters;
}

export type FirstView = Picture & { readonly layout: string; readonly focus: ElementId | null };

export interface ExpandCount {
  readonly type: string;
  readonly direction: Direction;
  readonly count: number;
  readonly brought: number;
}

export type Expansion = Picture & { readonly counts: readonly ExpandCount[] };

export interface NodeDetails {
  readonly node: GraphNode;
  readonly relationships: readonly {
    readonly type: string;
    readonly direction: Direction;
    readonly count: number;
    readonly items: readonly { readonly relationship: GraphRelationship; readonly other: GraphNode }[];
  }[];
  readonly cypher: string;
  readonly parameters: Parameters;
}

export interface Passage {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

export interface EvidenceSource {
  readonly id: string;
  readonly elementId: ElementId;
  readonly title: string | null;
  readonly url: string | null;
  readonly citation: string | null;
  readonly publishedAt: string | null;
  readonly paragraphs: readonly number[];
  readonly passages: readonly Passage[];
  readonly text: string | null;
}

export interface Evidence {
  readonly id: string;
  readonly elementId: ElementId;
  readonly speaker: GraphNode | null;
  readonly onBehalfOf: GraphNode | null;
  readonly claim: { readonly id: string; readonly elementId: ElementId; readonly text: string | null } | null;
  readonly stance: string | null;
  readonly denialOf: string | null;
  readonly certainty: string | null;
  readonly saidAt: string | null;
  readonly saidBefore: string | null;
  readonly saidAfter: string | null;
  readonly inferredProperties: readonly string[];
  readonly inferred: boolean;
  readonly valueText: string | null;
  readonly valueQualifier: string | null;
  readonly summary: string | null;
  readonly quote: string | null;
  readonly confidence: number | null;
  readonly reviewStatus: string | null;
  readonly setting: string | null;
  readonly directness: string | null;
  readonly sources: readonly EvidenceSource[];
  /** Why it stands beside what was asked for; nothing where it is what was asked for. */
  readonly because: string | null;
}

export interface LineEvidence {
  readonly relationship: GraphRelationship;
  readonly start: GraphNode;
  readonly end: GraphNode;
  readonly statements: readonly Evidence[];
  readonly answers: readonly Evidence[];
  readonly added: readonly Evidence[];
  /** Passages that a fact rests on without anybody having said it. */
  readonly sources: readonly EvidenceSource[];
  readonly cypher: string;
  readonly parameters: Parameters;
}
