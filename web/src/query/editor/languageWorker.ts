import { autocomplete, highlightSyntax, type DbSchema } from '@neo4j-cypher/language-support';
import type { Answer, Completion, Question, Token } from './language';

/** The language support parses with a large grammar: here it may take its time without holding up a key. */
let schema: DbSchema = {};

self.onmessage = ({ data }: MessageEvent<Question>) => {
  if (data.kind === 'schema') {
    schema = data.schema;
    return;
  }
  const answer: Answer =
    data.kind === 'tokens'
      ? { id: data.id, tokens: tokensOf(data.text) }
      : { id: data.id, completions: completionsOf(data.text, data.at, data.explicit) };
  self.postMessage(answer);
};

function tokensOf(text: string): Token[] {
  return highlightSyntax(text).map(({ position, length, tokenType }) => ({ from: position.startOffset, to: position.startOffset + length, type: tokenType }));
}

/** A browser without iterator helpers cannot complete; it highlights all the same. */
function completionsOf(text: string, at: number, explicit: boolean): Completion[] {
  try {
    return autocomplete(text, schema, { caretPosition: at, manual: explicit, consoleCommandsEnabled: false }).map((item) => ({
      label: item.label,
      insert: item.insertText ?? item.label,
      kind: item.kind ?? 0,
      detail: item.signature ?? item.detail ?? '',
    }));
  } catch {
    return [];
  }
}
