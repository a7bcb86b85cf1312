/** Where the kernel tells nothing of its sockets, as on macOS or for a server on another machine. */
import { connect } from 'node:net';
import { takeStep } from '../../run/steps';
import { play, type Played } from './python';

jest.mock('../../run/kernel/netlink', () => ({
  ...jest.requireActual<object>('../../run/kernel/netlink'),
  openSockDiag: () => null,
}));

const request = Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
const join = ({ stage }: Played, on: string, optional = false) =>
  takeStep(stage, { verb: 'connect', on, to: 'server', optional }, false);

test('no more than eight clients wait to be heard', async () => {
  const answersWhenTold = `
clients = [listener.accept()[0] for _ in range(8)]
sys.stdin.readline()
clients[0].sendall(b'HTTP/1.1 204 No Content\\r\\n\\r\\n')
sys.stdin.read()`;
  const played = await play(answersWhenTold, 64, { signal: new AbortController().signal });
  for (let n = 1; n <= 8; n += 1) {
    expect(await join(played, `c${n}`)).toEqual({ kind: 'done' });
    await played.stage.connections.get(`c${n}`)?.send(request, ['GET']);
  }
  const ninth = join(played, 'c9');
  await new Promise(setImmediate);
  expect(played.stage.connections.has('c9')).toBe(false);
  played.tell('\n');
  expect(await ninth).toEqual({ kind: 'done' });
  expect(played.stage.connections.has('c9')).toBe(true);
  await played.end();
});

test('who may be left out is, where the connection is not made', async () => {
  const played = await play('sys.stdin.read()', 0, { signal: AbortSignal.abort() });
  const { port } = played.stage.instances.get('server')?.target ?? { port: 0 };
  const first = connect(port, '127.0.0.1');
  await new Promise((resolve) => first.once('connect', resolve));
  expect(await join(played, 'c1', true)).toEqual({ kind: 'waived' });
  expect(await join(played, 'c2')).toMatchObject({ kind: 'stalled' });
  first.destroy();
  await played.end();
});
