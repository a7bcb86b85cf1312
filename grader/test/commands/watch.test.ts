import { spawn as spawnOnTerminal } from '@lydell/node-pty';
import { spawn, type ChildProcess } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../run/eventually';
import { marked } from '../run/left';
import { bareEnvironment, grade, inShell, main, python, scratch, template } from './cli';

const here = scratch();
const temporary = join(here, 'temporary');
mkdirSync(temporary);

/** A copy of the starter in a folder of its own, whose processes bear that folder's name as an argument. */
function submission(name: string): string {
  const folder = join(here, name);
  cpSync(template, folder, { recursive: true });
  const run = ['python3', join(folder, 'server.py'), '--port', '{port}', '--base', '{base}'];
  writeFileSync(join(folder, 'submission.yaml'), JSON.stringify({ run }));
  return folder;
}

const mark = (folder: string): string => join(folder, 'server.py');

/** The model solution takes the place of what is there. */
function repair(folder: string): void {
  for (const file of ['files.py', 'request.py', 'server.py'])
    copyFileSync(join(python, file), join(folder, file));
}

const some = ['--only', 'get-basic,cli-version', '--seed', '7f3a'];
const watching = new Set<ChildProcess>();
afterAll(() => watching.forEach((child) => child.kill('SIGKILL')));

/** `grade watch` on a pipe. */
class Watch {
  shown = '';
  readonly #child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(folder: string, argv: readonly string[] = some) {
    this.#child = spawn(process.execPath, [main, 'watch', 'checkpoint1', folder, ...argv], {
      cwd: here,
      env: bareEnvironment({ TMPDIR: temporary }),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    watching.add(this.#child);
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.shown += text));
    this.ended = new Promise((resolve) => this.#child.once('close', (code) => resolve(code)));
  }

  /** How often something has been shown. */
  count(what: RegExp): number {
    return [...this.shown.matchAll(new RegExp(what, 'gm'))].length;
  }

  until(what: RegExp, times = 1): Promise<void> {
    return eventually(`${String(what)} in\n${this.shown}`, () => this.count(what) >= times);
  }

  interrupt(): Promise<number | null> {
    this.#child.kill('SIGINT');
    return this.ended;
  }
}

const begun = /^\d\d:\d\d:\d\d {2}grading, .*$/;
const result = /^ {2}cases {5}/;

describe('on a pipe', () => {
  test('grades again after a save, says what turned, and ends with Ctrl-C', async () => {
    const folder = submission('repaired');
    const watch = new Watch(folder);
    await watch.until(result);
    repair(folder);
    await watch.until(result, 2);
    const code = await watch.interrupt();
    const first = watch.shown.slice(0, watch.shown.indexOf('changed'));
    expect(first).toMatch(
      /grading, for the first time\n[^]* {2}cases {5}1 pass, 1 fail\n[^]*FAIL {2}get-basic/,
    );
    expect(watch.shown).toMatch(
      /grading, (\w+\.py,? ?)+ changed\n[^]* {2}cases {5}2 pass\n {2}now pass {2}get-basic\n/,
    );
    expect(watch.shown).not.toContain('\x1b');
    expect({ code, left: marked(mark(folder)), files: readdirSync(temporary) }).toEqual({
      code: 0,
      left: [],
      files: [],
    });
  });

  test('begins within half a second of the save', async () => {
    const folder = submission('quick');
    const watch = new Watch(folder);
    await watch.until(result);
    const reactions: number[] = [];
    for (let save = 1; save <= 3; save += 1) {
      const start = performance.now();
      appendFileSync(join(folder, 'server.py'), '\n');
      await watch.until(begun, save + 1);
      reactions.push(performance.now() - start);
      await watch.until(result, save + 1);
    }
    await watch.interrupt();
    // A machine that is busy with something else may spoil one of them.
    expect(Math.min(...reactions)).toBeLessThan(500);
  });

  test('heeds nothing but the files of the submission', async () => {
    const folder = submission('calm');
    const watch = new Watch(folder);
    await watch.until(result);
    for (const dir of ['node_modules', '.git', '__pycache__']) mkdirSync(join(folder, dir));
    const others = [
      'node_modules/a.js',
      '.git/index',
      '__pycache__/server.pyc',
      '.server.py.swp',
      'server.py~',
      '4913',
    ];
    for (const file of others) writeFileSync(join(folder, file), 'x');
    writeFileSync(join(folder, 'notes.py'), '');
    await watch.until(result, 2);
    await watch.interrupt();
    expect(watch.shown.match(/^.*changed$/gm)).toEqual([
      expect.stringMatching(/grading, notes\.py changed$/),
    ]);
  });

  test('a change in the middle of a run begins it anew', async () => {
    const folder = submission('hasty');
    const watch = new Watch(folder, ['--seed', '7f3a']);
    await watch.until(begun);
    await eventually('its server runs', () => marked(mark(folder)).length > 0);
    repair(folder);
    await watch.until(result);
    // The three files may be heard of one by one.
    expect(watch.count(begun)).toBeGreaterThanOrEqual(2);
    expect(watch.count(result)).toBe(1);
    expect(watch.shown).toContain('score     100 of 100 points');
    expect(await watch.interrupt()).toBe(0);
  });

  test('a server that writes into its own folder is not graded for ever', async () => {
    const folder = submission('writer');
    const server = join(folder, 'server.py');
    const log = 'open(__file__ + ".log", "a").write("started\\n")\n';
    writeFileSync(server, readFileSync(server, 'utf8').replace('def main():', `${log}\n\ndef main():`));
    const watch = new Watch(folder);
    await watch.until(result);
    expect(watch.count(begun)).toBeLessThanOrEqual(4);
    appendFileSync(server, '\n');
    await watch.until(result, 2);
    expect(watch.count(begun)).toBeLessThanOrEqual(5);
    await watch.interrupt();
    expect(marked(mark(folder))).toEqual([]);
  });

  test('a manifest that is broken for a while', async () => {
    const folder = submission('broken');
    const manifest = join(folder, 'submission.yaml');
    const good = readFileSync(manifest, 'utf8');
    const watch = new Watch(folder);
    await watch.until(result);
    writeFileSync(manifest, 'run: python3\n');
    await watch.until(/submission\.yaml:1:6 {2}expected a list/);
    writeFileSync(manifest, good);
    await watch.until(result, 2);
    expect(await watch.interrupt()).toBe(0);
  });

  test('a reader that has gone ends it', async () => {
    const folder = submission('unread');
    const line = `grade watch checkpoint1 ${folder} --only cli-version | head -1`;
    const { code, stdout } = await inShell(line, { cwd: here, env: { TMPDIR: temporary } });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^.*for the first time\n$/) as string,
    });
    expect(marked(mark(folder))).toEqual([]);
  });

  test('Ctrl-C in the middle of a run leaves nothing', async () => {
    const folder = submission('stopped');
    const watch = new Watch(folder, []);
    await eventually('its server runs', () => marked(mark(folder)).length > 0);
    const start = performance.now();
    expect(await watch.interrupt()).toBe(0);
    expect(performance.now() - start).toBeLessThan(3_000);
    expect({
      left: marked(mark(folder)),
      files: readdirSync(temporary),
      results: watch.count(result),
    }).toEqual({ left: [], files: [], results: 0 });
  });
});

test('on a terminal: one screen that changes in place, and the first one comes back', async () => {
  const folder = submission('shown');
  const argv = [main, 'watch', 'checkpoint1', folder, ...some];
  const terminal = spawnOnTerminal(process.execPath, argv, {
    ...{ cols: 90, rows: 30, cwd: here },
    env: bareEnvironment({ TERM: 'xterm', TMPDIR: temporary }),
  });
  let shown = '';
  terminal.onData((data) => (shown += data));
  const ended = new Promise<number>((resolve) => terminal.onExit(({ exitCode }) => resolve(exitCode)));
  await eventually('it waits', () => shown.includes('waiting for a change'));
  const before = shown.length;
  repair(folder);
  await eventually('it waits again', () => shown.slice(before).includes('waiting for a change'));
  terminal.write('\x03');
  expect(await ended).toBe(0);
  expect(shown.startsWith('\x1b[?1049h\x1b[?25l')).toBe(true);
  const [inside = '', after = ''] = shown.split('\x1b[?7h\x1b[?25h\x1b[?1049l');
  expect(after.replace(/\x1b\[\d+m/g, '')).toMatch(/^ {2}score {5}5 of 5 points\r\n {2}cases {5}2 pass\r\n/);
  // Cleared once, at the start; while the next result is made, the last one stands.
  expect(inside.match(/\x1b\[2?J/g)).toHaveLength(1);
  const progress = inside.slice(before, inside.indexOf('now pass'));
  expect(progress).toContain('grading, ');
  expect(progress.replace(/\x1b\[\d+m/g, '')).not.toMatch(/\x1b\[[4-9];1H\x1b\[K/);
  expect(marked(mark(folder))).toEqual([]);
});

describe('is refused with a sentence', () => {
  test.each<[string, readonly string[], string]>([
    ['no checkpoint', [], "missing required argument 'checkpoint'"],
    ['almost a checkpoint', ['checkpiont1', template], "did you mean 'checkpoint1'?"],
    ['no submission', ['checkpoint1', 'nowhere'], 'There is no folder nowhere.'],
    [
      'no such case',
      ['checkpoint1', template, '--only', 'zzz'],
      '--only zzz: no case of checkpoint1 has such an id.',
    ],
  ])('%s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await grade(['watch', ...args], { cwd: here });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
  });
});
