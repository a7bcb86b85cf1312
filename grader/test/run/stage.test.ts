import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { startClock } from '../../run/clock';
import type { Instance } from '../../run/instance';
import type { RunContext } from '../../run/context';
import { Stage } from '../../run/stage';
import { eventually } from './eventually';

const clock = startClock();
afterAll(() => clock.stop());

// Says of the first and of the last of 17 clients how much the kernel takes for it, until it has taken nothing for half a second.
const sendsUntilStuck = `
import socket
listener = socket.create_server(('127.0.0.1', 0))
print(listener.getsockname()[1], flush=True)
clients = [listener.accept()[0] for _ in range(17)]
for client in clients[0], clients[-1]:
    client.settimeout(0.5)
    taken = 0
    try:
        while taken < 32 * 1024 ** 2: taken += client.send(bytes(65536))
    except TimeoutError:
        pass
    print(taken, flush=True)
`;

test('of clients that do not read at once, those beyond the sixteenth leave little with the kernel', async () => {
  const child = spawn('/usr/bin/python3', ['-c', sendsUntilStuck], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const saysNumber = async (): Promise<number> => Number((await lines.next()).value);
  // A stage needs no more of either to open connections.
  const stage = new Stage({ clock, tell: () => undefined } as unknown as RunContext);
  const instance = { target: { host: '127.0.0.1', port: await saysNumber() } } as Instance;
  const clients = Array.from({ length: 17 }, (_, i) => {
    stage.openUnread(`c${i}`);
    return stage.connect(`c${i}`, instance);
  });
  await eventually('all are there', () => clients.every(({ state }) => state.kind === 'open'));
  expect(await saysNumber()).toBeGreaterThan(512 * 1024);
  expect(await saysNumber()).toBeLessThan(512 * 1024);
  clients.forEach((client) => client.abandon());
  await ended;
});

// Answers 64 clients without end, though they asked for nothing.
const floods = `
import socket, threading
listener = socket.create_server(('127.0.0.1', 0), backlog=64)
print(listener.getsockname()[1], flush=True)
def flood(client):
    try:
        while True: client.sendall(b'HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\n\\r\\n' * 100)
    except OSError:
        pass
threads = [threading.Thread(target=flood, args=(listener.accept()[0],)) for _ in range(64)]
for thread in threads: thread.start()
for thread in threads: thread.join()
`;

test('a flood over many connections is read no further than one over few', async () => {
  const child = spawn('/usr/bin/python3', ['-c', floods], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const stage = new Stage({ clock, tell: () => undefined } as unknown as RunContext);
  const instance = { target: { host: '127.0.0.1', port: Number((await lines.next()).value) } } as Instance;
  const clients = Array.from({ length: 64 }, (_, i) => stage.connect(`c${i}`, instance));
  await eventually('all are given up', () => clients.every(({ flood }) => flood !== null));
  clients.forEach((client) => client.abandon());
  await ended;
  expect(stage.recorder.arrived).toBeLessThan(16 * 1024 * 1024);
});

test('a client that is over is held no more', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stage = new Stage({ clock, tell: () => undefined } as unknown as RunContext);
  const { port } = server.address() as AddressInfo;
  const clients = ['first', 'second'].map((name) =>
    stage.connect(name, { target: { host: '127.0.0.1', port } } as Instance),
  );
  await eventually('both are there', () => clients.every(({ state }) => state.kind === 'open'));
  const before = stage.held;
  clients[0]?.close('orderly');
  const after = stage.held;
  stage.leave();
  await new Promise((closed) => server.close(closed));
  expect([before, after]).toEqual([2, 1]);
});
