import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { reproduce } from '../../judge/reproduce';
import { renderMessage } from '../../plan/message';
import type { PlannedCase } from '../../plan/plan';
import { loadCheckpoint } from '../../spec/load';
import { planOf, seed } from '../plan/checkpoint';
import { grade, root, run, scratch } from './cli';

const here = scratch();
const loaded = loadCheckpoint(join(root, 'checkpoints/checkpoint1.yaml'));
if (loaded.kind === 'bad') throw new Error('checkpoint1 is not well-formed');
const { cases } = planOf(loaded.value);

function caseNamed(id: string): PlannedCase {
  const found = cases.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
}

/** What the run sends in that row, to a server on this port whose site is here. */
function sentByRun(id: string, row: number, port: number): string {
  const bindings = {
    host: `127.0.0.1:${String(port)}`,
    port: String(port),
    base: '',
    dir: join(here, `site-${seed}`),
    random: '',
  };
  const steps = caseNamed(id).trials[row]?.steps ?? [];
  return steps
    .flatMap((step) => (step.verb === 'send' ? [renderMessage(step.message, seed, bindings).octets] : []))
    .map((octets) => octets.toString('latin1'))
    .join('');
}

interface Sent {
  readonly octets: string;
  readonly port: number;
  readonly pieces: number;
}

/** Runs the line in a shell against a server that takes whatever comes; answers with what came. */
async function sentByLine(id: string, row: number): Promise<Sent> {
  const received: Buffer[] = [];
  const server = createServer((socket) => {
    socket.on('data', (octets) => {
      received.push(octets);
      socket.write('HTTP/1.1 204 No Content\r\n\r\n');
    });
    socket.on('error', () => undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const line = reproduce(caseNamed(id), row, seed) ?? 'false';
  const here8080 = line.replaceAll('127.0.0.1:8080', `127.0.0.1:${String(port)}`);
  const { code, stderr } = await run('sh', ['-c', here8080.replace(/ 8080$/, ` ${String(port)}`)], {
    cwd: here,
  });
  server.close();
  if (code !== 0)
    throw new Error(`${line}\nended with ${String(code)}; are curl and netcat-openbsd installed? ${stderr}`);
  return { octets: Buffer.concat(received).toString('latin1'), port, pieces: received.length };
}

describe('a `try` line sends the octets of the run', () => {
  const lines: readonly (readonly [id: string, row: number, mark: string])[] = [
    ['get-basic', 0, 'curl -i'],
    ['huge-head', 0, 'curl -I'],
    ['keepalive-default', 0, 'sleep 1'],
    ['query-ignored', 0, 'curl'],
    ['query-ignored', 1, 'printf'],
    ['pct-decode', 0, 'with%20space'],
    ['pct-malformed', 0, '/%zz'],
    ['not-found', 0, 'nope-'],
    ['traversal', 0, '--path-as-is'],
    ['traversal', 2, '\\134'],
    ['traversal-absolute', 0, '"$PWD/site-7f3a"'],
    ['traversal-absolute', 1, '"$PWD/site-7f3a"'],
    ['header-octets', 0, '\\351'],
    ['header-value-colon', 0, 'X-Empty'],
    ['post-501', 0, 'name=value'],
    ['http10-closes', 0, 'HTTP/1.0'],
    ['pipeline-mixed', 0, 'HEAD /b.txt'],
    ['req-split-boundary', 3, 'sleep 1'],
  ];
  let sent: readonly Sent[];
  // They wait for seconds, as a person would, so they do it side by side.
  beforeAll(async () => {
    sent = await Promise.all(lines.map(([id, row]) => sentByLine(id, row)));
  });

  test.each(lines.map((line, i) => [...line, i] as const))('%s, row %i', (id, row, mark, i) => {
    const { octets, port } = sent[i] ?? { octets: '', port: 0 };
    expect(reproduce(caseNamed(id), row, seed)).toContain(mark);
    expect(octets).toBe(sentByRun(id, row, port));
  });

  test('in pieces where the run sends pieces', () => {
    expect(sent.at(-1)?.pieces).toBe(2);
  });
});

test.each([
  ['several connections', 'no-extension'],
  ['a launch', 'cli-port'],
  ['octet by octet', 'req-split-bytes'],
  ['too much for a line', 'req-big-head'],
  ['a client that stops reading', 'bytes-large'],
  ['Ctrl-C', 'sigint-exits'],
])('there is no such line for %s', (_, id) => {
  expect(reproduce(caseNamed(id), 0, seed)).toBeUndefined();
});

test('the files of a run are made with what the run served', async () => {
  mkdirSync(join(here, 'by-hand'));
  const made = await grade(['files', 'checkpoint1', `by-hand/site-${seed}`, '--seed', seed], { cwd: here });
  const base = join(here, 'by-hand', `site-${seed}`, 'root');
  expect(made).toEqual({ code: 0, stdout: `The base folder is ${base}\n`, stderr: '' });
  const list = await run('sh', ['-c', 'ls -A | wc -l; stat -c %s huge.bin; cat ../secret.txt hello.txt'], {
    cwd: base,
  });
  expect(list.stdout).toMatch(
    /^2\d\n107374182400\nOutside the base folder: secret [a-z0-9]{10}\.\nHello, [a-z0-9]{10}!\n$/,
  );
});
