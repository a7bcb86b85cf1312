/** Conditional requests in the order of RFC 9110 §13.2.2. There are no entity tags here, only dates. */
import { parseDate } from '../http/date';

export type Outcome = 'perform' | 'not-modified' | 'failed';

type Fields = ReadonlyMap<string, string>;

/** @param modifiedMs Last-Modified as sent: whole seconds */
export function evaluate(fields: Fields, modifiedMs: number, nowMs: number): Outcome {
  return preconditions(fields, modifiedMs, nowMs) ? freshness(fields, modifiedMs, nowMs) : 'failed';
}

function preconditions(fields: Fields, modifiedMs: number, nowMs: number): boolean {
  const match = fields.get('if-match');
  // No tag was ever sent, so no tag can match; "*" asks only that the file exists.
  if (match !== undefined) return match === '*';
  const since = parseDate(fields.get('if-unmodified-since') ?? '', nowMs);
  return since === undefined || modifiedMs <= since;
}

function freshness(fields: Fields, modifiedMs: number, nowMs: number): Outcome {
  const none = fields.get('if-none-match');
  // If-None-Match, even one that matches nothing, switches If-Modified-Since off (§13.1.3).
  if (none !== undefined) return none === '*' ? 'not-modified' : 'perform';
  const since = parseDate(fields.get('if-modified-since') ?? '', nowMs);
  return since !== undefined && modifiedMs <= since ? 'not-modified' : 'perform';
}

/** If-Range (§13.1.5): the range holds only if the date is exactly the one we sent; a tag never is. */
export function rangeStillValid(fields: Fields, modifiedMs: number, nowMs: number): boolean {
  const validator = fields.get('if-range');
  return validator === undefined || parseDate(validator, nowMs) === modifiedMs;
}
