import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MeasureDocument } from '../../measure/document';
import { modelNames } from '../../commands/measure-subjects';
import { isSamePlace } from '../../measure/sweep';
import { eventually } from '../run/eventually';
import { marked } from '../run/left';
import { bareEnvironment, grade, main, python, root, run, scratch } from './cli';

const here = scratch();
const at = (name: string): string => join(here, name);
const read = (name: string): MeasureDocument => JSON.parse(readFileSync(at(name), 'utf8')) as MeasureDocument;

const short = ['--rounds', '2', '--seconds', '1', '--sizes', '1KiB'];

test('the models by name are those of the reference', async () => {
  const { stdout } = await run(process.execPath, [join(root, 'reference/bin/reference.js'), '--help']);
  expect(stdout).toContain(`one of ${modelNames.join(', ')} (`);
});

test('two subjects side by side: a table, and the same numbers in JSON, CSV and on the page', async () => {
  const files = ['--json', at('two.json'), '--csv', at('two.csv'), '--html', at('two.html')];
  const { code, stdout, stderr } = await grade([
    'measure',
    python,
    'event-driven',
    '--clients',
    '1,8',
    ...short,
    ...files,
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const document = read('two.json');
  expect(document).toMatchObject({
    complete: true,
    settings: { subjects: [python, 'event-driven'], baseline: python },
  });
  expect(document.samples).toHaveLength(8);
  for (const sample of document.samples) {
    expect(sample.kind).toBe('measured');
    if (sample.kind !== 'measured') continue;
    const { traffic, consumption } = sample;
    expect(traffic).toMatchObject({ wrong: 0, broken: 0, served: sample.load.clients });
    expect(consumption.cpuMs).toBeGreaterThan(0);
    expect(consumption.peakMemory).toBeGreaterThan(5 * 1024 ** 2);
    expect(consumption.switches).toBeGreaterThan(0);
  }
  expect(stdout).toContain('8 clients, 1 KiB');
  const best = document.points.map(({ figures }) => String(figures?.perSecond.median));
  const csv = readFileSync(at('two.csv'), 'utf8');
  const html = readFileSync(at('two.html'), 'utf8');
  for (const number of best) {
    expect(csv).toContain(`,${number},`);
    expect(html).toContain(`<td>${number}</td>`);
  }
});

test('Ctrl-C keeps what was measured, nothing is left behind, and --resume goes on to the same end', async () => {
  const file = at('cut.json');
  const args = ['measure', 'event-driven', '--clients', '1,2', ...short, '--json', file];
  const TMPDIR = at('tmp');
  mkdirSync(TMPDIR);
  const env = bareEnvironment({ TMPDIR });
  const child = spawn(process.execPath, [main, ...args], { cwd: root, env, stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  // A round is written as it ends; then there is another one to interrupt.
  await eventually('a round is written', () => existsSync(file) || child.exitCode !== null);
  const served = join(TMPDIR, readdirSync(TMPDIR)[0] ?? '', 'root');
  // Each round has fresh processes, so between two rounds there are none.
  await eventually('the next round has a server', () => marked(served).length > 0 || child.exitCode !== null);
  child.kill('SIGINT');
  expect(await ended).toBe(3);
  expect({ processes: marked(served), files: readdirSync(TMPDIR) }).toEqual({ processes: [], files: [] });
  const cut = read('cut.json');
  expect(cut.complete).toBe(false);
  expect(cut.samples.length).toBeGreaterThanOrEqual(2);
  expect(cut.samples.length).toBeLessThan(4);

  const { code, stdout } = await grade(['measure', '--resume', file]);
  expect(code).toBe(0);
  expect(stdout).not.toContain('interrupted');
  const whole = read('cut.json');
  expect(whole).toMatchObject({ complete: true, startedAt: cut.startedAt, settings: cut.settings });
  expect(whole.samples).toHaveLength(4);
  expect(cut.samples.every((sample) => whole.samples.some((other) => isSamePlace(other, sample)))).toBe(true);
  expect(whole.samples.slice(0, cut.samples.length)).toEqual(cut.samples);
});

test('a server that answers wrongly, or ends, has no figures', async () => {
  const wrong = `import socket
s = socket.create_server(('127.0.0.1', int(__import__('sys').argv[1])))
while True:
    c, _ = s.accept()
    try:
        while c.recv(9999):
            c.sendall(b'HTTP/1.1 200 OK\\r\\nContent-Length: 1024\\r\\n\\r\\n' + b'x' * 1024)
    except OSError:
        pass
    c.close()
`;
  writeFileSync(at('server.py'), wrong);
  writeFileSync(at('submission.yaml'), "run: [python3, server.py, '{port}', '{base}']\n");
  const { code, stdout } = await grade([
    'measure',
    here,
    '--clients',
    '1',
    '--sizes',
    '1KiB',
    '--rounds',
    '1',
  ]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/void once, \d+ answers were not the file that was asked for/);
});

describe('is refused with a sentence', () => {
  test.concurrent.each<[string, readonly string[], string]>([
    [
      'a folder that is not there',
      ['measure', 'nowhere'],
      'There is no folder nowhere, and no model of that name.',
    ],
    [
      'a number that is none',
      ['measure', '.', '--clients', '1,x'],
      'It takes a whole number from 1 to 2000.',
    ],
    ['a size that is none', ['measure', '.', '--sizes', '1kb'], 'It takes sizes up to 1024 MiB'],
    ['what was never kept', ['measure', '--resume', at('nothing.json')], 'nothing.json cannot be read'],
    [
      'subjects beside --resume',
      ['measure', 'python', '--resume', at('x.json')],
      'name no subjects beside it',
    ],
    ['a page that cannot be written', ['measure', 'python', '--html', '/proc/x/y.html'], '/proc/x/y.html'],
  ])('%s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await grade(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});
