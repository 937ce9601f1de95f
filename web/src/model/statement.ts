import type { Evidence, EvidenceSource, NodeDetails, GraphNode, GraphRelationship, Properties } from '../api/types';
import { texts as words } from '../texts';
import { nameOf } from './captions';
import { deniesWording } from './stances';
import { text, texts } from './values';

/** A statement node and what surrounds it, as the evidence that a line would show for it. */
export function statementOf({ node, relationships }: NodeDetails): Evidence {
  const p = node.properties;
  const all = (type: string, direction: 'in' | 'out') =>
    relationships.filter((group) => group.type === type && group.direction === direction).flatMap((group) => group.items);
  const claim = all('ABOUT', 'out')[0]?.other;
  return {
    id: text(p, 'id') || node.elementId,
    elementId: node.elementId,
    speaker: all('MADE', 'in')[0]?.other ?? null,
    onBehalfOf: all('ON_BEHALF_OF', 'out')[0]?.other ?? null,
    claim: claim ? { id: text(claim.properties, 'id'), elementId: claim.elementId, text: nameOf(claim) } : null,
    stance: text(p, 'stance') || null,
    denialOf: text(p, 'denialOf') || null,
    certainty: text(p, 'certainty') || null,
    saidAt: text(p, 'saidAt') || null,
    saidBefore: text(p, 'saidBefore') || null,
    saidAfter: text(p, 'saidAfter') || null,
    inferredProperties: texts(p, 'inferredProperties'),
    inferred: p.inferred === true,
    valueText: text(p, 'valueText') || null,
    valueQualifier: text(p, 'valueQualifier') || null,
    value: number(p, 'value'),
    valueMin: number(p, 'valueMin'),
    valueMax: number(p, 'valueMax'),
    summary: text(p, 'summary') || null,
    quote: text(p, 'quote') || null,
    confidence: number(p, 'confidence'),
    reviewStatus: text(p, 'reviewStatus') || null,
    setting: text(p, 'setting') || null,
    directness: text(p, 'directness') || null,
    sources: all('IN_SOURCE', 'out').map(({ relationship, other }) => sourceOf(other, relationship)),
    because: null,
    becauseInferred: false,
  };
}

/** "Ministry of Unification confirmed": whose word it is, and what it does. */
export function sentenceOf(e: Evidence): string {
  const voice = e.onBehalfOf ?? e.speaker;
  const what = deniesWording(e) ? words.evidence.denialOf.characterization : e.stance;
  return `${voice ? nameOf(voice) : words.evidence.unknownSpeaker} ${what ?? ''}`.trim();
}

function sourceOf(source: GraphNode, { properties }: GraphRelationship): EvidenceSource {
  const [paragraphs, starts, ends] = ['paragraphs', 'starts', 'ends'].map((key) => numbers(properties, key));
  const passages = (paragraphs ?? []).flatMap((paragraph, i) => {
    const [start, end] = [starts?.[i], ends?.[i]];
    return start === undefined || end === undefined ? [] : [{ paragraph, start, end }];
  });
  const p = source.properties;
  return {
    id: text(p, 'id') || source.elementId,
    elementId: source.elementId,
    title: text(p, 'title') || null,
    url: text(p, 'url') || null,
    citation: text(p, 'citation') || null,
    publishedAt: text(p, 'publishedAt') || null,
    paragraphs: [...new Set(paragraphs)],
    passages,
    text: text(p, 'text') || null,
  };
}

function number(properties: Properties, key: string): number | null {
  const value = properties[key];
  return typeof value === 'number' ? value : null;
}

function numbers(properties: Properties, key: string): number[] {
  const value = properties[key];
  return Array.isArray(value) ? value.filter((item): item is number => typeof item === 'number') : [];
}
