import { cutInto, renderMessage, type Bindings } from '../plan/message';
import type { Message, PlannedCase, PlannedStep, RequestTemplate } from '../plan/plan';
import { fill } from '../spec/placeholders';

const mostOctets = 1_500;
const mostPieces = 8;

/** Where a run's files are made to look at a failure by hand: named after the seed, for they follow from it. */
export function siteFolder(seed: string): string {
  return `site-${seed}`;
}

type Send = Extract<PlannedStep, { verb: 'send' }>;

export interface Way {
  /** `either` is curl where that is exact, else printf and nc. */
  readonly tool: 'curl' | 'nc' | 'either';
  readonly host: string;
  readonly port: number;
}

/** As reports have it. */
export const usualWay: Way = { tool: 'either', host: '127.0.0.1', port: 8080 };

/**
 * A line for a shell that sends the same octets to a server there, whose base is `siteFolder`/root. Undefined for a
 * case that one line cannot tell: several connections, other launches, a huge message; or not with that tool.
 */
export function reproduce(
  planned: PlannedCase,
  row: number,
  seed: string,
  way: Way = usualWay,
): string | undefined {
  const steps = planned.trials.find((trial) => trial.row === row)?.steps ?? [];
  const sends = steps.filter((step) => step.verb === 'send');
  const [first] = sends;
  const isOneStory = sends.every(({ on }) => on === first?.on) && steps.every(isPlain);
  if (first === undefined || !isOneStory || isStartedDifferently(planned)) return undefined;
  return lineWith(way, first, sends, seed)?.replaceAll(here, `'"$PWD/${siteFolder(seed)}"'`);
}

function lineWith(way: Way, first: Send, sends: readonly Send[], seed: string): string | undefined {
  if (way.tool !== 'nc' && sends.length === 1 && first.cut === 'whole' && curlable(first.message))
    return curlLine(first.message.requests[0], way);
  return way.tool === 'curl' ? undefined : ncLine(sends, seed, way);
}

/** Stands for the folder above the base folder until the line is whole; the shell knows where that is. */
const here = 'FOLDER-ABOVE-THE-BASE';

function bindingsFor({ host, port }: Way): Bindings {
  return { host: `${host}:${port}`, port: String(port), base: `${here}/root`, dir: here, random: '' };
}

function isPlain(step: PlannedStep): boolean {
  return step.verb === 'send' || step.verb === 'await';
}

function isStartedDifferently({ subject }: PlannedCase): boolean {
  return subject.kind === 'own' && subject.launch.arguments.length > 0;
}

/**
 * With a pause between what is sent in pieces, and after the last: nc ends the connection as soon as its input ends,
 * which a server may take for a client that has gone.
 */
function ncLine(sends: readonly Send[], seed: string, way: Way): string | undefined {
  const bindings = bindingsFor(way);
  const pieces = sends.flatMap(({ message, cut }) =>
    cutInto(renderMessage(message, seed, bindings).octets, cut),
  );
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (size > mostOctets || pieces.length > mostPieces) return undefined;
  const prints = pieces.map(
    (piece) => `printf '${piece.toString('latin1').replace(/[^ -$&(-[\]-~]/g, octal)}'`,
  );
  return `(${prints.join('; sleep 1; ')}; sleep 3) | nc -q 1 ${way.host} ${String(way.port)}`;
}

/** printf(1) takes \r, \n and three octal digits; a percent sign, a quote and a backslash would mean something. */
function octal(character: string): string {
  if (character === '\r') return '\\r';
  if (character === '\n') return '\\n';
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
}

type OneRequest = Message & { readonly kind: 'requests'; readonly requests: readonly [RequestTemplate] };

/** A bare question mark at the end is left out: some versions of curl drop it. */
const plainTarget = /^\/[A-Za-z0-9/._~%?=&+{}-]*(?<!\?)$/;

function curlable(message: Message): message is OneRequest {
  if (message.kind !== 'requests' || message.requests.length !== 1) return false;
  const [request] = message.requests;
  const isGetOrHead = request?.method === 'GET' || request?.method === 'HEAD';
  return (
    isGetOrHead &&
    plainTarget.test(request.target) &&
    request.version === 'HTTP/1.1' &&
    request.body === null &&
    request.padTo === null &&
    request.fields.every(isShort)
  );
}

/** Such as curl writes by itself or is told to. */
function isShort([name, value]: RequestTemplate['fields'][number]): boolean {
  const text = value.map((source) => (source.kind === 'text' ? source.text : '?')).join('');
  return (name === 'Host' && text === '{host}') || (name === 'Connection' && text === 'close');
}

/** Without the fields curl would add of itself, and with the path as it is. */
function curlLine({ method, target, fields }: RequestTemplate, way: Way): string {
  const bindings = bindingsFor(way);
  const close = fields.some(([name]) => name === 'Connection') ? " -H 'Connection: close'" : '';
  const head = method === 'HEAD' ? '-I' : '-i';
  const path = fill(target, bindings);
  const asItIs = /\/\.|[{}]/.test(target) ? ' --path-as-is --globoff' : '';
  return `curl ${head} -A '' -H Accept:${close}${asItIs} 'http://${bindings.host}${path}'`;
}
