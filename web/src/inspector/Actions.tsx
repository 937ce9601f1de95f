import { Button } from '@mantine/core';
import { texts } from '../texts';
import type { ViewQuery } from '../view/View';
import { useExplorer } from './InspectorContext';

/** What can be done with what was read. */
export function Actions({ query }: { readonly query: ViewQuery }) {
  const explorer = useExplorer();
  return (
    <div className="inspector-actions">
      <Button variant="default" size="xs" onClick={() => explorer.openQuery(query)}>{texts.inspector.showCypher}</Button>
    </div>
  );
}
