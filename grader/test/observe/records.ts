import fc from 'fast-check';
import type { CaseRecord, Fact, Observation } from '../../observe/observation';

export interface AnyLog {
  readonly about: unknown;
  readonly facts: readonly Observation[];
  readonly records: readonly CaseRecord[];
}

export const setting: readonly Observation[] = [
  { ms: 1, kind: 'file', path: 'hello.txt', size: 2, sha256: null, octets: 'aGk=', modifiedMs: 1 },
];

export function record(caseId: string, attempt: number, observations: readonly Observation[]): CaseRecord {
  return { kind: 'ran', caseId, attempt, trials: [{ row: 0, observations }] };
}

const octets = fc.uint8Array({ maxLength: 20 }).map((some) => Buffer.from(some).toString('base64'));
const name = fc.string({ maxLength: 12 });

/** Facts of several shapes, with texts that JSON must escape. */
const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ kind: fc.constant('connected' as const), connection: name }),
  fc.record({ kind: fc.constant('not-connected' as const), connection: name, reason: name }),
  fc.record({
    kind: fc.constant('received' as const),
    connection: name,
    octets,
    omitted: fc.nat(),
    wallMs: fc.nat(),
  }),
  fc.record({
    kind: fc.constant('exit' as const),
    process: name,
    instance: fc.nat(),
    exit: fc.record({ code: fc.option(fc.nat(255)), signal: fc.option(name) }),
    asked: fc.boolean(),
    listened: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('harness-error' as const), message: fc.string({ unit: 'binary' }) }),
);

const observation: fc.Arbitrary<Observation> = fc
  .tuple(fc.nat(), fact)
  .map(([ms, seen]) => ({ ms, ...seen }));

const trials = fc
  .uniqueArray(fc.nat(6), { maxLength: 3 })
  .chain((rows) =>
    fc.tuple(...rows.map((row) => fc.record({ row: fc.constant(row), observations: fc.array(observation) }))),
  );

const caseId = fc.constantFrom('a', 'b', 'c', 'd');

const caseRecord: fc.Arbitrary<CaseRecord> = fc.oneof(
  fc.record({ kind: fc.constant('ran' as const), caseId, attempt: fc.integer({ min: 1, max: 3 }), trials }),
  fc.record({
    kind: fc.constant('not-run' as const),
    caseId,
    why: fc.oneof(
      fc.record({ kind: fc.constant('blocked' as const), by: name }),
      fc.record({ kind: fc.constant('skipped' as const), reason: name }),
      fc.constant({ kind: 'interrupted' as const }),
    ),
  }),
);

export const anyLog: fc.Arbitrary<AnyLog> = fc.record({
  // JSON has no -0.
  about: fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value))),
  facts: fc.array(observation, { maxLength: 3 }),
  records: fc.array(caseRecord, { maxLength: 5 }),
});
