import { describe, expect, it } from 'vitest';
import { ticksBetween } from '../../../src/canvas/paint/calendar';
import { dayNumber } from '../../../src/model/dates';

const written = (from: string, to: string, most: number) => ticksBetween(dayNumber(from) ?? 0, dayNumber(to) ?? 0, most).map(({ text }) => text);

describe('ticksBetween', () => {
  it('writes years over decades', () => expect(written('1990-05-01', '2021-03-01', 4)).toEqual(['2000', '2020', '2010']));
  it('writes months within a year', () => expect(written('2023-02-10', '2023-11-20', 12)).toContain('Oct 2023'));
  it('writes days within a month', () => expect(written('2023-10-09', '2023-10-20', 40)).toContain('13 Oct'));
  it('writes nothing between a day and itself but that day', () => expect(written('2023-10-09', '2023-10-09', 40)).toEqual(['9 Oct']));
  it('knows years before 100', () => expect(written('0044-01-01', '0070-01-01', 40)).toContain('50'));
});
