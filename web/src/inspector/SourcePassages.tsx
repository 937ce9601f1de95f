import type { EvidenceSource } from '../api/types';
import { passagesIn } from '../model/passages';
import { webAddress } from '../model/properties';
import { texts } from '../texts';

/** A source with the passages that were meant, each marked in its paragraph. */
export function SourcePassages({ source }: { readonly source: EvidenceSource }) {
  const href = source.url ? webAddress(source.url) : undefined;
  const { paragraphs } = source;
  return (
    <section className="source">
      <div className="between">
        <h3>{paragraphs.length > 0 ? texts.evidence.source(paragraphs.join(', '), paragraphs.length > 1) : texts.evidence.sourcePlain}</h3>
        {href && <a href={href} target="_blank" rel="noreferrer noopener">{texts.evidence.openSource}</a>}
      </div>
      {source.text
        ? passagesIn(source.text, source.passages).map((parts, index) => (
          <div key={index} className="passage">
            {parts.map((part, place) => (part.marked ? <mark key={place}>{part.text}</mark> : <span key={place}>{part.text}</span>))}
          </div>
        ))
        : <p className="note">{texts.evidence.noText}</p>}
      <p className="note">{source.citation ?? source.title}</p>
    </section>
  );
}
