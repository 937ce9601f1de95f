import type { Evidence, EvidenceSource } from '../api/types';
import { nameOf } from '../model/captions';
import { longDate } from '../model/dates';
import { texts } from '../texts';

/** One statement: who said it, for whom, when, in our words, with which figure and certainty, and where it stands in its source. */
export function StatementCard({ evidence, sources }: { readonly evidence: Evidence; readonly sources: boolean }) {
  const e = evidence;
  const denial = e.denialOf ? texts.evidence.denialOf[e.denialOf] : undefined;
  const chips = [denial ?? e.stance, e.valueText ? texts.evidence.figure(e.valueText) : undefined, e.certainty ?? texts.evidence.stated, e.directness === 'secondhand' ? texts.evidence.secondhand : undefined];
  return (
    <article className="statement">
      <div className="between">
        <b>{e.speaker ? nameOf(e.speaker) : ''}{e.inferred && ' †'}</b>
        <span className="note">{dateOf(e)}{e.inferredProperties.includes('saidAt') && ' †'}</span>
      </div>
      {e.onBehalfOf && <div className="note">{texts.evidence.forName(nameOf(e.onBehalfOf))}</div>}
      <p>{e.summary}</p>
      <div className="row" style={{ flexWrap: 'wrap' }}>
        {chips.map((chip) => chip && <span key={chip} className="chip">{chip}</span>)}
      </div>
      {e.confidence !== null && <div className="note">{texts.evidence.confidence}: {e.confidence}</div>}
      {sources && e.sources.map((source) => <SourcePassages key={source.id} source={source} />)}
    </article>
  );
}

function dateOf(e: Evidence): string {
  if (e.saidAt) return longDate(e.saidAt);
  if (e.saidBefore) return texts.evidence.before(longDate(e.saidBefore));
  return e.saidAfter ? texts.evidence.after(longDate(e.saidAfter)) : texts.evidence.noDate;
}

function SourcePassages({ source }: { readonly source: EvidenceSource }) {
  return (
    <>
      <h3>{source.paragraphs.length > 0 ? texts.evidence.source(source.paragraphs.join(', ')) : texts.evidence.sourcePlain}</h3>
      {source.text
        ? source.passages.map((passage) => <MarkedPassage key={passage.start} text={source.text ?? ''} start={passage.start} end={passage.end} />)
        : <p className="note">{texts.evidence.noText}</p>}
      <div className="note">{source.citation ?? source.title}</div>
    </>
  );
}

/** The paragraph around a passage, with the passage marked. */
function MarkedPassage({ text, start, end }: { readonly text: string; readonly start: number; readonly end: number }) {
  const from = text.lastIndexOf('\n\n', start);
  const to = text.indexOf('\n\n', end);
  const first = from < 0 ? 0 : from + 2;
  const last = to < 0 ? text.length : to;
  return (
    <div className="passage">
      {text.slice(first, start)}<mark>{text.slice(start, end)}</mark>{text.slice(end, last)}
    </div>
  );
}
