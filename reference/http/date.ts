/** HTTP-date (RFC 9110 §5.6.7), always in GMT whatever TZ and locale say. Times in ms since the epoch. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** IMF-fixdate = day-name "," SP date1 SP time-of-day SP GMT; Date.prototype.toUTCString is exactly that. */
export function formatDate(ms: number): string {
  return new Date(ms).toUTCString();
}

const TIME = '(\\d\\d):(\\d\\d):(\\d\\d)';
const FORMS = [
  // Sun, 06 Nov 1994 08:49:37 GMT
  { pattern: new RegExp(`^[A-Z][a-z]{2}, (\\d\\d) ([A-Z][a-z]{2}) (\\d{4}) ${TIME} GMT$`), order: 'dmyt' },
  // Sunday, 06-Nov-94 08:49:37 GMT (obsolete RFC 850; receivers must read it)
  { pattern: new RegExp(`^[A-Z][a-z]+day, (\\d\\d)-([A-Z][a-z]{2})-(\\d\\d) ${TIME} GMT$`), order: 'dmyt' },
  // Sun Nov  6 08:49:37 1994 (asctime)
  { pattern: new RegExp(`^[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \\d]\\d) ${TIME} (\\d{4})$`), order: 'mdty' },
] as const;

/** undefined when the text is none of the three forms or no day of the calendar. */
export function parseDate(text: string, nowMs: number): number | undefined {
  for (const { pattern, order } of FORMS) {
    const found = pattern.exec(text)?.slice(1);
    if (found === undefined) continue;
    const [a = '', b = '', c = '', d = '', e = '', f = ''] = found;
    return order === 'dmyt' ? utc(a, b, c, [d, e, f], nowMs) : utc(b, a, f, [c, d, e], nowMs);
  }
  return undefined;
}

type Clock = readonly [string, string, string];

function utc(day: string, month: string, year: string, clock: Clock, nowMs: number): number | undefined {
  const m = MONTHS.indexOf(month);
  const y = year.length === 2 ? century(Number(year), nowMs) : Number(year);
  const [hours, minutes, seconds] = clock.map(Number) as [number, number, number];
  const ms = Date.UTC(y, m, Number(day), hours, minutes, seconds);
  const date = new Date(ms);
  const real = m >= 0 && date.getUTCMonth() === m && date.getUTCDate() === Number(day);
  return real && hours < 24 && minutes < 60 && seconds < 61 ? ms : undefined;
}

/** A two-digit year more than 50 years ahead means the past century (RFC 9110 §5.6.7). */
function century(year: number, nowMs: number): number {
  const thisYear = new Date(nowMs).getUTCFullYear();
  const guess = thisYear - (thisYear % 100) + year;
  return guess > thisYear + 50 ? guess - 100 : guess;
}
