import { describe, expect, it } from 'vitest';
import { passagesIn } from '../../src/model/passages';

const text = 'One says yes.\n\nTwo says no. Then more.\n\nThree is silent.';
const shown = (passages: { start: number; end: number }[]) =>
  passagesIn(text, passages).map((parts) => parts.map((p) => (p.marked ? `[${p.text}]` : p.text)).join(''));
const of = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('passagesIn', () => {
  it.each<[string, { start: number; end: number }[], string[]]>([
    ['a whole paragraph', [of('One says yes.')], ['[One says yes.]']],
    ['a part', [of('Two says no.')], ['[Two says no.] Then more.']],
    ['two in one paragraph, whatever their order', [of('more'), of('Two')], ['[Two] says no. Then [more].']],
    ['overlapping ones once', [of('Two says'), of('says no')], ['[Two says][ no]. Then more.']],
    ['two paragraphs', [of('silent'), of('yes')], ['One says [yes].', 'Three is [silent].']],
    ['one over a paragraph end', [{ start: of('yes').start, end: of('no').end }], ['One says [yes.\n\nTwo says no]. Then more.']],
  ])('marks %s', (_, passages, paragraphs) => {
    expect(shown(passages)).toEqual(paragraphs);
  });

  it.each([{ start: -1, end: 4 }, { start: 5, end: 5 }, { start: 9, end: 3 }, { start: 0, end: 10_000 }])('leaves out %j, which is no passage', (passage) => {
    expect(shown([passage])).toEqual([]);
  });
});
