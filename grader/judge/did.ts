import { escapeOctets } from '../lib/escape';
import { atOnce } from '../lib/slices';
import { sayOctets } from '../lib/units';
import type { StepEnd } from '../observe/observation';
import type { LaunchSpec, Message, OctetSource, PlannedStep, RequestTemplate } from '../plan/plan';
import { fill } from '../spec/placeholders';
import { sayMeasurement } from './measurement';
import { itemOf, sayRounds, type Item } from './repeats';
import { sayDuration } from './say';

const mostSteps = 4;

/** What the plan leaves open and the run decided. */
export interface Told {
  /** The value of Host as it was sent. */
  readonly host: string;
  /** Whether step `index` was taken; `too-late` where its connection was not open any more. */
  how(index: number): 'taken' | 'too-late' | 'left-out';
}

/**
 * What was done, put into words. Each step is so once: of a crowd there are thousands, and each may be followed by a
 * finding that tells of all before it.
 */
export class Account {
  readonly #done: Item[] = [];
  /** How many of them the first steps are, by step. */
  readonly #upTo: number[] = [];

  /** Yields after each step. */
  *tell(steps: readonly PlannedStep[], told: Told): Generator<void, this> {
    for (const [i, step] of steps.entries()) {
      this.#done.push(...sayOne(step, told, told.how(i)).map(itemOf));
      this.#upTo.push(this.#done.length);
      yield;
    }
    return this;
  }

  /** What was done up to a step, as one sentence: the last few things, repetitions counted. */
  upTo(index: number): string {
    const said = sayRounds(this.#done.slice(0, this.#upTo[index]));
    return [...(said.length > mostSteps ? ['...'] : []), ...said.slice(-mostSteps)].join('; then ');
  }
}

/** What was done in all, as one sentence. */
export function sayDid(steps: readonly PlannedStep[], told: Told): string {
  return atOnce(new Account().tell(steps, told)).upTo(steps.length);
}

function sayOne(step: PlannedStep, told: Told, how: ReturnType<Told['how']>): string[] {
  if (how === 'taken') return sayStep(step, told);
  if (how === 'left-out') return [];
  if (step.verb === 'connect') return [`${who(step.on)}tried to connect`];
  if (step.verb !== 'send') return [];
  return [`${who(step.on)}found no open connection to send ${sayMessage(step.message, told)} on`];
}

function who(connection: string): string {
  return connection === 'client' ? '' : `${connection} `;
}

function sayStep(step: PlannedStep, told: Told): string[] {
  switch (step.verb) {
    case 'connect':
      return [`${who(step.on)}connected`];
    case 'send':
      return [`${who(step.on)}sent ${sayMessage(step.message, told)}${sayCut(step.cut)}`];
    case 'finish':
      return [`${who(step.on)}half-closed the connection`];
    case 'reset':
      return [`${who(step.on)}reset the connection`];
    case 'close':
      return [`${who(step.on)}closed the connection`];
    case 'stop-reading':
      return [`${who(step.on)}stopped reading`];
    case 'read-on':
      return [
        `${who(step.on)}read on${step.atATime === null ? '' : `, ${sayOctets(step.atATime)} at a time`}`,
      ];
    case 'launch':
      return [sayLaunch(step.launch)];
    case 'interrupt':
      return ['pressed Ctrl-C'];
    case 'stop':
      return ['stopped the server'];
    case 'read':
      return [`${who(step.on)}read ${sayOctets(step.size)} more`];
    case 'pour':
      return [`${who(step.on)}sent "${saySources(step.parts, told, 30)}" again and again`];
    case 'pause':
    case 'closes':
    case 'uses':
      return sayWaiting(step);
    case 'signal':
      return [`sent ${step.signal}${step.whom === 'parent' ? ' to the server alone' : ''}`];
    case 'measure':
      return [sayMeasurement(step.measurement)];
    case 'replace':
      return [`replaced the file ${step.file.path}`];
    case 'await':
    case 'until-blocked':
    case 'until-read':
    case 'until-refusing':
    case 'listens':
    case 'exits':
    case 'mark':
    case 'compare-prints':
    case 'require':
      return [];
  }
}

function sayWaiting(step: Extract<PlannedStep, { verb: 'pause' | 'closes' | 'uses' }>): string[] {
  if (step.verb === 'pause') return [`waited ${sayDuration(step.ms)}`];
  if (step.verb === 'closes') return [`left ${step.on === 'client' ? 'the connection' : step.on} idle`];
  return step.check.kind === 'during' ? [`left the server alone for ${sayDuration(step.check.forMs)}`] : [];
}

function sayLaunch({ arguments: args, port, base }: LaunchSpec): string {
  const extras = [
    ...(args.length === 0 ? [] : [`with ${args.join(' ')}`]),
    ...(port === 'same' ? ['on the same port'] : []),
    ...(base === 'absolute'
      ? []
      : [`with the base folder as a ${base === 'relative' ? 'relative path' : 'path that ends in a slash'}`]),
  ];
  return ['started the server', ...extras].join(' ');
}

function sayMessage(message: Message, told: Told): string {
  if (message.kind === 'raw') return `"${saySources(message.parts, told, 110)}"`;
  const requests = message.requests.map((request) => sayRequest(request, told));
  return requests.length === 1 ? requests.join('') : `in one write: ${requests.join(', ')}`;
}

function sayRequest({ method, target, version, fields, body, padTo }: RequestTemplate, told: Told): string {
  const say = (sources: readonly OctetSource[], most: number): string => saySources(sources, told, most);
  const named = fields
    .filter(([name]) => name !== 'Host')
    .map(([name, value]) => `${name}: ${say(value, 40)}`);
  const extras = [
    ...named,
    ...(body === null ? [] : [`body "${say(body, 60)}"`]),
    ...(padTo === null ? [] : [`padded to ${sayOctets(padTo)}`]),
  ];
  const line = `${method} ${sayText(target, told)}${version === 'HTTP/1.1' ? '' : ` ${version}`}`;
  return extras.length === 0 ? line : `${line} (${extras.join('; ')})`;
}

function saySources(sources: readonly OctetSource[], told: Told, most: number): string {
  return shorten(sources.map((source) => saySource(source, told)).join(''), most);
}

function saySource(source: OctetSource, told: Told): string {
  switch (source.kind) {
    case 'text':
      return sayText(source.text, told);
    case 'hex':
      return escapeOctets(Buffer.from(source.hex, 'hex'));
    case 'repeat':
      return `${sayText(source.text, told)}... (${String(source.times)} times)`;
    case 'random':
      return `(${sayOctets(source.size)} at random)`;
    case 'every-octet':
      return '(all 256 octets)';
    case 'cut-off':
      return shorten(sayText(source.text, told), source.after + 3);
    case 'mutate':
      return `${sayText(source.text, told)} (a few octets changed)`;
  }
}

/** Folders have another name in every run, so they are said by what they are. */
function sayText(text: string, { host }: Told): string {
  const port = /:([0-9]+)$/.exec(host)?.[1] ?? '80';
  const folders = { base: '(the base folder)', dir: '(the folder above the base folder)' };
  return escapeOctets(fill(text, { host, port, random: '', ...folders }));
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 3)}...`;
}

function sayCut(cut: 'whole' | 'every-octet' | readonly number[]): string {
  if (cut === 'whole') return '';
  return cut === 'every-octet' ? ', one octet at a time' : `, in ${String(cut.length + 1)} pieces`;
}

/** What became of a step, as far as the sentence about it needs to know. */
export function howTaken(
  step: PlannedStep | undefined,
  end: StepEnd | undefined,
  isConnected: boolean,
): ReturnType<Told['how']> {
  switch (end?.kind) {
    case 'done':
      return 'taken';
    case 'stalled':
      return (step?.verb === 'connect' || step?.verb === 'send') && !isConnected ? 'too-late' : 'taken';
    case 'no-connection':
      return 'too-late';
    case 'no-process':
      return step?.verb === 'launch' ? 'taken' : 'left-out';
    case 'waived':
    case 'no-room':
    case undefined:
      return 'left-out';
  }
}
