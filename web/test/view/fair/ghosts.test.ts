import { describe, expect, it } from 'vitest';
import { elementId } from '../../../src/api/ids';
import type { Counterparts } from '../../../src/view/fair/counterparts';
import { ghostsOf, standingOf } from '../../../src/view/fair/ghosts';
import type { View } from '../../../src/view/View';
import { actor, claim, held, stance, viewOf } from './fixture';

const upheld = stance('a ASSERTED c');
const denied = stance('b DENIED c');
const words = (view: View, counterparts: Counterparts) =>
  ghostsOf(view, counterparts).map((g) => `${g.stances.map((s) => s.elementId).join(', ')}${g.filtered ? ', filtered' : ''}${g.rest > 0 ? `, ${g.rest} more` : ''}`);

describe('ghostsOf', () => {
  const oneSided = viewOf([claim('c'), actor('a')], [upheld]);

  it('shows who denies a claim that is drawn with those who uphold it only', () => {
    expect(words(oneSided, held(upheld, denied))).toEqual(['b DENIED c']);
  });

  it('shows who upholds a claim that is drawn with those who deny it only', () => {
    expect(words(viewOf([claim('c'), actor('b')], [denied]), held(upheld, denied))).toEqual(['a ASSERTED c']);
  });

  it('shows nobody where both sides are drawn, where the case holds one only, or where none is drawn', () => {
    expect(words(viewOf([claim('c'), actor('a'), actor('b')], [upheld, denied]), held(upheld, denied, stance('d DENIED c')))).toEqual([]);
    expect(words(oneSided, held(upheld))).toEqual([]);
    expect(words(viewOf([claim('c'), actor('a')], []), held(upheld, denied))).toEqual([]);
  });

  it('shows nobody before the case has answered', () => {
    expect(words(oneSided, new Map())).toEqual([]);
  });

  it('takes a refusal to speak or a report for no side', () => {
    const view = viewOf([claim('c'), actor('a'), actor('b')], [upheld, stance('b DECLINED c')]);
    expect(words(view, held(upheld, denied))).toEqual(['b DENIED c']);
  });

  it('shows what a filter of lines hides, without an answer of the case', () => {
    const view = viewOf([claim('c'), actor('a'), actor('b')], [upheld, denied], { offLines: new Set(['deny']) });
    expect(words(view, new Map())).toEqual(['b DENIED c, filtered']);
    expect(words(view, held(upheld, denied))).toEqual(['b DENIED c, filtered']);
  });

  it('shows whom a filter of kinds hides', () => {
    const view = viewOf([claim('c'), actor('a'), actor('b', 'Ministry')], [upheld, denied], { offKinds: new Set(['ministry']) });
    expect(words(view, held(upheld, denied))).toEqual(['b DENIED c, filtered']);
  });

  it('shows nobody for a claim that is filtered away itself', () => {
    expect(words({ ...oneSided, offKinds: new Set(['claim']) }, held(upheld, denied))).toEqual([]);
  });

  it('names some and counts the rest at the last of them', () => {
    const many = ['b', 'd', 'e', 'f', 'g'].map((id) => stance(`${id} DENIED c`));
    expect(words(oneSided, held(upheld, ...many))).toEqual(['b DENIED c', 'd DENIED c', 'e DENIED c, 2 more']);
  });

  it('lets one stand for its side in a large picture', () => {
    const ids = Array.from({ length: 30 }, (_, i) => `c${i}`);
    const view = viewOf([...ids.map(claim), actor('a')], ids.map((id) => stance(`a ASSERTED ${id}`)));
    const inCase = held(...ids.flatMap((id) => [stance(`a ASSERTED ${id}`), stance(`b DENIED ${id}`), stance(`d DENIED ${id}`)]));
    expect(words(view, inCase)).toEqual(ids.map((id) => `b DENIED ${id}, 1 more`));
  });

  it('keeps all stances of one who denies in several ways', () => {
    const figure = stance('b DENIED c', { denialOf: 'figure' });
    const both = new Map([[elementId('c'), { uphold: { actors: 1, takers: [] }, deny: { actors: 1, takers: [{ actor: actor('b'), stances: [denied, figure] }] } }]]);
    expect(ghostsOf(oneSided, both).map((g) => g.stances)).toEqual([[denied, figure]]);
  });
});

describe('standingOf', () => {
  const view = viewOf([claim('c'), actor('a'), actor('b')], [upheld, denied], { offLines: new Set(['deny']) });

  it('tells who is shown, who is filtered out, and who is only in the case', () => {
    const inCase = held(upheld, denied, stance('d DENIED c'), stance('e DENIED c'));
    expect(standingOf(view, inCase, elementId('c'), 'uphold')).toEqual({ shown: 1, filtered: 0, elsewhere: 0 });
    expect(standingOf(view, inCase, elementId('c'), 'deny')).toEqual({ shown: 0, filtered: 1, elsewhere: 2 });
  });

  it('does not know what only the case can say', () => {
    expect(standingOf(view, new Map(), elementId('c'), 'deny').elsewhere).toBeUndefined();
  });
});
