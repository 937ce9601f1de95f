import { describe, expect, it, vi } from 'vitest';
import { elementId } from '../../src/api/ids';
import { estimateText } from '../../src/canvas/labels/textMeasure';
import { facesOf } from '../../src/view/faces';
import { linesOf } from '../../src/view/lines';

const named = (id: string) => ({ elementId: elementId(id), labels: ['Claim'], properties: { text: `What ${id} says of what there is.` } });
const line = { elementId: elementId('r'), type: 'KNOWS', start: elementId('a'), end: elementId('b'), properties: {} };

describe('faces and lines', () => {
  it('measure no text before it is read, and each once', () => {
    const measure = vi.fn(estimateText);
    const faces = facesOf([named('a'), named('b')], { relationships: [line], captions: new Map(), parts: new Map(), more: () => 0, measure });
    const [drawn] = linesOf([line], (id) => id, new Set(faces.keys()), measure);
    expect(measure).not.toHaveBeenCalled();
    const face = faces.get(elementId('a'));
    expect([face?.name.lines.join(' '), face?.size.width, drawn?.pill?.text]).toEqual(['What a says of what there is', 220, 'knows']);
    const times = measure.mock.calls.length;
    expect([face?.size, face?.sub, drawn?.pill].every(Boolean)).toBe(true);
    expect(measure).toHaveBeenCalledTimes(times);
  });
});
