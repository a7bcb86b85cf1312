import { quote } from './octets';

/** What is wrong with a date, first cause first. */
export type DateFault =
  /** Right in RFC 850 or asctime form, which a recipient reads and a sender may not write. */
  'obsolete-format' | 'not-gmt' | 'bad-form' | 'no-such-time' | 'wrong-weekday';

export type DateRead =
  | { readonly kind: 'date'; readonly ms: number }
  | { readonly kind: 'fault'; readonly fault: DateFault; readonly says: string };

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Reads the only date form a sender may write, and no other (RFC 9110 §5.6.7).
 *
 *     IMF-fixdate  = day-name "," SP date1 SP time-of-day SP GMT
 *     date1        = day SP month SP year          ; such as 02 Jun 1982
 *     time-of-day  = hour ":" minute ":" second
 */
export function readImfFixdate(text: string): DateRead {
  const match = /^([A-Z][a-z]{2}), (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/.exec(text);
  if (match === null) return formFault(text);
  const [, weekday = '', day, monthName = '', year, hour, minute, second] = match;
  const month = months.indexOf(monthName);
  if (month < 0)
    return fault('bad-form', `${quote(monthName)} is not a month; they are ${months.join(', ')}.`);
  if (!weekdays.includes(weekday)) {
    return fault('bad-form', `${quote(weekday)} is not a day; they are ${weekdays.join(', ')}.`);
  }
  const date = new Date(0);
  // Not Date.UTC, which reads the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(Number(year), month, Number(day));
  const noSuchDay = date.getUTCDate() !== Number(day);
  // 60 is a leap second, which the grammar allows.
  if (noSuchDay || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) {
    return fault('no-such-time', `There is no such time as ${quote(text)}.`);
  }
  const right = weekdays[date.getUTCDay()];
  if (weekday !== right) {
    return fault('wrong-weekday', `That day is a ${String(right)}, not a ${weekday}: ${quote(text)}.`);
  }
  date.setUTCHours(Number(hour), Number(minute), Number(second));
  return { kind: 'date', ms: date.getTime() };
}

/**
 *     rfc850-date  = day-name-l "," SP day "-" month "-" 2DIGIT SP time-of-day SP GMT
 *     asctime-date = day-name SP month SP ( 2DIGIT / ( SP 1DIGIT ) ) SP time-of-day SP year
 */
function formFault(text: string): DateRead {
  const example = 'a date is written like "Sun, 06 Nov 1994 08:49:37 GMT"';
  const rfc850 = /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/;
  const asctime = /^[A-Z][a-z]{2} [A-Z][a-z]{2} (?:\d{2}| \d) \d{2}:\d{2}:\d{2} \d{4}$/;
  if (rfc850.test(text) || asctime.test(text)) {
    return fault('obsolete-format', `${quote(text)} is in an obsolete form; ${example}.`);
  }
  if (/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2}(?!.*GMT$)/s.test(text)) {
    return fault(
      'not-gmt',
      `${quote(text)} does not end in "GMT", the only zone there is in HTTP; ${example}.`,
    );
  }
  return fault('bad-form', `${quote(text)} is not a date of HTTP; ${example}.`);
}

function fault(fault: DateFault, says: string): DateRead {
  return { kind: 'fault', fault, says };
}
