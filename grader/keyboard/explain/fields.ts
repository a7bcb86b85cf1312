import type { FieldCheck } from '../../plan/plan';
import type { Asked } from './asked';
import type { ExampleFile } from './files';

/** Field lines by name, in the order they are written. */
export type Fields = ReadonlyMap<string, string>;

/** When the examples happen. */
export const exampleMs = Date.parse('2026-11-20T10:00:00Z');

export interface FieldsContext {
  readonly asked: Asked | null;
  readonly file: ExampleFile | undefined;
  /** Field lines of earlier answers, by the name the checkpoint gave them. */
  readonly named: ReadonlyMap<string, Fields>;
}

/** Adds to these field lines what the checks ask for. */
export function withChecks(fields: Fields, checks: readonly FieldCheck[], context: FieldsContext): Fields {
  const result = new Map(fields);
  for (const check of checks) {
    const value = rightValue(check, result.get(check.name), context);
    if (value === undefined) result.delete(check.name);
    else result.set(check.name, value);
  }
  return result;
}

/** A value that the check lets pass; undefined for no such field. */
function rightValue(check: FieldCheck, now: string | undefined, context: FieldsContext): string | undefined {
  switch (check.kind) {
    case 'exactly':
      return check.value;
    case 'present':
      return now ?? usual(check.name, context)[0] ?? 'any value will do';
    case 'absent':
      return undefined;
    case 'one-of':
      return now !== undefined && check.values.includes(now) ? now : check.values[0];
    case 'matches':
      return [now, ...usual(check.name, context)].find(
        (value) => value !== undefined && new RegExp(check.pattern).test(value),
      );
    case 'date-now':
      return httpDate(exampleMs);
    case 'later-than-date':
      return httpDate(exampleMs + check.byMs);
    case 'same-as':
      return context.named.get(check.response)?.get(check.name);
  }
}

/** What such a field says in the answers of ordinary servers. */
function usual(name: string, { asked, file }: FieldsContext): string[] {
  const values: Readonly<Record<string, string | undefined>> = {
    allow: 'GET, HEAD',
    server: 'my-server/1.0',
    location: asked === null ? undefined : `${asked.target}/`,
    'last-modified': file?.modifiedMs === undefined ? undefined : httpDate(file.modifiedMs),
  };
  const value = values[name.toLowerCase()];
  return value === undefined ? [] : [value];
}

/** IMF-fixdate (RFC 9110 §5.6.7), which is how ECMAScript writes UTC. */
export function httpDate(ms: number): string {
  return new Date(ms).toUTCString();
}
