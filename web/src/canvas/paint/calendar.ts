/** A date at which something is written on an axis: the day as a number from 1970 on, and what is written. */
export interface Tick {
  readonly when: number;
  readonly text: string;
}

const dayLength = 86_400_000;
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** Steps from the widest to the narrowest: so many years, months or days. */
const steps = [
  ...[500, 200, 100, 50, 20, 10, 5, 2, 1].map((years) => ({ years, months: 0, days: 0 })),
  ...[6, 3, 1].map((months) => ({ years: 0, months, days: 0 })),
  ...[14, 7, 2, 1].map((days) => ({ years: 0, months: 0, days })),
];

/** The dates between two days from the widest steps to narrower ones: what comes first matters most where not all have room. */
export function ticksBetween(from: number, to: number, most: number): Tick[] {
  const ticks = new Map<number, Tick>();
  for (const step of steps) {
    const span = (to - from) / (step.years * 365 + step.months * 30 + step.days);
    if (span > most) break;
    for (const tick of ticksOf(step, from, to)) if (!ticks.has(tick.when)) ticks.set(tick.when, tick);
  }
  return [...ticks.values()];
}

function ticksOf({ years, months, days }: (typeof steps)[number], from: number, to: number): Tick[] {
  const first = new Date(from * dayLength);
  const ticks: Tick[] = [];
  const start = years > 0 ? [Math.floor(first.getUTCFullYear() / years) * years, 0, 1] as const
    : months > 0 ? [first.getUTCFullYear(), Math.floor(first.getUTCMonth() / months) * months, 1] as const
      : [first.getUTCFullYear(), first.getUTCMonth(), 1] as const;
  for (let i = 0; ; i++) {
    const date = dateOf(start[0] + i * years, start[1] + i * months, start[2] + i * days);
    const when = Math.round(date.getTime() / dayLength);
    if (when > to) return ticks;
    if (when >= from) ticks.push({ when, text: textOf(date, days) });
  }
}

/** `Date.UTC` takes the years up to 99 for those of the last century. */
function dateOf(year: number, monthOfYear: number, dayOfMonth: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, monthOfYear, dayOfMonth);
  return date;
}

function textOf(date: Date, days: number): string {
  if (days > 0 && date.getUTCDate() !== 1) return day.format(date);
  return date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : month.format(date);
}
