import { spawn } from '@lydell/node-pty';
import { join } from 'node:path';
import { bareEnvironment, grade, main, scratch, template } from './cli';

const here = scratch();
const log = join(here, 'run.log');
const judged = (env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  grade(['judge', log, ...args], { env });
const isColored = (text: string) => text.includes('\u001b[');

/** Runs the command line on a real terminal of 80 columns; `2>` or `>` sends one of its outputs elsewhere. */
function onTerminal(line: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const terminal = spawn('sh', ['-c', `'${process.execPath}' '${main}' ${line}`], {
    cols: 80,
    rows: 24,
    cwd: here,
    env: bareEnvironment({ TERM: 'xterm-256color', ...env }),
  });
  let shown = '';
  terminal.onData((data) => (shown += data));
  return new Promise((resolve) => terminal.onExit(() => resolve(shown)));
}

const wipe = '\r\u001b[K';
const some = `checkpoint1 ${template} --only cli-version,get-basic`;

beforeAll(async () => {
  await grade(['checkpoint1', template, '--only', 'cli-version,get-basic', '--seed', '7f3a', '--log', log]);
});

describe('colours', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[], boolean]>([
    ['not in a pipe', {}, [], false],
    ['in a pipe with FORCE_COLOR', { FORCE_COLOR: '1' }, [], true],
    ['not with FORCE_COLOR=0', { FORCE_COLOR: '0' }, [], false],
    ['not with NO_COLOR, whatever else', { NO_COLOR: '1', FORCE_COLOR: '1' }, [], false],
    ['not with --no-color', { FORCE_COLOR: '1' }, ['--no-color'], false],
    ['in the log of GitHub', { CI: 'true', GITHUB_ACTIONS: 'true' }, [], true],
    ['not in the log of another CI', { CI: 'true' }, [], false],
  ])('%s', async (_, env, args, colored) => {
    expect(isColored((await judged(env, ...args)).stdout)).toBe(colored);
  });

  test('add nothing that stays', async () => {
    const [plain, colored] = await Promise.all([judged({}), judged({ FORCE_COLOR: '1' })]);
    expect(colored.stdout.replace(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
  });

  test('of problems in a file follow the same rules', async () => {
    const forced = await grade(['check', 'student-template/README.md'], { env: { FORCE_COLOR: '1' } });
    expect(isColored(forced.stdout)).toBe(true);
    expect(isColored((await grade(['check', 'student-template/README.md'])).stdout)).toBe(false);
  });
});

describe('signs', () => {
  test.each([
    [{ LANG: 'C.UTF-8' }, true],
    [{ LANG: 'C' }, false],
    [{ LANG: 'C.UTF-8', LC_ALL: 'C' }, false],
    [{ LANG: 'C', CI: '1' }, true],
  ])('%j', async (env, unicode) => {
    expect((await judged(env)).stdout.includes('──')).toBe(unicode);
  });
});

describe('on a terminal', () => {
  test('the running case and the count are shown while it works, and wiped', async () => {
    const shown = await onTerminal(`${some} > page.txt`);
    expect(shown).toContain(`${wipe}0/2  `);
    expect(shown).toContain('cli-version');
    expect(shown.endsWith(wipe)).toBe(true);
    expect(shown.split(wipe).filter((line) => !/^(\d\/2 {2}[a-z-]+)?$/.test(line))).toEqual([]);
  });

  test.each([
    ['under CI', { CI: 'true' }],
    ['on a dumb one', { TERM: 'dumb' }],
  ])('but not %s', async (_, env) => expect(await onTerminal(`${some} > page.txt`, env)).toBe(''));

  test('the page is coloured and as wide as the terminal', async () => {
    const shown = await onTerminal(`judge ${log}`);
    expect(isColored(shown)).toBe(true);
    const lines = shown.replace(/\u001b\[\d+m/g, '').split('\r\n');
    expect(lines.find((line) => line.startsWith('── Groups'))).toHaveLength(80);
  });

  test('the page stands alone in a pipe, with the progress beside it', async () => {
    const shown = await onTerminal(`${some} 2> progress.txt | cat; cat progress.txt`);
    expect(shown).not.toContain('\u001b');
  });
});
