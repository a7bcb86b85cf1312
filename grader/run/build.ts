import type { ExitStatus, Fact } from '../observe/observation';
import type { Clock } from './clock';
import { whyNotRunnable } from './subject/environment';
import { Subject } from './subject/subject';
import { Bell, until } from './wait';

export interface BuildCommand {
  readonly run: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly limitMs: number;
}

export type BuildFact = Extract<Fact, { kind: 'build' }>;

/** Runs the submission's build once, on a terminal of its own, and ends it at its limit. */
export async function build(command: BuildCommand, clock: Clock, signal: AbortSignal): Promise<BuildFact> {
  const [program = '', ...rest] = command.run;
  const problem = whyNotRunnable(program, command.cwd, command.environment.PATH);
  if (problem !== null) {
    const head = Buffer.from(`${problem}\n`).toString('base64');
    return {
      kind: 'build',
      end: 'failed',
      exit: { code: 127, signal: null },
      output: { size: problem.length + 1, head, omitted: 0, tail: '' },
    };
  }
  const subject = new Subject({ ...command, program, arguments: rest, descriptors: null }, 'terminal');
  await subject.started();
  const exit = await endOf(subject, command.limitMs, clock, signal);
  await subject.kill();
  return {
    kind: 'build',
    end: exit !== null ? howEnded(exit) : signal.aborted ? 'interrupted' : 'too-slow',
    exit: exit ?? subject.exit ?? { code: null, signal: 'SIGKILL' },
    output: subject.output.read(),
  };
}

function howEnded({ code }: ExitStatus): 'done' | 'failed' {
  return code === 0 ? 'done' : 'failed';
}

/** Null where it did not end within the limit, of which only time counts that ran on schedule. */
async function endOf(
  subject: Subject,
  limitMs: number,
  clock: Clock,
  signal: AbortSignal,
): Promise<ExitStatus | null> {
  const bell = new Bell();
  subject.onEnd(() => bell.ring());
  const patience = {
    quietMs: limitMs,
    capMs: Infinity,
    lastHeardMs: () => 0,
    cpuTicks: () => 0,
    rest: () => null,
    sleepMs: null,
    signal,
  };
  await until(() => subject.exit !== null, bell, patience, clock);
  return subject.exit;
}
