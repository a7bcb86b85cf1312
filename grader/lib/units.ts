const octetsPerUnit: Readonly<Record<string, number>> = { B: 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 };
const msPerUnit: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 };

function measure(text: string, units: Readonly<Record<string, number>>): number {
  const match = /^([0-9.]+) ?([A-Za-z]+)$/.exec(text);
  const unit = match?.[2] === undefined ? undefined : units[match[2]];
  if (match?.[1] === undefined || unit === undefined) throw new Error(`not a measure: ${text}`);
  return Math.round(Number(match[1]) * unit);
}

/** `16 MiB` or a plain number, as octets. The schema has checked the form. */
export function octetsOf(size: number | string): number {
  return typeof size === 'number' ? size : measure(size, octetsPerUnit);
}

/** `12 h`, as milliseconds. The schema has checked the form. */
export function msOf(duration: string): number {
  return measure(duration, msPerUnit);
}

/** A size as people say it, exact where it is round: `16 MiB`, `300 octets`. */
export function sayOctets(size: number): string {
  for (const unit of ['GiB', 'MiB', 'KiB']) {
    const per = octetsPerUnit[unit] ?? 1;
    if (size >= per && size % per === 0) return `${size / per} ${unit}`;
  }
  return size === 1 ? '1 octet' : `${size} octets`;
}
