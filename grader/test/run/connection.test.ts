import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Fact } from '../../observe/observation';
import { Connection, type Reads } from '../../run/client/connection';
import { keptContent } from '../../run/client/tape';
import { startClock } from '../../run/clock';
import { Bell } from '../../run/wait';
import { eventually } from './eventually';

const clock = startClock();
afterAll(() => clock.stop());

function connection(port: number, reads: Reads = 'at-once'): { client: Connection; facts: Fact[] } {
  const facts: Fact[] = [];
  const note = (fact: Fact): void => void facts.push(fact);
  const context = { clock, bell: new Bell(), note, keeps: () => keptContent, spend: () => false };
  return { client: new Connection('client', { host: '127.0.0.1', port }, context, reads), facts };
}

/** A client whose one request is answered in some way by a server of our own. */
async function answered(answer: (socket: Socket) => void): Promise<Connection> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => answer(socket));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { client } = connection((server.address() as AddressInfo).port);
  await eventually('it connects', () => client.state.kind === 'open');
  await client.send(Buffer.from('GET / HTTP/1.1\r\n\r\n'), ['GET']);
  await eventually('it ends or is answered', () => client.isOver || client.hasResponse(0));
  server.close();
  return client;
}

const whole = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';

test.each([
  ['a reset', (socket: Socket) => void socket.resetAndDestroy(), true],
  ['an end without an answer', (socket: Socket) => void socket.end(), true],
  ['half an answer', (socket: Socket) => void socket.end(whole.slice(0, -1)), true],
  ['an answer', (socket: Socket) => void socket.end(whole), false],
  ['an answer on a connection that stays', (socket: Socket) => void socket.write(whole), false],
])('%s tells whether something broke', async (_, answer, broke) => {
  const client = await answered(answer);
  if (client.hasResponse(0) || broke) client.abandon();
  expect(client.endedUnanswered).toBe(broke);
});

test.each([
  ['fin', 'an end after octets', (socket: Socket) => void socket.end(whole.slice(0, -1))],
  [
    'reset',
    'a reset after octets',
    (socket: Socket) => void socket.write('HT', () => socket.resetAndDestroy()),
  ],
  ['reset', 'a reset', (socket: Socket) => void socket.resetAndDestroy()],
])('%s is how it ends: %s', async (end, _, answer) => {
  for (let times = 0; times < 20; times += 1)
    expect((await answered(answer)).state).toEqual({ kind: 'ended', end });
});

// Sends until the kernel has taken nothing for half a second, says how much it took, and then sends all the rest.
const sendsUntilStuck = `
import socket
size = 16 * 1024 ** 2
listener = socket.create_server(('127.0.0.1', 0))
print(listener.getsockname()[1], flush=True)
client, _ = listener.accept()
client.settimeout(0.5)
octets, taken = b'HTTP/1.1 200 OK\\r\\nContent-Length: %d\\r\\n\\r\\n' % size + bytes(size), 0
try:
    while taken < len(octets): taken += client.send(octets[taken:])
except TimeoutError:
    pass
print(taken, flush=True)
client.settimeout(None)
client.sendall(octets[taken:])
`;

test('a client that does not read leaves little with the kernel, and then reads exactly what it is told to', async () => {
  const child = spawn('/usr/bin/python3', ['-c', sendsUntilStuck], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const saysNumber = async (): Promise<number> => Number((await lines.next()).value);
  const { client, facts } = connection(await saysNumber(), 'later-in-a-crowd');
  expect(await saysNumber()).toBeLessThan(512 * 1024);
  expect(facts.map(({ kind }) => kind)).toEqual(['connect', 'connected']);
  client.read(1_000_000);
  await eventually('it has got them', () => client.toRead === 0);
  client.noteReceived();
  expect(receivedIn(facts)).toBe(1_000_000);
  client.readOn(null);
  await eventually('it has all', () => client.hasResponse(0));
  client.abandon();
  await ended;
});

// Answers and closes when it is told to, and says that it has.
const answersAndCloses = `
import socket, sys
listener = socket.create_server(('127.0.0.1', 0))
print(listener.getsockname()[1], flush=True)
client, _ = listener.accept()
sys.stdin.readline()
client.sendall(b'HTTP/1.1 408 Request Timeout\\r\\nContent-Length: 0\\r\\n\\r\\n')
client.close()
open(sys.argv[1], 'w')
`;

test('what the grader was too late to see may have ended as soon as it was last seen open', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wiregrade-test-'));
  const closed = join(folder, 'closed');
  const child = spawn('/usr/bin/python3', ['-c', answersAndCloses, closed], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const { client, facts } = connection(Number((await lines.next()).value));
  await eventually('it connects', () => client.state.kind === 'open');
  await new Promise((resolve) => child.stdin.write('now\n', resolve));
  const blockedMs = clock.now();
  // Nothing else runs meanwhile, as when the grader is held up; and for so long that a beat is due at once.
  while (!existsSync(closed) || clock.now() < blockedMs + 200);
  await eventually('its end is seen', () => client.isOver);
  const ended = facts.find((fact) => fact.kind === 'ended');
  expect(ended?.end).toBe('fin');
  expect(ended?.openMs).toBeLessThanOrEqual(blockedMs);
  await gone;
  rmSync(folder, { recursive: true });
});

function receivedIn(facts: readonly Fact[]): number {
  const sizes = facts.map((fact) =>
    fact.kind === 'received' ? Buffer.from(fact.octets, 'base64').length + fact.omitted : 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const fullBacklog = `
import socket, sys
listener = socket.socket()
listener.bind(('127.0.0.1', 0))
listener.listen(0)
print(listener.getsockname()[1], flush=True)
sys.stdin.read()
`;

test('a connection that is never made is left, and holds nobody up', async () => {
  const child = spawn('/usr/bin/python3', ['-c', fullBacklog], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const one = connection(Number(line.toString()));
  // All at once might get cookies for their SYNs, which fill no queue.
  await eventually('one is made', () => one.client.state.kind === 'open');
  const all = [one, ...Array.from({ length: 3 }, () => connection(Number(line.toString())))];
  const waiting = all.filter(({ client }) => client.state.kind === 'connecting');
  expect(waiting.length).toBeGreaterThan(0);
  for (const { client } of all) client.abandon();
  for (const { client, facts } of waiting) {
    expect(client.state).toEqual({ kind: 'failed', reason: 'no answer to the attempt' });
    expect(facts.map(({ kind }) => kind)).toEqual(['connect', 'not-connected']);
  }
  await eventually(
    'nothing waits any more',
    () => !process.getActiveResourcesInfo().includes('TCPConnectWrap'),
  );
  child.stdin.end();
  await once(child, 'exit');
});
