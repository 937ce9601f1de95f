import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { api } from './api/client';
import type { CaseInfo } from './api/types';
import { browserMeasure } from './canvas/labels/textMeasure';
import { addNode, openFirstView, openLink } from './explore/actions';
import { Explorer } from './explore/Explorer';
import { ExplorePage } from './explore/ExplorePage';
import { useKeys } from './explore/useKeys';
import { ConnectionBanner } from './shell/ConnectionBanner';
import { HelpDialog } from './shell/HelpDialog';
import { SearchBox } from './shell/SearchBox';
import { TopBar } from './shell/TopBar';
import { packView } from './view/link';

const linkPause = 400;

export function App() {
  const measure = useMemo(() => browserMeasure(), []);
  const explorer = useMemo(() => new Explorer(measure), [measure]);
  const state = useSyncExternalStore(explorer.subscribe, explorer.snapshot);
  const [info, setInfo] = useState<CaseInfo>();
  const [help, setHelp] = useState(false);
  const [legend, setLegend] = useState(() => window.innerWidth > 860);
  const search = useRef<HTMLInputElement>(null);
  const started = useRef(false);

  useEffect(() => {
    if (started.current) return;
    started.current = true;
    api.case().then(setInfo, (error: unknown) => explorer.fail(error));
    const link = window.location.hash.slice(1);
    (link ? openLink(explorer, link) : openFirstView(explorer)).catch((error: unknown) => explorer.fail(error));
  }, [explorer]);

  // The address bar always holds this view; only the last of many quick changes is written.
  useEffect(() => {
    if (state.view.nodes.size === 0) return;
    const timer = setTimeout(() => {
      void packView(state.view).then((link) => window.history.replaceState(null, '', `#${link}`));
    }, linkPause);
    return () => clearTimeout(timer);
  }, [state.view]);

  useKeys(explorer, {
    search: () => search.current?.focus(),
    help: () => setHelp(true),
    legend: () => setLegend((shown) => !shown),
  });

  return (
    <div className="page">
      <ConnectionBanner />
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
        <ExplorePage explorer={explorer} state={state} measure={measure} limits={info?.limits} legend={legend} />
      </main>
      <HelpDialog opened={help} onClose={() => setHelp(false)} />
    </div>
  );
}
