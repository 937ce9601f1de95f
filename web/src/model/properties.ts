import type { Properties, Value } from '../api/types';
import { texts as words } from '../texts';
import { monthDate, longDate } from './dates';
import { texts } from './values';

/** A property as it is read. */
export interface ReadableProperty {
  readonly key: string;
  readonly label: string;
  readonly words: string;
  readonly inferred: boolean;
  /** An address of the web, where the property is one. */
  readonly href: string | undefined;
}

/** What stands in the heading, on the card of a statement, or is only there for the application. */
const shownElsewhere = new Set([
  'name', 'text', 'title', 'aliases', 'description', 'inferred', 'inferredProperties', 'inferredAliases', 'derived',
  'paragraphs', 'starts', 'ends', 'paragraphStarts', 'contentHash', 'sourceIds', 'statementIds', 'claimIds', 'citation',
]);
const ofTheRecord = new Set(['id', 'dataset', 'createdAt', 'modifiedAt']);
export const ofTheStatement: ReadonlySet<string> = new Set([
  'stance', 'denialOf', 'saidAt', 'saidBefore', 'saidAfter', 'summary', 'quote', 'certainty', 'valueText', 'valueQualifier', 'value',
  'valueMin', 'valueMax', 'directness', 'setting', 'confidence', 'reviewStatus',
]);

/** What is worth reading about a node or relationship, in words. */
export function readableProperties(properties: Properties, leaveOut: ReadonlySet<string> = new Set()): ReadableProperty[] {
  const { startDate, endDate } = properties;
  const atOnce = startDate !== undefined && startDate === endDate;
  return listed(
    properties,
    (key) => !shownElsewhere.has(key) && !ofTheRecord.has(key) && !leaveOut.has(key) && !(atOnce && key === 'endDate'),
  )
    .toSorted((a, b) => Number(a.key === 'note') - Number(b.key === 'note'))
    .map((property) => (atOnce && property.key === 'startDate' ? { ...property, label: words.inspector.when } : property));
}

/** Where it comes from: its id and who keeps it since when. */
export function recordProperties(properties: Properties): ReadableProperty[] {
  return listed(properties, (key) => ofTheRecord.has(key));
}

/** Other names, the inferred ones marked. */
export function aliasesOf(properties: Properties): string[] {
  const inferred = new Set(texts(properties, 'inferredAliases'));
  const all = inferred.size === 0 && texts(properties, 'inferredProperties').includes('aliases');
  return texts(properties, 'aliases').map((alias) => (all || inferred.has(alias) ? `${alias} ${words.inspector.inferredSign}` : alias));
}

function listed(properties: Properties, wanted: (key: string) => boolean): ReadableProperty[] {
  const inferred = new Set(texts(properties, 'inferredProperties'));
  return Object.entries(properties)
    .filter(([key, value]) => wanted(key) && !isEmpty(value))
    .map(([key, value]) => ({
      key,
      label: words.properties[key] ?? keyInWords(key),
      words: wordsOf(key, value),
      inferred: inferred.has(key),
      href: hrefOf(key, value),
    }));
}

/** `inForceDate` is "in force date". */
function keyInWords(key: string): string {
  return key.replaceAll('_', ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();
}

function isEmpty(value: Value): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function wordsOf(key: string, value: Value): string {
  if (Array.isArray(value)) return value.map((item) => wordsOf(key, item)).join(', ');
  if (typeof value === 'object' && value) return Object.entries(value).map(([name, item]) => `${name}: ${wordsOf(name, item)}`).join(', ');
  if (typeof value === 'number') return value.toLocaleString('en');
  const said = String(value);
  if (key === 'country') return namedBy('region', said);
  if (key === 'language' || key === 'lang') return namedBy('language', said);
  if (/(Date|At)$/.test(key)) return said.length > 10 ? longDate(said) : monthDate(said);
  return words.values[key]?.[said] ?? said;
}

/** A code by its English name: `KR` is South Korea, `en` English. */
function namedBy(type: 'region' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

function hrefOf(key: string, value: Value): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (key === 'wikidataId' && /^Q\d+$/.test(value)) return `https://www.wikidata.org/wiki/${value}`;
  return webAddress(value);
}

/** Text from a case becomes a link only where it is an address of the web: a `javascript:` address is none. */
export function webAddress(value: string): string | undefined {
  if (!/^https?:\/\//i.test(value)) return undefined;
  try {
    return new URL(value).href;
  } catch {
    return undefined;
  }
}
