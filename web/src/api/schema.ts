// Made from openapi.json by `npm run types`.

import type { ElementId } from "./ids";
export interface PropertyValues extends Array<components["schemas"]["PropertyValue"]> {
}
export interface components {
    schemas: {
        readonly BroughtCount: {
            readonly type: string;
            /** @enum {string} */
            readonly direction: "in" | "out";
            /** Format: int64 */
            readonly count: number;
            /** Format: int32 */
            readonly brought: number;
        };
        readonly CallableName: {
            readonly name: string;
            readonly description: string;
        };
        readonly CaseDescription: {
            readonly name: string;
            readonly database: components["schemas"]["DatabaseDescription"];
            readonly version: string;
            readonly limits: components["schemas"]["LimitDescription"];
        };
        readonly CaseState: {
            readonly readOnlyReason: null | string;
            readonly refusal: null | string;
            readonly canAcceptLoss: boolean;
            readonly isPartial: boolean;
            readonly missing: readonly string[];
            readonly findings: readonly string[];
        };
        readonly ClaimSide: {
            /** Format: element-id */
            readonly claim: ElementId;
            /** @enum {string} */
            readonly side: "uphold" | "deny";
            /** Format: int64 */
            readonly actors: number;
            readonly takers: readonly components["schemas"]["SideTaker"][];
        };
        readonly Connection: {
            readonly type: string;
            /** @enum {string} */
            readonly direction: "in" | "out";
            /** Format: int64 */
            readonly count: number;
        };
        readonly ConnectionCounts: {
            readonly connections: readonly components["schemas"]["Connection"][];
            readonly neighbours: readonly components["schemas"]["NeighbourCount"][];
            readonly cypher: string;
            readonly parameters: {
                readonly [key: string]: components["schemas"]["PropertyValue"];
            };
        };
        readonly ConnectionsRequest: {
            /** Format: element-id */
            readonly elementId: ElementId;
            readonly exclude?: null | readonly ElementId[];
        };
        readonly CountedName: {
            readonly name: string;
            /** Format: int64 */
            readonly count: number;
        };
        readonly CounterpartsDescription: {
            readonly sides: readonly components["schemas"]["ClaimSide"][];
            readonly cypher: string;
            readonly parameters: {
                readonly [key: string]: components["schemas"]["PropertyValue"];
            };
        };
        readonly CounterpartsRequest: {
            readonly claims: readonly ElementId[];
        };
        readonly DatabaseDescription: {
            /** @enum {string} */
            readonly kind: "embedded" | "neo4j";
            readonly name: string;
            readonly agent: string;
            readonly boltAddress: null | string;
        };
        readonly DiscoveryDocument: {
            readonly query: string;
            readonly bolt_routing?: null | string;
            readonly bolt_direct?: null | string;
            readonly neo4j_version: string;
            readonly neo4j_edition?: string;
        };
        readonly Evidence: {
            readonly id: string;
            /** Format: element-id */
            readonly elementId: ElementId;
            readonly speaker: null | components["schemas"]["GraphNode"];
            readonly onBehalfOf: null | components["schemas"]["GraphNode"];
            readonly claim: null | components["schemas"]["EvidenceClaim"];
            readonly stance: null | string;
            readonly denialOf: null | string;
            readonly certainty: null | string;
            readonly saidAt: null | string;
            readonly saidBefore: null | string;
            readonly saidAfter: null | string;
            readonly inferredProperties: readonly string[];
            readonly inferred: boolean;
            readonly valueText: null | string;
            readonly valueQualifier: null | string;
            readonly value: number | ("NaN" | "Infinity" | "-Infinity") | null;
            readonly valueMin: number | ("NaN" | "Infinity" | "-Infinity") | null;
            readonly valueMax: number | ("NaN" | "Infinity" | "-Infinity") | null;
            readonly summary: null | string;
            readonly quote: null | string;
            readonly confidence: number | ("NaN" | "Infinity" | "-Infinity") | null;
            readonly reviewStatus: null | string;
            readonly setting: null | string;
            readonly directness: null | string;
            readonly sources: readonly components["schemas"]["EvidenceSource"][];
            readonly because: null | string;
            readonly becauseInferred: boolean;
        };
        readonly EvidenceClaim: {
            readonly id: string;
            /** Format: element-id */
            readonly elementId: ElementId;
            readonly text: null | string;
        };
        readonly EvidenceDescription: {
            readonly relationship: components["schemas"]["GraphRelationship"];
            readonly start: components["schemas"]["GraphNode"];
            readonly end: components["schemas"]["GraphNode"];
            readonly statements: readonly components["schemas"]["Evidence"][];
            readonly inAnswerTo: readonly components["schemas"]["Evidence"][];
            readonly answers: readonly components["schemas"]["Evidence"][];
            readonly onSameClaim: readonly components["schemas"]["Evidence"][];
            readonly onOtherClaims: readonly components["schemas"]["Evidence"][];
            readonly sources: readonly components["schemas"]["EvidenceSource"][];
            readonly cypher: string;
            readonly parameters: {
                readonly [key: string]: components["schemas"]["PropertyValue"];
            };
        };
        readonly EvidenceSource: {
            readonly id: string;
            /** Format: element-id */
            readonly elementId: ElementId;
            readonly title: null | string;
            readonly url: null | string;
            readonly citation: null | string;
            readonly publishedAt: null | string;
            readonly paragraphs: readonly number[];
            readonly passages: readonly components["schemas"]["Passage"][];
            readonly text: null | string;
        };
        readonly ExpandRequest: {
            /** Format: element-id */
            readonly elementId: ElementId;
            readonly only?: null | readonly components["schemas"]["ExpandedWay"][];
            readonly exclude?: null | readonly ElementId[];
            /** Format: int32 */
            readonly limit?: null | number;
        };
        readonly ExpandedPicture: {
            readonly nodes: readonly components["schemas"]["GraphNode"][];
            readonly relationships: readonly components["schemas"]["GraphRelationship"][];
            readonly cypher: string;
            readonly parameters: {
                readonly [key: string]: components["schemas"]["PropertyValue"];
            };
            readonly neighbours: {
                readonly [key: string]: number;
            };
            readonly counts: readonly components["schemas"]["BroughtCount"][];
        };
        readonly ExpandedWay: {
            readonly type: string;
            /**
             * @default both
             * @enum {string}
             */
            readonly direction: "in" | "out" | "both";
        };
        readonly FirstView: {
            readonly nodes: readonly components["schemas"]["GraphNode"][];
            readonly relationships: readonly components["schemas"]["GraphRelationship"][];
            readonly cypher: string;
            readonly parameters: {
                readonly [key: string]: components["schemas"]["PropertyValue"];
            };
            readonly neighbours: {
                readonly [key: string]: number;
            };
            readonly layout: string;
            /** Format: element-id */
            readonly focus: ElementId | null;
        };
        readonly GraphNode: {
            /** Format: element-id */
            readonly elementId: ElementId;
            readonly labels: readonly string[];
            readonly properties: {
                readonly [key: string]: components["schemas"]["PropertyValue"];
            };
        };
        readonly GraphRelationship: {
            /** Format: element-id */
            readonly elementId: ElementId;
            readonly type: string;
            /** Format: element-id */
            readonly start: ElementId;
            /** Format: element-id */
            readonly end: ElementId;
            readonly properties: {
                readonly [key: string]: components["schemas"]["PropertyValue"];
            };
        };
        readonly Health: {
            readonly status: string;
        };
        readonly LimitDescription: {
            /** Format: int32 */
            readonly drawNodes: number;
            /** Format: int32 */
            readonly drawRelationships: number;
            /** Format: int32 */
            readonly openNodes: number;
            /** Format: int32 */
            readonly expand: number;
            /** Format: int32 */
            readonly deadlineSeconds: number;
        };
        readonly Neighbour: {
            readonly relationship: components["schemas"]["GraphRelationship"];
            readonly other: components["schemas"]["GraphNode"];
        };
        readonly NeighbourCount: {
            readonly connections: readonly number[];
            readonly drawn: boolean;
            readonly record: boolean;
            /** Format: int64 */
            readonly count: number;
        };
        readonly NodeDescription: {
            readonly node: components["schemas"]["GraphNode"];
            readonly relationships: readonly components["schemas"]["RelationshipGroup"][];
            readonly cypher: string;
            readonly parameters: {
                readonly [key: string]: components["schemas"]["PropertyValue"];
            };
        };
        readonly Passage: {
            /** Format: int64 */
            readonly paragraph: number;
            /** Format: int64 */
            readonly start: number;
            /** Format: int64 */
            readonly end: number;
        };
        readonly Picture: {
            readonly nodes: readonly components["schemas"]["GraphNode"][];
            readonly relationships: readonly components["schemas"]["GraphRelationship"][];
            readonly cypher: string;
            readonly parameters: {
                readonly [key: string]: components["schemas"]["PropertyValue"];
            };
            readonly neighbours: {
                readonly [key: string]: number;
            };
        };
        readonly ProblemDetails: {
            readonly type?: null | string;
            readonly title: null | string;
            /** Format: int32 */
            readonly status: null | number;
            readonly detail?: null | string;
            readonly instance?: null | string;
        };
        /** @description What a property or a parameter holds, as plain JSON; temporal values are ISO 8601 texts. */
        readonly PropertyValue: string | number | boolean | null | PropertyValues | {
            readonly [key: string]: components["schemas"]["PropertyValue"];
        };
        readonly QueryAnswer: {
            /** @description The rows; not there where no statement was sent. */
            readonly data?: {
                readonly fields: readonly string[];
                readonly values: readonly (readonly unknown[])[];
            };
            readonly notifications?: readonly components["schemas"]["QueryNotification"][];
            readonly counters?: {
                readonly containsUpdates: boolean;
                readonly containsSystemUpdates: boolean;
                /** Format: int64 */
                readonly nodesCreated: number;
                /** Format: int64 */
                readonly nodesDeleted: number;
                /** Format: int64 */
                readonly propertiesSet: number;
                /** Format: int64 */
                readonly relationshipsCreated: number;
                /** Format: int64 */
                readonly relationshipsDeleted: number;
                /** Format: int64 */
                readonly labelsAdded: number;
                /** Format: int64 */
                readonly labelsRemoved: number;
                /** Format: int64 */
                readonly indexesAdded: number;
                /** Format: int64 */
                readonly indexesRemoved: number;
                /** Format: int64 */
                readonly constraintsAdded: number;
                /** Format: int64 */
                readonly constraintsRemoved: number;
                /** Format: int64 */
                readonly systemUpdates: number;
            };
            readonly queryPlan?: components["schemas"]["QueryPlan"];
            readonly profiledQueryPlan?: components["schemas"]["QueryPlan"];
            /** @description Of a transaction that has been committed. */
            readonly bookmarks?: readonly string[];
            /** @description The transaction that stays open, and when it is rolled back unless a request comes before. */
            readonly transaction?: {
                readonly id: string;
                /** Format: date-time */
                readonly expires: string;
            };
            /** @description What failed while rows were sent already: the answer is 202, and the rows are not all. */
            readonly errors?: readonly components["schemas"]["QueryError"][];
        };
        readonly QueryError: {
            /** @description The status code of Neo4j, for instance `Neo.ClientError.Statement.SyntaxError`. */
            readonly code: string;
            readonly message: string;
        };
        readonly QueryErrors: {
            readonly errors: readonly components["schemas"]["QueryError"][];
        };
        readonly QueryNotification: {
            readonly code: string;
            readonly description: string;
            readonly severity: string;
            readonly title: string;
            readonly category?: null | string;
            readonly position?: components["schemas"]["QueryPosition"];
        };
        readonly QueryPlan: {
            readonly operatorType: string;
            readonly arguments: {
                readonly [key: string]: unknown;
            };
            readonly identifiers: readonly string[];
            readonly children: readonly components["schemas"]["QueryPlan"][];
            /** Format: int64 */
            readonly dbHits?: number;
            /** Format: int64 */
            readonly records?: number;
            readonly hasPageCacheStats?: boolean;
            /** Format: int64 */
            readonly pageCacheHits?: number;
            /** Format: int64 */
            readonly pageCacheMisses?: number;
            readonly pageCacheHitRatio?: number;
            /** Format: int64 */
            readonly time?: number;
        };
        readonly QueryPosition: {
            /** Format: int64 */
            readonly offset: number;
            /** Format: int64 */
            readonly line: number;
            /** Format: int64 */
            readonly column: number;
        };
        readonly QuestionDescription: {
            readonly id: string;
            readonly title: string;
            readonly description: string;
            readonly cypher: string;
            readonly parameters: {
                readonly [key: string]: null | string;
            };
        };
        readonly RelationsRequest: {
            readonly elementIds: readonly ElementId[];
        };
        readonly RelationshipGroup: {
            readonly type: string;
            /** @enum {string} */
            readonly direction: "in" | "out";
            /** Format: int64 */
            readonly count: number;
            readonly items: readonly components["schemas"]["Neighbour"][];
        };
        readonly SchemaDescription: {
            readonly labels: readonly components["schemas"]["CountedName"][];
            readonly relationshipTypes: readonly components["schemas"]["CountedName"][];
            readonly propertyKeys: readonly string[];
            readonly patterns: readonly components["schemas"]["SchemaPattern"][];
            readonly functions: readonly components["schemas"]["CallableName"][];
            readonly procedures: readonly components["schemas"]["CallableName"][];
        };
        readonly SchemaPattern: {
            readonly from: string;
            readonly type: string;
            readonly to: string;
            /** Format: int64 */
            readonly count: number;
        };
        readonly SearchItem: {
            readonly node: components["schemas"]["GraphNode"];
            readonly matched: string;
        };
        readonly SearchResult: {
            readonly items: readonly components["schemas"]["SearchItem"][];
            readonly cypher: string;
            readonly parameters: {
                readonly [key: string]: components["schemas"]["PropertyValue"];
            };
        };
        readonly SideTaker: {
            readonly actor: components["schemas"]["GraphNode"];
            readonly stances: readonly components["schemas"]["GraphRelationship"][];
        };
        /** @description Like Neo4j's, the server takes scalars for each other: `"5"` for `5`. */
        readonly StatementRequest: {
            /**
             * @description One Cypher statement.
             * @example RETURN 1 AS one
             * @example MATCH (n) RETURN n LIMIT 3
             * @example EXPLAIN MATCH (n)-[r]->(m) RETURN count(*)
             */
            readonly statement: string;
            /** @description Integers have at most 64 bits, and lists and maps lie in each other at most 120 deep; what goes beyond is refused. */
            readonly parameters?: null | {
                readonly [key: string]: unknown;
            };
            /** @description Whether the answer says what was changed. */
            readonly includeCounters?: null | boolean;
            /**
             * @description `READ` refuses writes; `WRITE` is the default.
             * @enum {null|string}
             */
            readonly accessMode?: "READ" | "WRITE" | null;
            /** @description What the database must have seen before it runs the statement, from earlier answers. */
            readonly bookmarks?: null | readonly string[];
            /**
             * Format: int64
             * @description Seconds that the transaction may take; the server's own limit where it is less, or none is given.
             */
            readonly maxExecutionTime?: null | number;
            /** @description A case has no users that a statement could be run for. */
            readonly impersonatedUser?: null;
        };
        /** Format: binary */
        readonly Stream: string;
        /** @description Like Neo4j's, the server takes scalars for each other: `"5"` for `5`. */
        readonly TransactionRequest: {
            /**
             * @description One Cypher statement.
             * @example RETURN 1 AS one
             * @example MATCH (n) RETURN n LIMIT 3
             * @example EXPLAIN MATCH (n)-[r]->(m) RETURN count(*)
             */
            readonly statement?: null | string;
            /** @description Integers have at most 64 bits, and lists and maps lie in each other at most 120 deep; what goes beyond is refused. */
            readonly parameters?: null | {
                readonly [key: string]: unknown;
            };
            /** @description Whether the answer says what was changed. */
            readonly includeCounters?: null | boolean;
            /**
             * @description `READ` refuses writes; `WRITE` is the default.
             * @enum {null|string}
             */
            readonly accessMode?: "READ" | "WRITE" | null;
            /** @description What the database must have seen before it runs the statement, from earlier answers. */
            readonly bookmarks?: null | readonly string[];
            /**
             * Format: int64
             * @description Seconds that the transaction may take; the server's own limit where it is less, or none is given.
             */
            readonly maxExecutionTime?: null | number;
            /** @description A case has no users that a statement could be run for. */
            readonly impersonatedUser?: null;
        };
        readonly TypedParameter: {
            /** @enum {string} */
            readonly $type: "Null";
            readonly _value: null;
        } | {
            /** @enum {string} */
            readonly $type: "Boolean";
            readonly _value: boolean;
        } | {
            /** @enum {string} */
            readonly $type: "String";
            readonly _value: string;
        } | {
            /** @enum {string} */
            readonly $type: "Integer";
            /**
             * Format: cypher-integer
             * @example 42
             */
            readonly _value: string;
        } | {
            /** @enum {string} */
            readonly $type: "Float";
            /**
             * Format: cypher-float
             * @example 2.5
             */
            readonly _value: string;
        } | {
            /** @enum {string} */
            readonly $type: "Base64";
            /**
             * Format: cypher-base64
             * @example AQID
             */
            readonly _value: string;
        } | {
            /** @enum {string} */
            readonly $type: "Date";
            /**
             * Format: cypher-date
             * @example 2023-10-13
             */
            readonly _value: string;
        } | {
            /** @enum {string} */
            readonly $type: "Time";
            /**
             * Format: cypher-time
             * @example 09:30:00+09:00
             */
            readonly _value: string;
        } | {
            /** @enum {string} */
            readonly $type: "LocalTime";
            /**
             * Format: cypher-localtime
             * @example 09:30:00
             */
            readonly _value: string;
        } | {
            /** @enum {string} */
            readonly $type: "OffsetDateTime";
            /**
             * Format: cypher-offsetdatetime
             * @example 2023-10-13T09:30:00+09:00
             */
            readonly _value: string;
        } | {
            /** @enum {string} */
            readonly $type: "ZonedDateTime";
            /**
             * Format: cypher-zoneddatetime
             * @example 2023-10-13T00:30:00Z[Asia/Seoul]
             */
            readonly _value: string;
        } | {
            /** @enum {string} */
            readonly $type: "LocalDateTime";
            /**
             * Format: cypher-localdatetime
             * @example 2023-10-13T09:30:00
             */
            readonly _value: string;
        } | {
            /** @enum {string} */
            readonly $type: "Duration";
            /**
             * Format: cypher-duration
             * @example P1M2DT3.5S
             */
            readonly _value: string;
        } | {
            /** @enum {string} */
            readonly $type: "Point";
            /**
             * Format: cypher-point
             * @example SRID=4326;POINT (127.0 37.5)
             */
            readonly _value: string;
        } | {
            /** @enum {string} */
            readonly $type: "List";
            readonly _value: readonly components["schemas"]["TypedParameter"][];
        } | {
            /** @enum {string} */
            readonly $type: "Map";
            readonly _value: {
                readonly [key: string]: components["schemas"]["TypedParameter"];
            };
        };
        readonly TypedQueryAnswer: {
            /** @description The rows; not there where no statement was sent. */
            readonly data?: {
                readonly fields: readonly string[];
                readonly values: readonly (readonly components["schemas"]["TypedValue"][])[];
            };
            readonly notifications?: readonly components["schemas"]["QueryNotification"][];
            readonly counters?: {
                readonly containsUpdates: boolean;
                readonly containsSystemUpdates: boolean;
                /** Format: int64 */
                readonly nodesCreated: number;
                /** Format: int64 */
                readonly nodesDeleted: number;
                /** Format: int64 */
                readonly propertiesSet: number;
                /** Format: int64 */
                readonly relationshipsCreated: number;
                /** Format: int64 */
                readonly relationshipsDeleted: number;
                /** Format: int64 */
                readonly labelsAdded: number;
                /** Format: int64 */
                readonly labelsRemoved: number;
                /** Format: int64 */
                readonly indexesAdded: number;
                /** Format: int64 */
                readonly indexesRemoved: number;
                /** Format: int64 */
                readonly constraintsAdded: number;
                /** Format: int64 */
                readonly constraintsRemoved: number;
                /** Format: int64 */
                readonly systemUpdates: number;
            };
            readonly queryPlan?: components["schemas"]["TypedQueryPlan"];
            readonly profiledQueryPlan?: components["schemas"]["TypedQueryPlan"];
            /** @description Of a transaction that has been committed. */
            readonly bookmarks?: readonly string[];
            /** @description The transaction that stays open, and when it is rolled back unless a request comes before. */
            readonly transaction?: {
                readonly id: string;
                /** Format: date-time */
                readonly expires: string;
            };
            /** @description What failed while rows were sent already: the answer is 202, and the rows are not all. */
            readonly errors?: readonly components["schemas"]["QueryError"][];
        };
        readonly TypedQueryPlan: {
            readonly operatorType: string;
            readonly arguments: {
                readonly [key: string]: components["schemas"]["TypedValue"];
            };
            readonly identifiers: readonly string[];
            readonly children: readonly components["schemas"]["TypedQueryPlan"][];
            /** Format: int64 */
            readonly dbHits?: number;
            /** Format: int64 */
            readonly records?: number;
            readonly hasPageCacheStats?: boolean;
            /** Format: int64 */
            readonly pageCacheHits?: number;
            /** Format: int64 */
            readonly pageCacheMisses?: number;
            readonly pageCacheHitRatio?: number;
            /** Format: int64 */
            readonly time?: number;
        };
        /** @description Like Neo4j's, the server takes scalars for each other: `"5"` for `5`. */
        readonly TypedStatementRequest: {
            /**
             * @description One Cypher statement.
             * @example RETURN 1 AS one
             * @example MATCH (n) RETURN n LIMIT 3
             * @example EXPLAIN MATCH (n)-[r]->(m) RETURN count(*)
             */
            readonly statement: string;
            /** @description Integers have at most 64 bits, and lists and maps lie in each other at most 120 deep; what goes beyond is refused. */
            readonly parameters?: null | {
                readonly [key: string]: components["schemas"]["TypedParameter"];
            };
            /** @description Whether the answer says what was changed. */
            readonly includeCounters?: null | boolean;
            /**
             * @description `READ` refuses writes; `WRITE` is the default.
             * @enum {null|string}
             */
            readonly accessMode?: "READ" | "WRITE" | null;
            /** @description What the database must have seen before it runs the statement, from earlier answers. */
            readonly bookmarks?: null | readonly string[];
            /**
             * Format: int64
             * @description Seconds that the transaction may take; the server's own limit where it is less, or none is given.
             */
            readonly maxExecutionTime?: null | number;
            /** @description A case has no users that a statement could be run for. */
            readonly impersonatedUser?: null;
        };
        /** @description Like Neo4j's, the server takes scalars for each other: `"5"` for `5`. */
        readonly TypedTransactionRequest: {
            /**
             * @description One Cypher statement.
             * @example RETURN 1 AS one
             * @example MATCH (n) RETURN n LIMIT 3
             * @example EXPLAIN MATCH (n)-[r]->(m) RETURN count(*)
             */
            readonly statement?: null | string;
            /** @description Integers have at most 64 bits, and lists and maps lie in each other at most 120 deep; what goes beyond is refused. */
            readonly parameters?: null | {
                readonly [key: string]: components["schemas"]["TypedParameter"];
            };
            /** @description Whether the answer says what was changed. */
            readonly includeCounters?: null | boolean;
            /**
             * @description `READ` refuses writes; `WRITE` is the default.
             * @enum {null|string}
             */
            readonly accessMode?: "READ" | "WRITE" | null;
            /** @description What the database must have seen before it runs the statement, from earlier answers. */
            readonly bookmarks?: null | readonly string[];
            /**
             * Format: int64
             * @description Seconds that the transaction may take; the server's own limit where it is less, or none is given.
             */
            readonly maxExecutionTime?: null | number;
            /** @description A case has no users that a statement could be run for. */
            readonly impersonatedUser?: null;
        };
        readonly TypedValue: {
            /**
             * @example Integer
             * @example Map
             * @example ZonedDateTime
             */
            readonly $type: string;
            /** @description Integers and floats are texts; nodes, relationships, lists and maps hold typed values themselves. */
            readonly _value: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
