import { autocompletion, type Completion as Option, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { Completion } from './language';
import type { LanguageClient } from './LanguageClient';

/** Kinds of the language server protocol, by the icon that stands beside them here. */
const types: Readonly<Record<number, string>> = { 3: 'function', 2: 'method', 6: 'variable', 10: 'property', 14: 'keyword', 25: 'type' };
const word = /[\p{L}\p{N}_]*$/u;
const opensList = /[:.$|&!({[\s]$/;

/** Completes from the live schema, when asked for, in a word, and after what a name must follow. */
export function completion(client: LanguageClient): Extension {
  const source = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const before = context.matchBefore(word);
    const from = before?.from ?? context.pos;
    const previous = context.state.sliceDoc(Math.max(0, from - 1), from);
    const typed = context.pos - from;
    if (!context.explicit && typed === 0 && !/[:.$]/.test(previous)) return null;
    if (previous && !opensList.test(previous) && typed === 0 && !context.explicit) return null;
    const found = await client.completions(context.state.doc.toString(), context.pos, context.explicit);
    if (context.aborted || found.length === 0) return null;
    return { from, options: optionsOf(found, previous === '$'), validFor: word };
  };
  return autocompletion({ override: [source], icons: false, maxRenderedOptions: 60 });
}

function optionsOf(found: readonly Completion[], afterDollar: boolean): Option[] {
  return found.map(({ label, insert, kind, detail }) => ({
    label: afterDollar ? label.replace(/^\$/, '') : label,
    apply: afterDollar ? insert.replace(/^\$/, '') : insert,
    type: types[kind] ?? 'text',
    detail,
    // Names of the case come before the keywords that could stand there too.
    boost: kind === 14 ? -20 : 0,
  }));
}
