import { describe, expect, it } from 'vitest';
import { daysBetween, longDate, monthDate, shortDate } from '../../src/model/dates';

describe('dates', () => {
  it.each([
    ['2023', '2023', '2023', '2023'],
    ['2023-10', 'Oct 2023', 'October 2023', 'October 2023'],
    ['2023-10-13', '13 Oct', 'Fri 13 Oct 2023', '13 October 2023'],
    ['no date', 'no date', 'no date', 'no date'],
  ])('%s is shown as far as it is known', (iso, short, long, month) => {
    expect([shortDate(iso), longDate(iso), monthDate(iso)]).toEqual([short, long, month]);
  });

  it('counts the days between two days, and nothing between prefixes', () => {
    expect(daysBetween('2023-10-12', '2023-10-13')).toBe(1);
    expect(daysBetween('2023-10', '2023-10-13')).toBeUndefined();
  });
});
