import type { Fact } from '../observe/observation';
import { whyNotRunnable } from './subject/environment';
import { Subject } from './subject/subject';

export interface BuildCommand {
  readonly run: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly limitMs: number;
}

type BuildFact = Extract<Fact, { kind: 'build' }>;

/** Runs the submission's build once, on a terminal of its own, and ends it at its limit. */
export async function build(command: BuildCommand, signal: AbortSignal): Promise<BuildFact> {
  const [program = '', ...rest] = command.run;
  const problem = whyNotRunnable(program, command.cwd, process.env.PATH ?? '');
  if (problem !== null) {
    const head = Buffer.from(`${problem}\n`).toString('base64');
    return {
      kind: 'build',
      end: 'failed',
      exit: { code: 127, signal: null },
      output: { size: problem.length + 1, head, omitted: 0, tail: '' },
    };
  }
  const subject = new Subject(
    { program, arguments: rest, cwd: command.cwd, environment: command.environment },
    'terminal',
    () => undefined,
  );
  const inTime = await endsWithin(subject, command.limitMs, signal);
  await subject.kill();
  const exit = await subject.ended;
  const end = !inTime ? 'too-slow' : exit.code === 0 ? 'done' : 'failed';
  return { kind: 'build', end, exit, output: subject.output.read() };
}

function endsWithin(subject: Subject, limitMs: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), limitMs);
    signal.addEventListener('abort', () => resolve(false), { once: true });
    void subject.ended.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
