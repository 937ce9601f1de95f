import { table, type Dictionary } from '../api/dictionary';

/** Properties of the model in words; a property that is not ours keeps its key, taken apart into words. */
export const propertyTexts = table({
  aliases: 'also known as',
  as: 'invoked as',
  citation: 'citation',
  claimType: 'kind of claim',
  country: 'country',
  description: 'description',
  endDate: 'until',
  eventType: 'kind of event',
  id: 'id',
  inForceDate: 'in force since',
  language: 'language',
  lat: 'latitude',
  lon: 'longitude',
  measure: 'what is counted',
  note: 'note',
  number: 'number',
  publishedAt: 'published',
  rank: 'rank',
  retrievedAt: 'retrieved',
  role: 'role',
  signedDate: 'signed',
  sourceType: 'kind of source',
  startDate: 'from',
  status: 'status',
  summary: 'summary',
  unit: 'unit',
  url: 'address',
  wikidataId: 'Wikidata',
});

/** What the words of the model's vocabularies mean, per property. */
export const valueTexts = table<Dictionary<string>>({
  claimType: table({
    event: 'that something happened',
    figure: 'a figure',
    relationship: 'a relationship',
    legal: 'what the law says',
    appeal: 'an appeal',
  }),
  certainty: table({ stated: 'stated', likely: 'said to be likely', possible: 'said to be possible' }),
  directness: table({ primary: 'first-hand', secondhand: 'second-hand' }),
  valueQualifier: table({
    exact: 'an exact figure',
    about: 'an approximate figure',
    more_than: 'a lower bound',
    at_least: 'a lower bound',
    less_than: 'an upper bound',
    up_to: 'an upper bound',
    between: 'a range',
    unquantified: 'no number given',
    none: 'names no number',
  }),
});
