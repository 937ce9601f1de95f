import type { Dictionary } from './dictionary';
import type { components } from './schema';

type Schemas = components['schemas'];

/** What a property holds: plain JSON, temporal values as ISO 8601 text. */
export type Value = Schemas['PropertyValue'];
export type Properties = Dictionary<Value>;

export type GraphNode = Schemas['GraphNode'];
export type GraphRelationship = Schemas['GraphRelationship'];
export type Picture = Schemas['Picture'];
export type FirstView = Schemas['FirstView'];
export type Expansion = Schemas['ExpandedPicture'];
export type ExpandRequest = Schemas['ExpandRequest'];
export type Connections = Schemas['ConnectionCounts'];
export type ConnectionsRequest = Schemas['ConnectionsRequest'];
export type RelationsRequest = Schemas['RelationsRequest'];
export type CounterpartsRequest = Schemas['CounterpartsRequest'];
export type CounterpartsAnswer = Schemas['CounterpartsDescription'];
/** Read from one end of a relationship: whether it starts or ends there. */
export type Direction = Schemas['RelationshipGroup']['direction'];

export type CaseInfo = Schemas['CaseDescription'];
export type CaseState = Schemas['CaseState'];
export type Schema = Schemas['SchemaDescription'];
export type Counted = Schemas['CountedName'];
export type Callable = Schemas['CallableName'];
export type Question = Schemas['QuestionDescription'];
export type SearchResult = Schemas['SearchResult'];
export type SearchHit = Schemas['SearchItem'];

export type NodeDetails = Schemas['NodeDescription'];
export type LineEvidence = Schemas['EvidenceDescription'];
export type Evidence = Schemas['Evidence'];
export type EvidenceSource = Schemas['EvidenceSource'];
export type Passage = Schemas['Passage'];

export type Problem = Schemas['ProblemDetails'];
export type QueryAnswer = Schemas['TypedQueryAnswer'];
export type QueryRequest = Schemas['StatementRequest'];
/** One value of Neo4j's typed JSON: a type name beside the value. */
export type Typed = Schemas['TypedValue'];
/** Where in the text of a query something is: line and column from 1, offset from 0. */
export type Place = Schemas['QueryPosition'];
