import { renderMessage, type Bindings } from '../plan/message';
import type { Message, PlannedCase, PlannedStep, RequestTemplate } from '../plan/plan';

const mostOctets = 1_500;

/**
 * A line for a shell that sends the same octets to a server on port 8080: curl where that is exact, else printf and
 * nc. Undefined for a case that one line cannot tell: several connections, other launches, pauses, a huge message.
 */
export function reproduce(
  planned: PlannedCase,
  row: number,
  seed: string,
  random: string,
): string | undefined {
  const steps = planned.trials[row]?.steps ?? [];
  const sends = steps.filter((step) => step.verb === 'send');
  const [first] = sends;
  const isOneStory =
    sends.every(({ on, cut }) => on === first?.on && cut === 'whole') && steps.every(isPlain);
  if (first === undefined || !isOneStory) return undefined;
  const bindings: Bindings = {
    host: '127.0.0.1:8080',
    port: '8080',
    base: 'site/root',
    dir: `${process.cwd()}/site`,
    random,
  };
  if (sends.length === 1 && curlable(first.message)) return curlLine(first.message.requests[0], random);
  const octets = Buffer.concat(sends.map(({ message }) => renderMessage(message, seed, bindings).octets));
  if (octets.length > mostOctets) return undefined;
  return `printf '${octets.toString('latin1').replace(/[^ -$&(-[\]-~]/g, octal)}' | nc -q 3 127.0.0.1 8080`;
}

function isPlain(step: PlannedStep): boolean {
  return step.verb === 'send' || step.verb === 'await';
}

/** printf(1) takes \r, \n and three octal digits; a percent sign, a quote and a backslash would mean something. */
function octal(character: string): string {
  if (character === '\r') return '\\r';
  if (character === '\n') return '\\n';
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
}

type OneRequest = Message & { readonly kind: 'requests'; readonly requests: readonly [RequestTemplate] };

function curlable(message: Message): message is OneRequest {
  if (message.kind !== 'requests' || message.requests.length !== 1) return false;
  const [request] = message.requests;
  const isPlainTarget = request !== undefined && /^\/[A-Za-z0-9/._~%?=&+{}-]*$/.test(request.target);
  const isGetOrHead = request?.method === 'GET' || request?.method === 'HEAD';
  return (
    isPlainTarget &&
    isGetOrHead &&
    request.version === 'HTTP/1.1' &&
    request.body === null &&
    request.padTo === null &&
    request.fields.every(isShort)
  );
}

function isShort([name, value]: RequestTemplate['fields'][number]): boolean {
  return (name === 'Host' || name === 'Connection') && value.every(({ kind }) => kind === 'text');
}

function curlLine({ method, target, fields }: RequestTemplate, random: string): string {
  const close = fields.some(([name]) => name === 'Connection') ? " -H 'Connection: close'" : '';
  const head = method === 'HEAD' ? ' --head' : ' --include';
  return `curl --path-as-is --globoff${head}${close} 'http://127.0.0.1:8080${target.replaceAll('{random}', random)}'`;
}
