import { useEffect, useState, useSyncExternalStore, type ComponentType } from 'react';
import { connection } from '../api/connection';
import type { CypherEditorProps } from './editor/CypherEditor';

/** The editor, which is large and read from the server only when it is needed; a server that is away then is waited for. */
export function useEditor(needed: boolean): ComponentType<CypherEditorProps> | undefined {
  const [editor, setEditor] = useState<ComponentType<CypherEditorProps>>();
  const lost = useSyncExternalStore(connection.subscribe, connection.isLost);
  useEffect(() => {
    if (!needed || editor || lost) return;
    import('./editor/CypherEditor').then(
      ({ CypherEditor }) => setEditor(() => CypherEditor),
      () => connection.failed(),
    );
  }, [needed, editor, lost]);
  return editor;
}
