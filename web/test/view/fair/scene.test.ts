import { describe, expect, it } from 'vitest';
import { elementId } from '../../../src/api/ids';
import { estimateText } from '../../../src/canvas/labels/textMeasure';
import { reduce } from '../../../src/view/commands';
import { unfiltering } from '../../../src/view/fair/bring';
import type { Counterparts } from '../../../src/view/fair/counterparts';
import { fairSceneOf } from '../../../src/view/fair/scene';
import { Known } from '../../../src/view/Known';
import { sceneOf } from '../../../src/view/scene';
import type { View } from '../../../src/view/View';
import { actor, claim, held, stance, viewOf } from './fixture';

const upheld = stance('a ASSERTED c');
const denied = stance('b DENIED c');
const known = new Known();
const shown = (view: View, counterparts: Counterparts) => fairSceneOf(sceneOf(view, known, estimateText), view, counterparts, estimateText);
const view = viewOf([claim('c'), actor('a')], [upheld]);

describe('fairSceneOf', () => {
  it('is the scene of the view where nothing is missing', () => {
    const scene = shown(view, held(upheld));
    expect(scene.ghosts).toEqual([]);
    expect(scene.faces).toBe(sceneOf(view, known, estimateText).faces);
  });

  it('adds a faint node with its line, and says in words why', () => {
    const scene = shown(view, held(upheld, denied));
    const face = scene.faces.get(elementId('b'));
    expect([face?.ghost, face?.more, face?.sub.lines.join(' ')]).toEqual([true, 0, 'denied · also in the case']);
    const line = scene.lines.find((l) => l.ghost);
    expect([line?.start, line?.end, line?.bar]).toEqual(['b', 'c', 'solid']);
    expect(view.nodes.has(elementId('b'))).toBe(false);
  });

  it('puts it beside the claim on its own side, on nothing else', () => {
    const between = viewOf([claim('c'), actor('a'), actor('x')], [upheld], {
      positions: new Map([[elementId('c'), { x: 0, y: 0 }], [elementId('a'), { x: -300, y: 0 }], [elementId('x'), { x: 310, y: 10 }]]),
    });
    const at = shown(between, held(upheld, denied)).positions.get(elementId('b'));
    expect(at?.x).toBeGreaterThan(200);
    expect(Math.abs((at?.y ?? 0) - 10)).toBeGreaterThan(46);
  });

  it('gives only a line to one who is drawn already, and says it there', () => {
    const both = viewOf([claim('c'), actor('a'), actor('b')], [upheld, denied], { offLines: new Set(['deny']) });
    const scene = shown(both, new Map());
    const face = scene.faces.get(elementId('b'));
    expect([face?.ghost ?? false, face?.sub.lines.join(' ')]).toEqual([false, 'denied · also in the case']);
    expect(scene.lines.filter((l) => l.ghost).map((l) => l.id)).toEqual(['ghost|deny|b|c|']);
  });

  it('says what one does in the picture before what it does not show', () => {
    const both = viewOf([claim('c'), actor('a')], [upheld, stance('a DENIED c')], { offLines: new Set(['deny']) });
    const face = shown(both, new Map()).faces.get(elementId('a'));
    expect(face?.sub.lines.join(' ')).toBe('asserted · denied · also in the case');
  });

  it('leaves one whose kind is filtered away where it was', () => {
    const both = viewOf([claim('c'), actor('a'), actor('b', 'Ministry')], [upheld, denied], { offKinds: new Set(['ministry']) });
    const scene = shown(both, new Map());
    expect(scene.faces.get(elementId('b'))?.ghost).toBe(true);
    expect(scene.positions.get(elementId('b'))).toEqual(both.positions.get(elementId('b')));
  });
});

describe('unfiltering', () => {
  it('takes back only what hides a ghost', () => {
    const filtered = viewOf([], [], { offKinds: new Set(['state', 'ngo']), offLines: new Set(['deny', 'report']) });
    const ghost = { actor: actor('b'), stances: [denied], claim: elementId('c'), side: 'deny' as const, filtered: true, rest: 0 };
    const { offKinds, offLines } = unfiltering(filtered, ghost).reduce(reduce, filtered);
    expect([[...offKinds], [...offLines]]).toEqual([['ngo'], ['report']]);
  });
});
