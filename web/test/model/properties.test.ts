import { describe, expect, it } from 'vitest';
import type { Properties } from '../../src/api/types';
import { aliasesOf, readableProperties, recordProperties, webAddress } from '../../src/model/properties';

const said = (properties: Properties) => readableProperties(properties).map(({ label, words, inferred }) => `${label}: ${words}${inferred ? ' †' : ''}`);

describe('readableProperties', () => {
  it.each<[Properties, string[]]>([
    [{ name: 'x', id: 'x', dataset: 'd', createdAt: '2026', sourceIds: ['s'], starts: [1] }, []],
    [{ country: 'KR', language: 'en' }, ['country: South Korea', 'language: English']],
    [{ country: 'not a code' }, ['country: not a code']],
    [{ claimType: 'event', measure: 'people returned' }, ['kind of claim: that something happened', 'what is counted: people returned']],
    [{ startDate: '2023-10', endDate: '2023-10' }, ['when: October 2023']],
    [{ startDate: '2023-10', endDate: '2024' }, ['from: October 2023', 'until: 2024']],
    [{ publishedAt: '2023-10-13', inferredProperties: ['publishedAt'] }, ['published: 13 October 2023 †']],
    [{ note: 'n', inForceDate: '1986', someOwnKey: 3, other_key: ['a', 'b'] }, ['in force since: 1986', 'some own key: 3', 'other key: a, b', 'note: n']],
    [{ empty: '', none: [] }, []],
  ])('%j is read as words', (properties, words) => {
    expect(said(properties)).toEqual(words);
  });

  it('links only what is an address of the web', () => {
    const links = readableProperties({ url: 'https://a.test/x', wikidataId: 'Q884', evil: 'javascript:alert(1)' }).map((p) => p.href);
    expect(links).toEqual(['https://a.test/x', 'https://www.wikidata.org/wiki/Q884', undefined]);
  });
});

it('recordProperties say where it comes from', () => {
  expect(recordProperties({ id: 'state.kr', name: 'x', dataset: 'd' }).map((p) => p.words)).toEqual(['state.kr', 'd']);
});

it.each<[Properties, string[]]>([
  [{ aliases: ['ROK', 'Seoul'], inferredProperties: ['aliases'], inferredAliases: ['ROK'] }, ['ROK †', 'Seoul']],
  [{ aliases: ['Moscow'], inferredProperties: ['aliases'] }, ['Moscow †']],
  [{ aliases: ['HRW'] }, ['HRW']],
  [{}, []],
])('aliasesOf marks the inferred ones of %j', (properties, aliases) => {
  expect(aliasesOf(properties)).toEqual(aliases);
});

it.each([['http://', undefined], ['ftp://a.test', undefined], ['HTTPS://A.test', 'https://a.test/'], ['data:text/html,x', undefined]])(
  'webAddress of %s is %s', (text, address) => {
    expect(webAddress(text)).toBe(address);
  },
);
