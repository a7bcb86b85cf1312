import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Traffic } from '../../../observe/load';
import { runWindow, type WindowSpec } from '../../../run/load/window';
import { freePort } from '../../../run/subject/ports';

const folder = mkdtempSync(join(tmpdir(), 'wiregrade-test-'));
const file = join(folder, 'file.bin');
const content = Buffer.alloc(1000, 'abc');
writeFileSync(file, content);
const answer = Buffer.concat([
  Buffer.from(`HTTP/1.1 200 OK\r\nContent-Length: ${content.length}\r\n\r\n`),
  content,
]);

const servers: { server: Server; sockets: Set<Socket> }[] = [];

async function closeAll(): Promise<void> {
  for (const { server, sockets } of servers.splice(0)) {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
}
afterEach(closeAll);
afterAll(() => rmSync(folder, { recursive: true }));

/** A server that is told how to answer each request; heads arrive whole here. */
async function serve(
  respond: (socket: Socket, request: string) => void,
): Promise<{ port: number; connections: () => number }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('data', (octets) => respond(socket, octets.toString('latin1')));
  });
  servers.push({ server, sockets });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, connections: () => sockets.size };
}

function measure(
  port: number,
  more: Partial<WindowSpec> = {},
  on: (moment: string) => void = () => undefined,
): Promise<Traffic> {
  const load = { size: content.length, clients: 4, connections: 'persistent' } as const;
  const targets = { target: '/file.bin', file, largeTarget: '/file.bin' };
  const spec = {
    port,
    load,
    loop: { kind: 'closed' },
    bystanders: { idle: 0, slow: 0 },
    warmUpMs: 300,
    seconds: 0.3,
    ...targets,
  } as const;
  return runWindow({ ...spec, ...more }, (moment) => {
    on(moment);
    return Promise.resolve();
  });
}

const load = (clients: number, connections: 'persistent' | 'one-shot') => ({
  size: content.length,
  clients,
  connections,
});

test('counts answers that are right, on connections that stay', async () => {
  const { port, connections } = await serve((socket) => socket.write(answer));
  const moments: string[] = [];
  const seen = await measure(port, {}, (moment) => moments.push(moment));
  expect(seen).toMatchObject({ wrong: 0, broken: 0, served: 4 });
  expect(seen.requests).toBeGreaterThan(100);
  expect(seen.octets).toBeGreaterThanOrEqual((seen.requests - 4) * answer.length);
  expect(seen.latency?.p50).toBeGreaterThan(0);
  expect(moments).toEqual(['begin', 'end']);
  expect(connections()).toBe(4);
});

test('takes a connection for each request where it is told to, and says close', async () => {
  const asked = new Set<boolean>();
  const { port, connections } = await serve((socket, request) => {
    asked.add(request.includes('\r\nConnection: close\r\n'));
    socket.end(answer);
  });
  const seen = await measure(port, { load: load(4, 'one-shot') });
  expect(seen).toMatchObject({ wrong: 0, broken: 0, served: 4 });
  expect(connections()).toBeGreaterThanOrEqual(seen.requests);
  expect([...asked]).toEqual([true]);
});

test('connects anew where the server closes though it need not', async () => {
  const { port, connections } = await serve((socket) =>
    socket.end(answer.toString('latin1').replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')),
  );
  const seen = await measure(port);
  expect(seen).toMatchObject({ wrong: 0, broken: 0, served: 4 });
  expect(connections()).toBeGreaterThan(4);
});

test('counts wrong answers and broken connections as such', async () => {
  let turn = 0;
  const { port } = await serve((socket) => {
    turn += 1;
    if (turn % 3 === 0) socket.write(answer.toString('latin1').replace(/c$/, 'd').replace(/a$/, 'd'));
    else if (turn % 3 === 1) socket.end(answer.subarray(0, 400));
    else socket.write(answer);
  });
  const seen = await measure(port);
  expect(seen.requests).toBeGreaterThan(0);
  expect(seen.wrong).toBeGreaterThan(0);
  expect(seen.broken).toBeGreaterThan(0);
});

test('everybody is let in before anybody asks twice', async () => {
  const order: Socket[] = [];
  const { port } = await serve((socket) => {
    order.push(socket);
    socket.write(answer);
  });
  const seen = await measure(port, { load: load(100, 'persistent') });
  expect(seen.served).toBe(100);
  expect(new Set(order.slice(0, 100)).size).toBe(100);
});

test('an open loop lets everybody in, too, before the rate begins', async () => {
  const asked: Socket[] = [];
  const { port } = await serve((socket) => {
    asked.push(socket);
    socket.write(answer);
  });
  const seen = await measure(port, { load: load(20, 'persistent'), loop: { kind: 'open', perSecond: 200 } });
  expect(seen.served).toBe(20);
  expect(new Set(asked.slice(0, 20)).size).toBe(20);
});

test('tells who was never answered', async () => {
  let first: Socket | null = null;
  const { port } = await serve((socket) => {
    first ??= socket;
    if (socket === first) socket.write(answer);
  });
  const seen = await measure(port, { load: load(9, 'persistent') });
  expect(seen.served).toBe(1);
  expect(seen.requests).toBeGreaterThan(0);
});

/** For 0.4 s in the middle nobody is answered: four clients of a closed loop ask four times meanwhile. */
function stalling(): (socket: Socket) => void {
  let start: number | null = null;
  return (socket) => {
    start ??= performance.now();
    const left = start + 1000 - performance.now();
    if (left > 0 && left < 400) setTimeout(() => socket.write(answer), left);
    else socket.write(answer);
  };
}

test('an open loop shows the stall that a closed loop hides', async () => {
  const hidden = await measure((await serve(stalling())).port, { seconds: 1 });
  const shown = await measure((await serve(stalling())).port, {
    seconds: 1,
    loop: { kind: 'open', perSecond: 200 },
  });
  expect(hidden.latency?.max).toBeGreaterThan(300);
  expect(hidden.latency?.p90).toBeLessThan(100);
  expect(shown.latency?.p90).toBeGreaterThan(100);
  expect(shown.requests / shown.seconds).toBeLessThan(300);
});

test('what is due and never answered counts with the time it has waited', async () => {
  let asked = 0;
  const { port } = await serve((socket) => {
    asked += 1;
    if (asked < 80) socket.write(answer);
  });
  const seen = await measure(port, { seconds: 0.5, loop: { kind: 'open', perSecond: 200 } });
  expect(seen.latency?.p99).toBeGreaterThan(100);
});

test('who waits longer than is counted is not left out', async () => {
  const { port } = await serve((socket) => setTimeout(() => socket.write(answer), 300));
  const seen = await measure(port, { warmUpMs: 50, seconds: 0.2 });
  expect(seen.latency?.p50).toBeGreaterThan(190);
});

test('who is never served is told by that, and not by latency', async () => {
  let first: Socket | null = null;
  const { port } = await serve((socket) => {
    first ??= socket;
    if (socket === first) setTimeout(() => socket.write(answer), 1);
  });
  const seen = await measure(port, { seconds: 1 });
  expect(seen.served).toBe(1);
  expect(seen.latency?.p90).toBeLessThan(1000);
});

test('bystanders are connected, and not counted', async () => {
  const { port, connections } = await serve((socket) => socket.write(answer));
  const seen = await measure(port, { bystanders: { idle: 3, slow: 2 } });
  expect(seen.served).toBe(4);
  expect(connections()).toBe(9);
});

test('nobody listens: nothing is answered, and that is a result', async () => {
  const seen = await measure(await freePort());
  expect(seen).toMatchObject({ requests: 0, served: 0, latency: null });
  expect(seen.broken).toBeGreaterThan(0);
});
