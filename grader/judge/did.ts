import { escapeOctets } from '../lib/escape';
import { sayOctets } from '../lib/units';
import type { LaunchSpec, Message, OctetSource, PlannedStep, RequestTemplate } from '../plan/plan';

const mostSteps = 4;

/** What was done up to a step, as one sentence: the last few things, repetitions counted. */
export function sayDid(steps: readonly PlannedStep[], upTo: number): string {
  const done = steps.slice(0, upTo + 1).flatMap((step) => sayStep(step));
  const counted: { text: string; times: number }[] = [];
  for (const text of done) {
    const last = counted.at(-1);
    if (last?.text === text) last.times += 1;
    else counted.push({ text, times: 1 });
  }
  const shown = counted
    .slice(-mostSteps)
    .map(({ text, times }) => (times === 1 ? text : `${text} (${String(times)} times)`));
  return [...(counted.length > mostSteps ? ['...'] : []), ...shown].join('; then ');
}

function who(connection: string): string {
  return connection === 'client' ? '' : `${connection} `;
}

function sayStep(step: PlannedStep): string[] {
  switch (step.verb) {
    case 'connect':
      return [`${who(step.on)}connected`];
    case 'send':
      return [`${who(step.on)}sent ${sayMessage(step.message)}${sayCut(step.cut)}`];
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
    case 'replace':
      return [`replaced the file ${step.file.path}`];
    case 'await':
    case 'until-blocked':
    case 'listens':
    case 'exits':
    case 'compare-prints':
    case 'require':
      return [];
  }
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

function sayMessage(message: Message): string {
  if (message.kind === 'raw') return `"${shorten(message.parts.map(saySource).join(''), 110)}"`;
  const requests = message.requests.map(sayRequest);
  return requests.length === 1 ? requests.join('') : `in one write: ${requests.join(', ')}`;
}

function sayRequest({ method, target, version, fields, body, padTo }: RequestTemplate): string {
  const named = fields
    .filter(([name]) => name !== 'Host')
    .map(([name, value]) => `${name}: ${shorten(value.map(saySource).join(''), 40)}`);
  const extras = [
    ...named,
    ...(body === null ? [] : [`body "${shorten(body.map(saySource).join(''), 60)}"`]),
    ...(padTo === null ? [] : [`padded to ${sayOctets(padTo)}`]),
  ];
  const line = `${method} ${target}${version === 'HTTP/1.1' ? '' : ` ${version}`}`;
  return extras.length === 0 ? line : `${line} (${extras.join('; ')})`;
}

function saySource(source: OctetSource): string {
  switch (source.kind) {
    case 'text':
      return escapeOctets(source.text);
    case 'hex':
      return escapeOctets(Buffer.from(source.hex, 'hex'));
    case 'repeat':
      return `${escapeOctets(source.text)}... (${String(source.times)} times)`;
    case 'random':
      return `(${sayOctets(source.size)} at random)`;
    case 'every-octet':
      return '(all 256 octets)';
  }
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 3)}...`;
}

function sayCut(cut: 'whole' | 'every-octet' | readonly number[]): string {
  if (cut === 'whole') return '';
  return cut === 'every-octet' ? ', one octet at a time' : `, in ${String(cut.length + 1)} pieces`;
}
