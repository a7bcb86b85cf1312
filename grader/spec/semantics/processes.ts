/** Processes in the order of the steps: what is used must have been launched, and not have ended yet. */
import type { Step } from '../checkpoint.generated';
import type { Complaint } from '../problem';
import { didYouMean } from '../suggest';
import type { CaseRule } from './rule';
import { isSending } from './verbs';
import { stepsIn } from './walk';

/** Two rounds of what is repeated show whether the second can begin where the first ended. */
const ROUNDS = 2;

export const processesAreThere: CaseRule = function* ({ spec, steps }): Generator<Complaint> {
  const processes = new Processes(spec.server === 'none' ? [] : ['server']);
  for (const { value, path } of stepsIn(steps, ROUNDS)) {
    for (const { key, ...said } of processes.step(value))
      yield { path: key in value ? [...path, key] : path, ...said };
  }
};

interface Fault {
  readonly key: keyof Step;
  readonly message: string;
  readonly suggestion?: string;
}

function opensByUse(step: Step): boolean {
  return isSending(step) || step.pour !== undefined;
}

class Processes {
  private readonly state = new Map<string, 'running' | 'ended'>();
  private readonly open = new Set<string>();

  constructor(running: readonly string[]) {
    for (const name of running) this.state.set(name, 'running');
  }

  *step(step: Step): Generator<Fault> {
    const process = step.process ?? 'server';
    if (step.launch !== undefined) yield* this.launch(step, process);
    if (step.exits !== undefined) yield* this.end(process, 'process');
    if (step.stop !== undefined) yield* this.end(step.stop, 'stop');
    yield* this.use(step, process);
    if (step.require === 'time-wait') yield* this.known(process, 'process');
    if (step.prints !== undefined) {
      yield* this.ended(process, 'process');
      yield* this.ended(step.prints['compared-with'], 'prints');
    }
    yield* this.connection(step);
  }

  /** Steps about a process that runs: some name it themselves, others by `process`. */
  private *use(step: Step, process: string): Generator<Fault> {
    for (const key of ['interrupt', 'listens', 'until-refusing'] as const)
      if (step[key] !== undefined) yield* this.running(step[key], key);
    for (const key of ['signal', 'mark', 'uses', 'measure'] as const)
      if (step[key] !== undefined) yield* this.running(process, step.process === undefined ? key : 'process');
  }

  private *launch(step: Step, name: string): Generator<Fault> {
    if (step.launch?.port === 'same' && this.state.size === 0) {
      yield {
        key: 'launch',
        message: 'no process before this one has a port',
        suggestion: "leave out 'port: same'",
      };
    }
    if (this.state.get(name) === 'running') {
      const key = step.process === undefined ? 'launch' : 'process';
      yield {
        key,
        message: `a process named '${name}' is running already`,
        suggestion: "give this one another name with 'process', or stop the other first",
      };
    }
    this.state.set(name, 'running');
  }

  private *end(name: string, key: keyof Step): Generator<Fault> {
    yield* this.running(name, key);
    if (this.state.has(name)) this.state.set(name, 'ended');
  }

  private *known(name: string, key: keyof Step): Generator<Fault> {
    if (this.state.has(name)) return;
    const guess = didYouMean(name, this.state.keys());
    yield { key, message: `no process named '${name}' is launched before this step`, ...guess };
  }

  private *running(name: string, key: keyof Step): Generator<Fault> {
    yield* this.known(name, key);
    if (this.state.get(name) === 'ended')
      yield { key, message: `the process '${name}' has ended before this step` };
  }

  private *ended(name: string, key: keyof Step): Generator<Fault> {
    yield* this.known(name, key);
    if (this.state.get(name) !== 'running') return;
    const message = `the process '${name}' still runs here, so what it prints is not complete`;
    yield { key, message, suggestion: `end it first: 'stop: ${name}'` };
  }

  /** A connection is opened by its first use, to the process that step names. */
  private *connection(step: Step): Generator<Fault> {
    const gone = step.reset ?? (typeof step.close === 'string' ? step.close : undefined);
    if (gone !== undefined) this.open.delete(gone);
    const name =
      step.connect ?? step['stop-reading'] ?? (opensByUse(step) ? (step.on ?? 'client') : undefined);
    if (name === undefined || this.open.has(name)) return;
    this.open.add(name);
    yield* this.running(step.to ?? 'server', 'to');
  }
}
