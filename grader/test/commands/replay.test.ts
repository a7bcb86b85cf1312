import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { readLog } from '../../observe/log';
import { eventually } from '../run/eventually';
import { listenersOn } from '../../run/kernel/tcp';
import { freePort } from '../../run/subject/ports';
import { grade, python, run, scratch, template } from './cli';

const here = scratch();
const log = join(here, 'run.ndjson');
/** Of a server that answers when all pieces have come: one that answers the first may be gone before the second. */
const patientLog = join(here, 'patient.ndjson');
const seed = '7f3a';
const cases = 'get-basic,head-no-body,query-ignored,req-split-boundary,sigint-exits,pipeline-two,cli-port';

beforeAll(async () => {
  await grade(['checkpoint1', template, '--only', cases, '--seed', seed, '--log', log]);
  await grade(['checkpoint1', python, '--only', 'req-split-boundary', '--seed', seed, '--log', patientLog]);
});

const replay = (...args: readonly string[]) => grade(['replay', log, ...args], { cwd: here });

/** What the clients of a recorded row sent, piece by piece. */
function recorded(caseId: string, row: number, from = log): string[] {
  const read = readLog(readFileSync(from, 'utf8'));
  const record = read.kind === 'log' ? read.log.records.find((each) => each.caseId === caseId) : undefined;
  const trial = record?.kind === 'ran' ? record.trials[row] : undefined;
  return (trial?.observations ?? []).flatMap((seen) =>
    seen.kind === 'sent' ? [Buffer.from(seen.octets, 'base64').toString('latin1')] : [],
  );
}

/** A server that keeps what it gets, piece by piece, and answers every whole head. */
async function listen(): Promise<{ pieces: string[]; server: Server; port: number }> {
  const pieces: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (octets) => {
      pieces.push(octets.toString('latin1'));
      if (pieces.join('').endsWith('\r\n\r\n'))
        socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { pieces, server, port: (server.address() as AddressInfo).port };
}

describe('the submission of the log, started again', () => {
  test('gives the answers that were recorded', async () => {
    const { code, stdout, stderr } = await replay('head-no-body', template);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^head-no-body\n\n {5}0 ms {2}client {3}connects to port \d+\n/);
    expect(stdout).toMatch(/ms {2}client {3}> HEAD \/hello\.txt HTTP\/1\.1\\r\\n\n/);
    expect(stdout).toMatch(/client {3}< HTTP\/1\.1 200 OK\\r\\n\n[^]*client {3}> GET \/b\.txt/);
    expect(stdout).toMatch(/\n {2}recorded {2}fail: 91 octets[^]*\n {2}now {7}fail: 91 octets/);
    expect(stdout).toMatch(/\n {2}answers {3}as recorded\n$/);
  });

  test('is sent Ctrl-C where it was', async () => {
    const { code, stdout } = await replay('sigint-exits', template);
    expect(code).toBe(0);
    expect(stdout).toMatch(/server {3}gets Ctrl-C\n[^]*server {3}ends with exit code 0\n/);
  });

  test('is the one that was wrong, of several rows, and --row is another', async () => {
    expect((await replay('req-split-boundary', template)).stdout).toContain(
      'req-split-boundary, row 1: cut=-3\n',
    );
    expect((await replay('req-split-boundary', template, '--row', '4')).stdout).toContain('row 4: cut=27\n');
    expect((await replay('req-split-boundary', template, '--row', 'cut=-1')).stdout).toContain(
      'row 3: cut=-1\n',
    );
  });
});

describe('--to', () => {
  test('sends what was recorded, in the recorded pieces, with the name of this server', async () => {
    const { pieces, server, port } = await listen();
    const to = `127.0.0.1:${String(port)}`;
    const args = ['replay', patientLog, 'req-split-boundary', '--row', '4', '--to', to];
    const { code, stdout } = await grade(args, { cwd: here });
    server.close();
    const wanted = recorded('req-split-boundary', 3, patientLog);
    expect(wanted).toHaveLength(2);
    const elsewhere = (text: string) => text.replace(/127\.0\.0\.1:\d+/, 'HOST');
    expect(pieces.slice(0, 2).map(elsewhere)).toEqual(wanted.map(elsewhere));
    expect(pieces.join('')).toContain(`Host: 127.0.0.1:${String(port)}\r\n`);
    expect({ code, differs: /content: 2 octets now, \d\d octets recorded/.test(stdout) }).toEqual({
      code: 1,
      differs: true,
    });
  });

  test('a server that was repaired: says what is different now', async () => {
    await grade(['files', 'checkpoint1', `site-${seed}`, '--seed', seed], { cwd: here });
    const port = await freePort();
    const argv = [join(python, 'server.py'), '--base', `site-${seed}/root`, '--port', String(port)];
    const server = spawn('python3', argv, { cwd: here, stdio: 'ignore' });
    try {
      await eventually('it listens', () => listenersOn(port).length > 0);
      const { code, stdout } = await replay('head-no-body', '--to', `127.0.0.1:${String(port)}`);
      expect(code).toBe(1);
      expect(stdout).toMatch(/\n {2}now {7}pass\n/);
      expect(stdout).toContain('client: 2 answers now, 1 answer recorded');
      expect(stdout).toContain('beside the answers: nothing now, octets-outside-response recorded');
    } finally {
      server.kill('SIGKILL');
    }
  });

  test('nobody there', async () => {
    const port = await freePort();
    const { code, stdout } = await replay('get-basic', '--to', `127.0.0.1:${String(port)}`);
    expect(code).toBe(1);
    expect(stdout).toContain('client   no connection: ECONNREFUSED');
    expect(stdout).toContain('no connection (ECONNREFUSED) now, a connection recorded');
  });
});

describe('--as', () => {
  test('prints a line that a shell takes whole', async () => {
    const { pieces, server, port } = await listen();
    const to = ['--to', `127.0.0.1:${String(port)}`];
    const lines = await Promise.all(['curl', 'nc'].map((tool) => replay('get-basic', '--as', tool, ...to)));
    const answers = await Promise.all(lines.map(({ stdout }) => run('sh', ['-c', stdout], { cwd: here })));
    server.close();
    expect(lines.map(({ stdout }) => /^# .*site-7f3a\/root.*\n(curl|\(printf) /.test(stdout))).toEqual([
      true,
      true,
    ]);
    expect(answers.map(({ stdout }) => stdout.endsWith('hi'))).toEqual([true, true]);
    const wanted = recorded('get-basic', 0)[0]?.replace(/:\d+/, `:${String(port)}`);
    expect(pieces.sort()).toEqual([wanted, wanted]);
  });
});

test('the submission is found from where the log was written', async () => {
  expect(await grade(['replay', log, 'get-basic'])).toMatchObject({ code: 0 });
});

describe('is refused with a sentence', () => {
  test.each<[string, readonly string[], string]>([
    ['almost a case', ['get-basci'], "has no case 'get-basci': did you mean 'get-basic'?"],
    ['a case that was not run', ['pipeline-two'], 'pipeline-two was not run, so there is nothing to replay.'],
    ['a row there is not', ['query-ignored', '--row', '3'], '--row 3: query-ignored has rows 1 to 2.'],
    [
      'no address',
      ['get-basic', '--to', '8080'],
      "--to takes an address such as 127.0.0.1:8080, not '8080'.",
    ],
    [
      'a running server to be stopped',
      ['sigint-exits', '--to', '127.0.0.1:1'],
      'sigint-exits starts or stops the server',
    ],
    [
      'a submission that is not here',
      ['get-basic'],
      'The log is about student-template, which is not to be found',
    ],
    ['no tool', ['get-basic', '--as', 'wget'], 'Allowed choices are curl, nc.'],
    [
      'curl for what it cannot',
      ['head-no-body', '--as', 'curl'],
      'curl cannot send exactly what head-no-body sends; --as nc may.',
    ],
    ['a line for more than one', ['cli-port', '--as', 'nc'], 'cli-port is more than one line can do'],
  ])('%s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await replay(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
  });
});
