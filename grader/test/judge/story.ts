/** Records made by hand: what a run would have written about a case. */
import type {
  Arrival,
  ConnectionEnd,
  Fact,
  LaunchEnd,
  Observation,
  StepEnd,
  TrialRecord,
} from '../../observe/observation';
import type { Plan, PlannedCase } from '../../plan/plan';
import type { Case } from '../../spec/checkpoint.generated';
import { caseOf, checkpointOf, planOf } from '../plan/checkpoint';

/** When all of it happened, by the wall clock: Fri, 20 Nov 2026 10:00:00 GMT. */
export const wallMs = Date.UTC(2026, 10, 20, 10);

const base64 = (octets: string | Buffer): string => Buffer.from(octets).toString('base64');

/** What is seen while one step is taken, and how and when the step ends: `done` and at once if nothing is said. */
export interface Moment {
  readonly facts: readonly Fact[];
  readonly end?: StepEnd;
  readonly endMs?: number;
}

export interface Story {
  /** The case, with its steps. */
  readonly of: Partial<Case>;
  /** What happened, by row and by step. Steps that are not told were not reached. */
  readonly rows: readonly (readonly Moment[])[];
  /** Facts before the first step of every row, such as a launch, and after the last. */
  readonly before?: readonly Fact[];
  readonly after?: readonly Fact[];
  /** What happened in later attempts. */
  readonly again?: readonly Story['rows'][];
}

export function planOfStory({ of }: Story): { plan: Plan; planned: PlannedCase } {
  const plan = planOf(
    checkpointOf([caseOf({ because: 'A client cannot know better.', ...of })], {
      'hello.txt': { octets: 'Hello, world!\n' },
      'large.bin': { random: '1 MiB' },
      'huge.bin': { sparse: '100 GiB' },
      '../secret.txt': { octets: 'a well-kept secret' },
    }),
  );
  const [planned] = plan.cases;
  if (planned === undefined) throw new Error('no case');
  return { plan, planned };
}

export const files: readonly Observation[] = [
  fileFact('hello.txt', 'Hello, world!\n'),
  { ms: 0, kind: 'file', path: 'large.bin', size: 1024 ** 2, sha256: 'a'.repeat(64), modifiedMs: 0 },
  { ms: 0, kind: 'file', path: 'huge.bin', size: 100 * 1024 ** 3, sha256: null, modifiedMs: 0 },
  fileFact('../secret.txt', 'a well-kept secret'),
];

function fileFact(path: string, octets: string): Observation {
  return {
    ms: 0,
    kind: 'file',
    path,
    size: octets.length,
    sha256: null,
    octets: base64(octets),
    modifiedMs: 0,
  };
}

export function trialsOf({ rows, before = [], after = [] }: Story): TrialRecord[] {
  return rows.map((moments, row) => {
    const steps = moments.flatMap(({ facts, end = { kind: 'done' }, endMs }, step): Fact[] => [
      { kind: 'step', step },
      ...facts,
      { kind: 'step-end', step, end, ...(endMs === undefined ? {} : { ms: endMs }) },
    ]);
    return { row, observations: [...before, ...steps, ...after].map((fact, i) => ({ ms: i, ...fact })) };
  });
}

/** A step of which nothing is to be told. */
export const nothing: Moment = { facts: [] };

export const noConnection: Moment = { facts: [], end: { kind: 'no-connection' } };

/** A wait in which nothing came from a server that slept. */
export function silence(facts: readonly Fact[] = [], lagMs = 4): Moment {
  return { facts, end: { kind: 'stalled', stall: { kind: 'silence', quietMs: 3020, lagMs, asleep: true } } };
}

/** The same where the server did not sleep, and we were so late. */
export function lateSilence(lagMs: number): Moment {
  return {
    facts: [],
    end: { kind: 'stalled', stall: { kind: 'silence', quietMs: 3020, lagMs, asleep: false } },
  };
}

export function seen(...facts: readonly Fact[]): Moment {
  return { facts };
}

export function connected(connection = 'client', port = 20_080): Fact[] {
  return [
    { kind: 'connect', connection, port },
    { kind: 'connected', connection },
  ];
}

export function sent(octets: string, asks: readonly string[] = ['GET'], connection = 'client'): Fact {
  return { kind: 'sent', connection, octets: base64(octets), asks, wallMs };
}

/** Opens a connection and sends a request for /hello.txt on it. */
export function asked(method = 'GET', connection = 'client'): Moment {
  const request = `${method} /hello.txt HTTP/1.1\r\nHost: 127.0.0.1:20080\r\n\r\n`;
  return seen(...connected(connection), sent(request, [method], connection));
}

export function got(octets: string | Buffer, connection = 'client'): Fact {
  return { kind: 'received', connection, octets: base64(octets), omitted: 0, wallMs };
}

export function over(end: ConnectionEnd = 'fin', connection = 'client'): Fact {
  return { kind: 'ended', connection, end, openMs: 0 };
}

/** The same so many milliseconds after the story began; whatever has no time of its own happens at once. */
export function at(ms: number, fact: Fact): Observation {
  return { ...fact, ms };
}

export function late(fact: Fact): Observation {
  return at(10_000, fact);
}

export function response(content: string, fields: readonly string[] = [], status = '200 OK'): string {
  const lines = [`HTTP/1.1 ${status}`, `Content-Length: ${String(content.length)}`, ...fields];
  return `${lines.join('\r\n')}\r\n\r\n${content}`;
}

export const hello = response('Hello, world!\n');

export function launched(end: LaunchEnd, process = 'server', port = 20_080): Fact[] {
  return [
    { kind: 'launch', process, instance: 1, command: ['server', '--port', String(port)], port },
    { kind: 'launched', process, instance: 1, end, tookMs: 40 },
    { kind: 'uses', process, instance: 1, port },
  ];
}

export const up: LaunchEnd = { kind: 'listening', address: '0.0.0.0:20080', pid: 42 };

export function exited(
  code: number | null,
  signal: string | null = null,
  asked = false,
  process = 'server',
): Fact {
  return { kind: 'exit', process, instance: 1, exit: { code, signal }, asked, listened: true };
}

export function printed(text: string, process = 'server', arrivals?: readonly Arrival[]): Fact {
  const output = { size: text.length, head: base64(text), omitted: 0, tail: '' };
  return { kind: 'output', process, instance: 1, output, ...(arrivals === undefined ? {} : { arrivals }) };
}

export type Expected = NonNullable<Case['steps'][number]['expect']>;

/** One GET of /hello.txt, answered so. */
export function answered(expect: Expected, ...octets: string[]): Story {
  return {
    of: { steps: [{ get: '/hello.txt', expect }] },
    rows: [[asked(), seen(...octets.map((some) => got(some)), over())]],
  };
}
