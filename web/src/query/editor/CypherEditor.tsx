import { acceptCompletion, closeBrackets, closeBracketsKeymap, closeCompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers, tooltips } from '@codemirror/view';
import { useEffect, useRef, type RefObject } from 'react';
import type { Dictionary } from '../../api/dictionary';
import type { CypherProblem } from '../../api/problems';
import type { Schema } from '../../api/types';
import { texts } from '../../texts';
import { completion } from './completion';
import { diagnosticOf, engineCheck } from './engineCheck';
import { highlighting } from './highlighting';
import { LanguageClient } from './LanguageClient';

export interface EditorHandle {
  readonly focus: () => void;
  readonly insert: (text: string) => void;
}

export interface CypherEditorProps {
  readonly value: string;
  readonly schema: Schema | undefined;
  readonly parameters: Dictionary<unknown>;
  readonly problem: CypherProblem | undefined;
  readonly handle: RefObject<EditorHandle | null>;
  readonly onChange: (value: string) => void;
  readonly onRun: () => void;
  readonly onLeave: () => void;
}

/** CodeMirror for Cypher: colours, completion from the schema, and what is wrong underlined. */
export function CypherEditor({ value, schema, parameters, problem, handle, onChange, onRun, onLeave }: CypherEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const client = useRef<LanguageClient | null>(null);
  const latest = useRef({ value, onChange, onRun, onLeave });
  useEffect(() => {
    latest.current = { value, onChange, onRun, onLeave };
  });

  useEffect(() => {
    if (!host.current) return;
    const language = new LanguageClient();
    client.current = language;
    const run = (editor: EditorView) => {
      closeCompletion(editor);
      latest.current.onRun();
      return true;
    };
    const leave = () => {
      latest.current.onLeave();
      return true;
    };
    const made = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          lineNumbers(),
          history(),
          drawSelection(),
          bracketMatching(),
          closeBrackets(),
          highlighting(language),
          completion(language),
          engineCheck(),
          Prec.high(keymap.of([{ key: 'Mod-Enter', run }, { key: 'Tab', run: acceptCompletion }])),
          keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
          keymap.of([{ key: 'Escape', run: leave }]),
          tooltips({ parent: document.body }),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': texts.query.editor, 'aria-multiline': 'true' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    handle.current = {
      focus: () => made.focus(),
      insert: (text) => {
        made.dispatch(made.state.replaceSelection(text));
        made.focus();
      },
    };
    return () => {
      handle.current = null;
      view.current = null;
      made.destroy();
      language.close();
    };
  }, [handle]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);

  useEffect(() => {
    if (schema) client.current?.know(schema, parameters);
  }, [schema, parameters]);

  useEffect(() => {
    const editor = view.current;
    if (editor && problem) editor.dispatch(setDiagnostics(editor.state, [diagnosticOf(problem, editor.state.doc)]));
  }, [problem]);

  return <div ref={host} className="cypher-editor" />;
}
