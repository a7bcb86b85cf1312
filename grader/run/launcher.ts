import { relative } from 'node:path';
import { randomWord } from '../lib/random';
import type { Fact, LaunchEnd } from '../observe/observation';
import type { LaunchSpec } from '../plan/plan';
import { fill } from '../spec/placeholders';
import type { Clock } from './clock';
import type { CanaryAnswer, Instance } from './instance';
import type { Site } from './site';
import type { Starts } from './starts';
import { whyNotRunnable, withKnownLocales } from './subject/environment';
import { awaitListening } from './subject/launch';
import { canBind, freePort } from './subject/ports';
import { Subject, type Command } from './subject/subject';

/** How a submission is started: its manifest with the folder it stands in made absolute. */
export interface SubmissionCommand {
  /** Arguments with {port} and {base} to fill. */
  readonly run: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
}

export interface LaunchContext {
  readonly submission: SubmissionCommand;
  readonly environment: Readonly<Record<string, string>>;
  readonly site: Site;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly starts: Starts;
  /** How a subject is taken to answer the canary at first; null to ask it. */
  readonly baseline: CanaryAnswer | null;
}

/** What is measured is started so. Pipes: a terminal would cost a server that prints something. */
export const measuredLaunch: LaunchSpec = {
  arguments: [],
  base: 'absolute',
  output: 'pipes',
  port: 'new',
  ready: true,
  descriptors: null,
};

export interface LaunchRequest {
  readonly process: string;
  readonly spec: LaunchSpec;
  /** The port for `port: same`. */
  readonly samePort: number | null;
  readonly note: (fact: Fact) => void;
}

let launches = 0;

/** Where another program takes the port between our look and the subject's bind, nobody is charged: a new port. */
const portTries = 3;

/** Starts the subject once and, where asked, waits until it listens or cannot. Never throws for a subject's fault. */
export async function launch(context: LaunchContext, request: LaunchRequest): Promise<Instance> {
  for (let tries = 1; ; tries += 1) {
    const port = request.spec.port === 'same' ? request.samePort : null;
    const instance = await context.starts.gate.through(async () =>
      launchOn(context, request, port ?? (await freePort())),
    );
    const unlucky = instance.end.kind === 'held-by-other' && request.spec.port === 'new';
    if (!unlucky || tries === portTries) return instance;
    await instance.subject?.kill();
  }
}

async function launchOn(context: LaunchContext, request: LaunchRequest, port: number): Promise<Instance> {
  const { spec, process, note } = request;
  const number = (launches += 1);
  const base = spellBase(context, spec.base);
  const command = commandFor(context, spec, base, port);
  const startMs = context.clock.now();
  const argv = [command.program, ...command.arguments];
  note({ kind: 'launch', process, instance: number, command: argv, port });
  const problem = whyNotRunnable(command.program, command.cwd, command.environment.PATH);
  const subject = problem === null ? new Subject(command, spec.output, () => context.clock.now()) : null;
  await subject?.started();
  const end: LaunchEnd =
    subject === null
      ? { kind: 'cannot-start', message: problem ?? '' }
      : await watchStart(context, spec, subject, port);
  context.starts.portIsFixed ||= end.kind === 'wrong-port';
  note({
    kind: 'launched',
    process,
    instance: number,
    end,
    tookMs: Math.round(context.clock.now() - startMs),
  });
  const target = { host: '127.0.0.1', port: (end.kind === 'wrong-port' ? end.ports[0] : port) ?? port };
  const listened = end.kind === 'listening' || end.kind === 'wrong-port' || end.kind === 'wrong-address';
  return {
    number,
    target,
    spec,
    port,
    base,
    subject,
    end,
    askedToEnd: false,
    askedMs: 0,
    isFull: false,
    listened,
    roundTripMs: 0,
    baseline: context.baseline,
  };
}

function commandFor(
  { submission, environment, site }: LaunchContext,
  spec: LaunchSpec,
  base: string,
  port: number,
): Command {
  const { dir, seed } = site;
  const random = randomWord(seed, 'run');
  const values = { port: String(port), base, host: `127.0.0.1:${port}`, dir, random };
  const [program = '', ...rest] = [...submission.run, ...spec.arguments].map((text) => fill(text, values));
  return {
    program,
    arguments: rest,
    cwd: submission.cwd,
    environment: { ...withKnownLocales(environment), ...submission.environment },
    descriptors: spec.descriptors,
  };
}

async function watchStart(
  context: LaunchContext,
  spec: LaunchSpec,
  subject: Subject,
  port: number,
): Promise<LaunchEnd> {
  if (!spec.ready) return { kind: 'not-awaited' };
  const beganMs = context.clock.now();
  const { limitMs } = context.starts;
  const end = await awaitListening(subject, port, limitMs, context.clock, context.signal);
  if (!context.signal.aborted) context.starts.learn(end, beganMs, context.clock.now());
  // A port it had before is not free either way: its own connections may linger there.
  if (end.kind !== 'exited' || spec.port === 'same') return end;
  // It may have ended because somebody was quicker to take the port: told by whether it is taken still.
  await subject.kill();
  return (await canBind(port)) ? end : { kind: 'held-by-other' };
}

function spellBase({ site, submission }: LaunchContext, spelling: LaunchSpec['base']): string {
  switch (spelling) {
    case 'absolute':
      return site.base;
    case 'relative':
      return relative(submission.cwd, site.base);
    case 'trailing-slash':
      return `${site.base}/`;
  }
}
