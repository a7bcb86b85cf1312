/** Connections in the order of the steps: what is used must be open, and able to do what is asked of it. */
import type { Expectation, Step } from '../checkpoint.generated';
import type { Complaint } from '../problem';
import { didYouMean } from '../suggest';
import type { CaseRule } from './rule';
import { isSending } from './verbs';
import { stepsIn } from './walk';

/** Two rounds of what is repeated show whether the second can begin where the first ended. */
const ROUNDS = 2;

export const connectionsAreOpen: CaseRule = function* ({ steps }): Generator<Complaint> {
  const connections = new Connections();
  for (const { value, path } of stepsIn(steps, ROUNDS)) {
    for (const { key, ...said } of connections.step(value))
      yield { path: key in value ? [...path, key] : path, ...said };
  }
};

interface Fault {
  readonly key: keyof Step;
  readonly message: string;
  readonly suggestion?: string;
}

interface Connection {
  /** finished: we send no more. over: the subject was to end it. gone: we ended it. */
  state: 'open' | 'finished' | 'over' | 'gone';
  reading: boolean;
}

const NEEDS_ONE = [
  'finish',
  'reset',
  'close',
  'until-blocked',
  'until-read',
  'read-on',
  'read',
  'closes',
] as const;

/** Why nothing can be sent on a connection in this state. */
const MUTE: Readonly<Record<Connection['state'], ((name: string) => string) | null>> = {
  open: null,
  finished: (name) => `'${name}' was finished before this step, so nothing more can be sent on it`,
  over: (name) => `the subject has closed '${name}' before this step`,
  gone: (name) => `'${name}' was closed before this step`,
};

class Connections {
  private readonly all = new Map<string, Connection>();

  *step(step: Step): Generator<Fault> {
    if (step.connect !== undefined) yield* this.connect(step.connect);
    if (isSending(step) || step.pour !== undefined) yield* this.send(step.on ?? 'client');
    if (step['stop-reading'] !== undefined) this.opened(step['stop-reading']).reading = false;
    for (const key of NEEDS_ONE) {
      const name = step[key];
      if (typeof name === 'string') yield* this.use(key, name);
    }
    if (step.expect !== undefined) yield* this.expect(step, step.on ?? 'client', step.expect);
  }

  /** A connection is opened by its first use. */
  private opened(name: string): Connection {
    const connection = this.all.get(name) ?? { state: 'open', reading: true };
    this.all.set(name, connection);
    return connection;
  }

  private *connect(name: string): Generator<Fault> {
    const state = this.all.get(name)?.state;
    if (state === 'open' || state === 'finished') {
      yield {
        key: 'connect',
        message: `'${name}' is open already`,
        suggestion: 'close it first, or use another name',
      };
    }
    this.all.set(name, { state: 'open', reading: true });
  }

  private *send(name: string): Generator<Fault> {
    const why = MUTE[this.opened(name).state];
    if (why !== null)
      yield { key: 'on', message: why(name), suggestion: 'use another name, or connect again' };
  }

  private *use(key: (typeof NEEDS_ONE)[number], name: string): Generator<Fault> {
    const connection = this.all.get(name);
    if (connection === undefined || connection.state === 'gone') yield this.absent(key, name, connection);
    else yield* change(key, name, connection);
  }

  private absent(key: keyof Step, name: string, connection: Connection | undefined): Fault {
    if (connection !== undefined) return { key, message: `'${name}' was closed before this step` };
    return { key, message: `no step before this one uses '${name}'`, ...didYouMean(name, this.all.keys()) };
  }

  private *expect(step: Step, name: string, expect: Expectation): Generator<Fault> {
    const connection = this.all.get(name);
    if (connection === undefined || connection.state === 'gone') {
      yield this.absent(step.on === undefined ? 'expect' : 'on', name, connection);
      return;
    }
    // A beginning was read already; for all of it somebody has to read.
    if (!connection.reading && expect.content?.begins === undefined) {
      const message = `'${name}' is not read here, so no response can be seen`;
      yield { key: 'expect', message, suggestion: `first 'read-on: ${name}'` };
    }
    if (expect.then === 'closed' || expect['no-response'] === 'closed') connection.state = 'over';
  }
}

function* change(key: (typeof NEEDS_ONE)[number], name: string, connection: Connection): Generator<Fault> {
  switch (key) {
    case 'finish':
      connection.state = 'finished';
      return;
    case 'reset':
    case 'close':
      connection.state = 'gone';
      return;
    case 'until-blocked':
      if (!connection.reading) return;
      yield {
        key,
        message: `'${name}' is being read, so the subject never blocks`,
        suggestion: `first 'stop-reading: ${name}'`,
      };
      return;
    case 'read-on':
      connection.reading = true;
      return;
    case 'read':
      connection.reading = false;
      return;
    case 'closes':
      connection.state = 'over';
      return;
    case 'until-read':
      return;
  }
}
