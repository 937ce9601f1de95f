import { Combobox, Kbd, TextInput, useCombobox } from '@mantine/core';
import { Search } from 'lucide';
import { useEffect, useState, type RefObject } from 'react';
import { api } from '../api/client';
import type { ElementId } from '../api/ids';
import type { SearchHit, GraphNode } from '../api/types';
import { nameOf } from '../model/captions';
import { kindInLine } from '../model/kindNames';
import { kindOf } from '../model/kinds';
import { texts } from '../texts';
import { sentenceOf } from '../texts/problems';
import { Icon } from './Icon';
import { KindIcon } from './KindIcon';

interface SearchBoxProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly drawn: (id: ElementId) => boolean;
  readonly onChoose: (node: GraphNode) => void;
}

const typingPause = 120;

export function SearchBox({ inputRef, drawn, onChoose }: SearchBoxProps) {
  const [text, setText] = useState('');
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  const [problem, setProblem] = useState('');
  const [searched, setSearched] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });

  useEffect(() => {
    const q = text.trim();
    const abort = new AbortController();
    const timer = setTimeout(() => {
      if (!q) {
        setHits([]);
        setSearched('');
        return;
      }
      api.search(q, abort.signal).then(
        ({ items }) => {
          setHits(items);
          setProblem('');
          setSearched(q);
        },
        (error: unknown) => {
          if (!abort.signal.aborted) setProblem(sentenceOf(error));
        },
      );
    }, typingPause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text]);

  const choose = (id: string) => {
    const hit = hits.find((h) => h.node.elementId === id);
    if (!hit) return;
    onChoose(hit.node);
    setText('');
    combobox.closeDropdown();
    inputRef.current?.blur();
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal>
      <Combobox.Target>
        <TextInput
          ref={inputRef}
          size="sm"
          aria-label={texts.search.label}
          placeholder={texts.search.label}
          value={text}
          leftSection={<Icon icon={Search} size={15} />}
          rightSection={<Kbd size="xs" className="search-key">{texts.search.shortcut}</Kbd>}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              setText('');
              inputRef.current?.blur();
            }
            if (event.key === 'Enter' && combobox.getSelectedOptionIndex() < 0 && hits[0]) {
              event.preventDefault();
              choose(hits[0].node.elementId);
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!text.trim()}>
        <Combobox.Options className="search-results">
          {hits.map((hit) => (
            <Combobox.Option key={hit.node.elementId} value={hit.node.elementId}>
              <Hit hit={hit} drawn={drawn(hit.node.elementId)} />
            </Combobox.Option>
          ))}
          {problem && <Combobox.Empty>{problem}</Combobox.Empty>}
          {!problem && hits.length === 0 && searched && <Combobox.Empty>{texts.search.none(searched)}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Hit({ hit, drawn }: { readonly hit: SearchHit; readonly drawn: boolean }) {
  const name = nameOf(hit.node);
  const kind = kindOf(hit.node);
  return (
    <div className="row">
      <KindIcon kind={kind} />
      <span style={{ flex: 1 }}>
        {name}
        {hit.matched && !name.startsWith(hit.matched) && <span className="note"> · {hit.matched}</span>}
      </span>
      <span className="note">{drawn ? texts.search.shown : kindInLine(kind)}</span>
    </div>
  );
}
