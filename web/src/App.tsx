import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { browserMeasure } from './canvas/labels/textMeasure';
import { ExplorePage } from './explore/ExplorePage';
import { useStart } from './explore/useStart';
import { QueryPanel } from './query/QueryPanel';
import { CaseFileBanner } from './shell/CaseFileBanner';
import { ConnectionBanner } from './shell/ConnectionBanner';
import { HelpDialog } from './shell/HelpDialog';
import { SearchBox } from './shell/SearchBox';
import { TopBar } from './shell/TopBar';
import { useKeys } from './shell/useKeys';
import { addNode } from './view/actions';
import { Explorer } from './view/Explorer';

export function App() {
  const measure = useMemo(() => browserMeasure(), []);
  const explorer = useMemo(() => new Explorer(measure), [measure]);
  const state = useSyncExternalStore(explorer.subscribe, explorer.snapshot);
  const info = useStart(explorer, state.view, state.arranging !== undefined);
  const [help, setHelp] = useState(false);
  const [legend, setLegend] = useState(() => window.innerWidth > 860);
  const search = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (info) document.title = `${info.name} · ActorGraph`;
  }, [info]);

  useKeys(explorer, {
    search: () => search.current?.focus(),
    help: () => setHelp(true),
    legend: () => setLegend((shown) => !shown),
  });

  return (
    <div className="page">
      <ConnectionBanner />
      <CaseFileBanner isRemote={info?.database.kind === 'neo4j'} onError={(error) => explorer.fail(error)} />
      <TopBar
        caseName={info?.name ?? ''}
        onHelp={() => setHelp(true)}
        search={
          <SearchBox
            inputRef={search}
            drawn={(id) => state.view.nodes.has(id)}
            onChoose={(node) => void addNode(explorer, node).catch((error: unknown) => explorer.fail(error))}
          />
        }
      />
      <main className="screen">
        <ExplorePage
          explorer={explorer}
          state={state}
          measure={measure}
          legend={legend}
          onLegend={() => setLegend((shown) => !shown)}
          below={<QueryPanel explorer={explorer} state={state} />}
        />
      </main>
      <HelpDialog opened={help} onClose={() => setHelp(false)} />
    </div>
  );
}
