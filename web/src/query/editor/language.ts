import type { DbSchema } from '@neo4j-cypher/language-support';

export interface Token {
  readonly from: number;
  readonly to: number;
  readonly type: string;
}

export interface Completion {
  readonly label: string;
  readonly insert: string;
  /** As the language server protocol numbers them. */
  readonly kind: number;
  readonly detail: string;
}

export type Question =
  | { readonly kind: 'schema'; readonly schema: DbSchema }
  | { readonly kind: 'tokens'; readonly id: number; readonly text: string }
  | { readonly kind: 'completions'; readonly id: number; readonly text: string; readonly at: number; readonly explicit: boolean };

export interface Answer {
  readonly id: number;
  readonly tokens?: readonly Token[];
  readonly completions?: readonly Completion[];
}
