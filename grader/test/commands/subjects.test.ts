import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../score/report';
import { freePort } from '../../run/subject/ports';
import { grade, python, root, run, scratch, startTemplate, template } from './cli';

const here = scratch({
  'submission.yaml':
    'run: [a, --port, "{port}", --base, "{base}"]\nbuild: { run: [sh, -c, "echo no rule; exit 2"] }\n',
});

/** The report of a run with these arguments. */
async function reportOf(...args: readonly string[]): Promise<Report & { code: number | null }> {
  const { code, stderr } = await grade(['checkpoint1', ...args, '--report', 'json=report.json'], {
    cwd: here,
  });
  expect(stderr).toBe('');
  return { ...(JSON.parse(readFileSync(join(here, 'report.json'), 'utf8')) as Report), code };
}

const kinds = (report: Report) =>
  Object.fromEntries(report.cases.map(({ id, verdict }) => [id, verdict.kind]));

describe('list, check and the rest', () => {
  test('list names the checkpoints', async () => {
    expect(await grade(['list'])).toEqual({
      code: 0,
      stdout: [
        'checkpoint1  Correct HTTP/1.1, one client at a time\n',
        'checkpoint2  Many clients at once\n',
        'final  Strangers and stamina\n',
      ].join(''),
      stderr: '',
    });
  });

  test('list checkpoint1 names its cases by group, with their points', async () => {
    const { stdout } = await grade(['list', 'checkpoint1']);
    expect(stdout.startsWith('Correct HTTP/1.1, one client at a time\n\nStart-up and command line\n')).toBe(
      true,
    );
    expect(stdout).toMatch(/^ {2}get-basic +COURSE +4 {2}GET brings a file, unharmed$/m);
    expect(stdout).toMatch(/^ {2}close-announced +INFO +0 {2}A last answer says/m);
  });

  test('check says what is good and what is bad', async () => {
    const good = [
      'checkpoints/checkpoint1.yaml',
      'rubrics/checkpoint1.yaml',
      'student-template/submission.yaml',
    ];
    const all = await grade(['check', ...good]);
    expect(all).toEqual({ code: 0, stdout: good.map((file) => `${file}  ok\n`).join('\n'), stderr: '' });
    const some = await grade(['check', good[0] ?? '', 'student-template/README.md']);
    expect(some.code).toBe(2);
    expect(some.stdout).toMatch(
      /^checkpoints\/checkpoint1.yaml {2}ok\n\nstudent-template\/README.md:\d+:\d+ {2}/,
    );
  });

  test('help is a command, too', async () => {
    const [all, one] = [await grade(['help']), await grade(['help', 'check'])];
    expect(all).toEqual(await grade(['--help']));
    expect(one).toEqual(await grade(['check', '--help']));
    expect(one.stdout).toContain('checkpoints, rubrics, manifests, mutants');
  });

  test('--version and --help', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(await grade(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    const help = await grade(['--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const word of ['Examples:', 'Exit codes:', '--only <ids>', 'judge', 'files'])
      expect(help.stdout).toContain(word);
  });
});

describe('--server', () => {
  const server = `python3 ${template}/server.py`;

  test('with placeholders', async () => {
    const report = await reportOf('--server', `${server} --base {base} --port={port}`, '--only', 'cli-port');
    expect(kinds(report)).toEqual({ 'cli-port': 'pass' });
  });

  test('without them gets --port and --base; the command is repeated as it must be typed', async () => {
    const report = await reportOf('--server', `${server} '--verbose'`, '--only', 'cli-port,get-basic');
    expect(kinds(report)).toEqual({ 'cli-port': 'pass', 'get-basic': 'fail' });
    expect(report.subject).toBe(`${server} '--verbose'`);
    const again = report.cases[0]?.again.replace('npx grade', `echo`) ?? '';
    const { stdout } = await run('sh', ['-c', again]);
    expect(stdout).toBe(`checkpoint1 --server ${server} '--verbose' --only cli-port --seed ${report.seed}\n`);
  });

  test.each([
    ['false', 'the server ended before it listened on port', 'with exit code 1'],
    ['./no-such-program', 'the server could not be started', ''],
  ])('%s gets nothing, for a reason', async (command, says, how) => {
    const report = await reportOf(
      '--server',
      command,
      '--only',
      'get-basic,cli-port,cli-version,restart-same-port',
    );
    expect(report).toMatchObject({ code: 1, points: 0, counts: { pass: 0, 'harness-error': 0 } });
    const said = JSON.stringify(report.cases.find(({ id }) => id === 'get-basic')?.verdict);
    expect(said).toContain(says);
    expect(said).toContain(how);
  });
});

test('a submission that cannot be built scores 0, and says why', async () => {
  const report = await reportOf('.', '--only', 'get-basic');
  expect(report).toMatchObject({ code: 1, points: 0, maxPoints: 4 });
  expect(report.cases[0]?.verdict).toMatchObject({
    kind: 'crashed',
    says: 'the build failed: exit code 2, "no rule"',
  });
});

describe('--url', () => {
  const base = join(here, 'site', 'root');
  const cases = 'cli-port,sigint-exits,server-header,status-line,get-basic,file-changes,status-line';
  let server: Awaited<ReturnType<typeof startTemplate>>;
  beforeAll(async () => {
    mkdirSync(base, { recursive: true });
    server = await startTemplate(base);
  });
  afterAll(() => server.stop());

  test('without --base, cases that need files or the process say so', async () => {
    const report = await reportOf('--url', `http://127.0.0.1:${String(server.port)}`, '--only', cases);
    const reasons = report.cases.map(({ id, verdict }) => [
      id,
      verdict.kind === 'skipped' ? verdict.reason : verdict.kind,
    ]);
    const needsFiles = 'it needs files in the folder that is served: name it with --base';
    const needsProcess = 'it starts or stops the server, which --url cannot';
    expect(Object.fromEntries(reasons)).toEqual({
      'cli-port': needsProcess,
      'sigint-exits': needsProcess,
      'server-header': needsFiles,
      'get-basic': needsFiles,
      'file-changes': needsFiles,
      'status-line': 'pass',
    });
    expect(report.code).toBe(0);
  });

  test('with --base, files are made there and taken away again', async () => {
    const url = `http://127.0.0.1:${String(server.port)}`;
    const report = await reportOf('--url', url, '--base', base, '--only', cases);
    expect(kinds(report)).toMatchObject({
      'cli-port': 'skipped',
      'get-basic': 'fail',
      'file-changes': 'fail',
    });
    expect(readdirSync(base)).toEqual([]);
    expect(existsSync(join(base, '../secret.txt'))).toBe(false);
    expect(report.cases[0]?.again).toContain(`--url ${url} --base ${base} --only`);
  });

  test('where nobody listens, nothing passes', async () => {
    const url = `http://127.0.0.1:${String(await freePort())}`;
    const report = await reportOf('--url', url, '--only', 'status-line,date-header');
    expect(report).toMatchObject({ code: 1, counts: { pass: 0, 'harness-error': 0 } });
    expect(JSON.stringify(report.cases[0]?.verdict)).toContain('ECONNREFUSED');
  });
});

test('a folder whose name needs quotes', async () => {
  const folder = join(here, "it's here");
  await run('cp', ['-r', python, folder]);
  const report = await reportOf("it's here", '--only', 'get-basic');
  expect(report.code).toBe(0);
  expect(report.cases[0]?.again).toContain("npx grade checkpoint1 'it'\\''s here' --only get-basic");
});
