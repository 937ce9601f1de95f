const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const longMonths = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
];
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

interface Parts {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

function parse(iso: string): Parts | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
  if (!match) return undefined;
  const month = match[2] === undefined ? undefined : Number(match[2]);
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  return { year: Number(match[1]), month, day: match[3] === undefined ? undefined : Number(match[3]) };
}

/** `2023-10-13` as `13 Oct`, for places where the year is known from beside it. */
export function shortDate(iso: string): string {
  const parts = parse(iso);
  if (!parts) return iso;
  if (parts.month === undefined) return String(parts.year);
  const month = months[parts.month - 1] ?? '';
  return parts.day === undefined ? `${month} ${parts.year}` : `${parts.day} ${month}`;
}

/** `2023-10-13` as `Fri 13 Oct 2023`; a prefix says only what it knows. */
export function longDate(iso: string): string {
  const parts = parse(iso);
  if (!parts) return iso;
  if (parts.month === undefined) return String(parts.year);
  if (parts.day === undefined) return `${longMonths[parts.month - 1] ?? ''} ${parts.year}`;
  const weekday = days[new Date(Date.UTC(parts.year, parts.month - 1, parts.day)).getUTCDay()] ?? '';
  return `${weekday} ${parts.day} ${months[parts.month - 1] ?? ''} ${parts.year}`;
}

/** The day that a date begins with, counted from 1970 on; nothing for what is no date. */
export function dayNumber(iso: string): number | undefined {
  const parts = parse(iso);
  if (!parts) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(parts.year, (parts.month ?? 1) - 1, parts.day ?? 1);
  return Math.round(date.getTime() / 86_400_000);
}

/** Whole days from the first to the second date, when both name a day. */
export function daysBetween(from: string, to: string): number | undefined {
  const [a, b] = [parse(from), parse(to)];
  if (a?.day === undefined || a.month === undefined || b?.day === undefined || b.month === undefined) return undefined;
  return Math.round((Date.UTC(b.year, b.month - 1, b.day) - Date.UTC(a.year, a.month - 1, a.day)) / 86_400_000);
}

/** `2023-10` as `October 2023`; a day is given as `13 October 2023`. */
export function monthDate(iso: string): string {
  const parts = parse(iso);
  if (!parts) return iso;
  if (parts.month === undefined) return String(parts.year);
  const month = `${longMonths[parts.month - 1] ?? ''} ${parts.year}`;
  return parts.day === undefined ? month : `${parts.day} ${month}`;
}
