import type { CSSProperties } from 'react';
import type { Evidence } from '../api/types';
import { longDate } from '../model/dates';
import { kindOf } from '../model/kinds';
import { forWhom } from '../model/phrases';
import { lineKindOfStance } from '../model/stances';
import { KindIcon } from '../shell/KindIcon';
import { texts } from '../texts';
import { lineToken } from '../view/looks';
import { NodeLink } from './NodeLink';
import { SourcePassages } from './SourcePassages';

/** One statement: who said it, for whom, when, in our words, with which figure and certainty, and where it stands in its source. */
export function StatementCard({ evidence, sources }: { readonly evidence: Evidence; readonly sources: boolean }) {
  const e = evidence;
  return (
    <>
      <article className="statement">
        <header>
          {e.speaker && <KindIcon kind={kindOf(e.speaker)} size={16} />}
          <div>
            <b>{e.speaker ? <NodeLink node={e.speaker} /> : texts.evidence.unknownSpeaker}{e.inferred && ` ${texts.inspector.inferredSign}`}</b>
            {e.onBehalfOf && <div className="note">{forWhom(e.onBehalfOf)}</div>}
          </div>
          <time className="note">{dateOf(e)}</time>
        </header>
        {e.summary && <p>{e.summary}</p>}
        {e.quote && e.quote !== e.valueText && <p className="quote">{texts.evidence.quoted(e.quote)}</p>}
        <Chips evidence={e} />
        {(typeof e.confidence === 'number' || e.reviewStatus) && <Confidence evidence={e} />}
        {isMarked(e) && <p className="note inferred-note">{texts.inspector.inferredHint}</p>}
      </article>
      {sources && e.sources.map((source) => <SourcePassages key={source.id} source={source} />)}
    </>
  );
}

function Chips({ evidence: e }: { readonly evidence: Evidence }) {
  const mark = (key: string) => (e.inferredProperties.includes(key) ? ` ${texts.inspector.inferredSign}` : '');
  const stance = texts.evidence.denialOf[e.denialOf ?? ''] ?? e.stance;
  const plain = [
    e.valueText && texts.evidence.figure(e.valueText) + mark('valueText'),
    e.valueText && e.valueQualifier && texts.values.valueQualifier?.[e.valueQualifier],
    e.certainty && texts.values.certainty?.[e.certainty],
    e.directness === 'secondhand' && texts.values.directness?.secondhand,
    e.setting,
  ].filter((chip): chip is string => Boolean(chip));
  const colour = e.stance ? ({ '--chip': `var(${lineToken(lineKindOfStance(e.stance))})` } as CSSProperties) : undefined;
  return (
    <div className="chips">
      {stance && <span className="chip" style={colour}>{stance}{mark('denialOf')}</span>}
      {plain.map((chip) => <span key={chip} className="chip">{chip}</span>)}
    </div>
  );
}

function Confidence({ evidence: e }: { readonly evidence: Evidence }) {
  return (
    <div className="confidence">
      {typeof e.confidence === 'number' && (
        <>
          <span>{texts.evidence.confidence}</span>
          <meter min={0} max={100} value={e.confidence} aria-label={texts.evidence.confidence} />
          <span>{e.confidence}</span>
        </>
      )}
      {e.reviewStatus && <span className="note">{e.reviewStatus === 'reviewed' ? texts.evidence.reviewed : texts.evidence.machine}</span>}
    </div>
  );
}

function isMarked(e: Evidence): boolean {
  return e.inferred || e.inferredProperties.some((key) => ['saidAt', 'saidBefore', 'saidAfter', 'denialOf', 'valueText'].includes(key));
}

function dateOf(e: Evidence): string {
  const mark = (key: string) => (e.inferredProperties.includes(key) ? ` ${texts.inspector.inferredSign}` : '');
  if (e.saidAt) return longDate(e.saidAt) + mark('saidAt');
  if (e.saidBefore) return texts.evidence.before(longDate(e.saidBefore)) + mark('saidBefore');
  return e.saidAfter ? texts.evidence.after(longDate(e.saidAfter)) + mark('saidAfter') : texts.evidence.noDate;
}
