/** The command line as a user meets it. */
import { createServer, type AddressInfo } from 'node:net';
import { MODEL_NAMES } from '../io/names';
import { MODELS, unavailable } from '../io/models';
import { ask, request } from './support/peer';
import { Program, startServer, stopServer } from './support/program';
import { makeSite, type TestSite } from './support/site';

let site: TestSite;
beforeAll(() => (site = makeSite()));
afterAll(() => site.remove());

test.each([
  ['--port', ['--port', 'http'], 'reference: --port takes a number from 0 to 65535, not "http".\n'],
  ['--port without value', ['--port'], 'reference: --port takes a number from 0 to 65535.\n'],
  [
    '--model',
    ['--model', 'magic'],
    `reference: --model takes one of ${MODEL_NAMES.join(', ')}, not "magic".\n`,
  ],
  ['--recv', ['--recv', '0'], 'reference: --recv takes a number of octets from 1 to 1048576, not "0".\n'],
  ['--host', ['--host', 'example.org'], 'reference: --host takes an IP address, not "example.org".\n'],
  [
    '--host with a zone',
    ['--host', 'fe80::1%lo'],
    'reference: --host takes an IP address, not "fe80::1%lo".\n',
  ],
  [
    '--idle-timeout',
    ['--idle-timeout=-1'],
    'reference: --idle-timeout takes seconds from 0.1 to 3600, not "-1".\n',
  ],
  ['an unknown flag', ['--wat'], 'reference: --wat is not a flag of this program; --help lists them.\n'],
])('a wrong %s is named, with what it takes: exit 2', async (_, args, stderr) => {
  expect(await Program.run(args).ended).toMatchObject({ code: 2, stdout: '', stderr });
});

test('--help names every flag and every model in one line', async () => {
  const { code, stdout } = await Program.run(['--help']).ended;
  expect(code).toBe(0);
  for (const flag of [
    'base',
    'port',
    'recv',
    'verbose',
    'version',
    'help',
    'model',
    'threads',
    'processes',
    'idle-timeout',
    'head-timeout',
    'drain-timeout',
    'backlog',
    'host',
    'log',
  ])
    expect(stdout).toMatch(new RegExp(`^  --${flag} `, 'm'));
  for (const { about } of MODELS) expect(stdout).toContain(`${about.name.padEnd(22)} ${about.summary}\n`);
});

test('--version prints a number and ends', async () => {
  expect(await Program.run(['--version']).ended).toMatchObject({ code: 0, stdout: 'reference 0.1.0\n' });
});

test.each(['thread-pool', 'event-driven'])('%s: a port in use is one sentence and exit 1', async (model) => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const ended = await Program.run(['--model', model, '--base', site.base, '--port', String(port)]).ended;
  other.close();
  expect(ended).toMatchObject({
    code: 1,
    stdout: '',
    stderr: `reference: Port ${port} on 127.0.0.1 is in use by another program; choose one with --port.\n`,
  });
});

test.each([
  [
    'a missing base',
    ['--base', '/no/such'],
    'reference: The base folder /no/such does not exist; name another one with --base.\n',
  ],
  ['a base that is a file', ['--base', __filename], `reference: The base ${__filename} is not a folder.\n`],
  [
    'an address of another machine',
    ['--base', '/tmp', '--host', '192.0.2.1'],
    'reference: 192.0.2.1 is not an address of this machine; see --host.\n',
  ],
  [
    'a log that cannot be written',
    ['--base', '/tmp', '--log', '/no/such/log'],
    'reference: The log file /no/such/log cannot be written (ENOENT).\n',
  ],
])('%s is one sentence and exit 1', async (_, args, stderr) => {
  expect(await Program.run(['--port', '0', ...args]).ended).toMatchObject({ code: 1, stdout: '', stderr });
});

test('too few descriptors to start with are one sentence and exit 1', async () => {
  const args = ['--port', '0', '--base', site.base];
  // Enough for Node, not for four workers; which call fails first depends on what was inherited.
  const { code, stdout, stderr } = await Program.run(args, [], ['prlimit', '--nofile=24']).ended;
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^reference: .*EMFILE.*\n$/);
});

test('a model this platform lacks names those it has', () => {
  const pool = MODELS.find(({ about }) => about.name === 'thread-pool');
  expect(pool && unavailable(pool, 'darwin')).toBe(
    'The model thread-pool needs epoll, which only Linux has. On darwin these work: sequential, thread-per-connection, busy-wait, select, event-driven.',
  );
  expect(pool && unavailable(pool, 'linux')).toBeUndefined();
  const processes = MODELS.find(({ about }) => about.name === 'process-pool');
  expect(processes && unavailable(processes, 'darwin')).toMatch(
    /^The model process-pool needs a fork of Node, which only Linux allows\. On darwin these work: /,
  );
  const select = MODELS.find(({ about }) => about.name === 'select');
  expect(select && unavailable(select, 'darwin')).toBeUndefined();
  expect(select && unavailable(select, 'win32')).toBe(
    'The model select needs the POSIX socket calls. On win32 these work: event-driven.',
  );
});

test.each(MODEL_NAMES)('%s is silent but for its address, and talks when asked to', async (model) => {
  const lines: number[] = [];
  for (const extra of [[], ['--verbose']]) {
    const server = await startServer(['--model', model, '--base', site.base, '--recv', '7', ...extra]);
    for (let i = 0; i < 20; i++) expect((await ask(server.port, request('/hello.txt'))).status).toBe(200);
    await stopServer(server);
    lines.push(server.stdout.split('\n').length - 1);
    expect(server.stdout).toMatch(/^Listening on http:\/\/127\.0\.0\.1:\d+\/ \([a-z-]+\)\n/);
  }
  expect(lines[0]).toBe(1);
  expect(lines[1]).toBeGreaterThanOrEqual(21);
});

test('listens where it is told, IPv6 included', async () => {
  for (const model of ['thread-pool', 'event-driven']) {
    const server = await startServer(['--model', model, '--base', site.base, '--host', '::1']);
    const { status } = await fetch(`http://[::1]:${server.port}/hello.txt`);
    expect(status).toBe(200);
    await stopServer(server);
  }
});
