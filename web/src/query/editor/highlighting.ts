import { StateEffect, StateField, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import type { Token } from './language';
import type { LanguageClient } from './LanguageClient';

const setTokens = StateEffect.define<readonly Token[]>();

/** The colours move with the text until those of the new text arrive. */
const colours = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(decorations, transaction) {
    for (const effect of transaction.effects) if (effect.is(setTokens)) return decorationsOf(effect.value, transaction.newDoc.length);
    return decorations.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorationsOf(tokens: readonly Token[], length: number): DecorationSet {
  const marks = tokens
    .filter(({ from, to }) => from < to && to <= length)
    .map(({ from, to, type }): Range<Decoration> => Decoration.mark({ class: `cypher-${type}` }).range(from, to));
  return Decoration.set(marks, true);
}

/** Colours the words of a query by what the language support takes them for. */
export function highlighting(client: LanguageClient): Extension {
  const asking = ViewPlugin.fromClass(
    class {
      constructor(private readonly view: EditorView) {
        this.ask();
      }

      update(update: ViewUpdate): void {
        if (update.docChanged) this.ask();
      }

      private ask(): void {
        const { doc } = this.view.state;
        void client.tokens(doc.toString()).then((tokens) => {
          if (this.view.state.doc.eq(doc)) this.view.dispatch({ effects: setTokens.of(tokens) });
        });
      }
    },
  );
  return [colours, asking];
}
