/** One cause behind all failures is told once, on top: in the log of a run as in the run itself. */
import { buildFailure } from '../../grading';
import type { ExitStatus, Fact, LaunchEnd } from '../../observe/observation';
import { fileOptions, render, type FormatName } from '../../report';
import { downIn } from '../../report/down';
import { printed } from '../judge/story';
import { runOf, type Run } from './html/stories';

const traceback = ['Traceback', ...Array.from({ length: 30 }, (_, i) => `line ${i}`), 'SyntaxError'].join(
  '\n',
);
const exited: LaunchEnd = { kind: 'exited', exit: { code: 1, signal: null } };

function startsWith(...ends: readonly LaunchEnd[]): Run {
  const launch = (end: LaunchEnd): Fact[] => [
    { kind: 'launch', process: 'server', instance: 1, command: ['python3', 'my server.py'], port: 20_080 },
    { kind: 'launched', process: 'server', instance: 1, end, tookMs: 40 },
    printed(traceback),
  ];
  return runOf(ends.map((end, i) => ({ of: { id: `case-${i}` }, rows: [[[0, ...launch(end)]]] })));
}

function unbuilt(exit: ExitStatus = { code: 2, signal: null }): Run {
  const run = startsWith(exited, exited);
  const output = { size: 9, head: Buffer.from('cc: error').toString('base64'), omitted: 0, tail: '' };
  const build = { kind: 'build', end: 'failed', exit, output, ms: 0 } as const;
  return { ...run, seen: { ...run.seen, setting: [build] } };
}

const shown = (format: FormatName, { report, seen }: Run): string =>
  render(format, report, { ...fileOptions, verbose: false, seen });

describe('a server that does not start', () => {
  const run = startsWith(exited, { kind: 'still-starting', afterMs: 10_000, lagMs: 4 }, exited);

  test.each(['terminal', 'markdown', 'html'] as const)(
    'is told once in %s, with its command and both ends',
    (format) => {
      const page = shown(format, run);
      expect(page).toContain('Your server does not start');
      expect(page.split('SyntaxError')).toHaveLength(format === 'html' ? 5 : 2);
      expect(page).toMatch(/python3 (&#39;|')my server.py/);
      expect(page).toContain('Traceback');
      expect(page).toContain('3 failures come from it');
    },
  );

  test.each(['terminal', 'markdown', 'github'] as const)('is what to start with in %s', (format) => {
    const page = shown(format, run);
    expect(page).toMatch(/start +with your server: it does not start/i);
    expect(page).not.toContain('with case-0');
  });

  test('stays a failure of each case for programs', () => {
    expect(shown('junit', run).match(/<failure/g)).toHaveLength(3);
  });
});

test('a build that fails is told with what it printed, not with its last line', () => {
  const page = shown('terminal', unbuilt());
  expect(page).toContain('Your server does not build');
  expect(page).toContain('│ cc: error\n');
});

test('a build that was killed is told by its signal, on top and in each case', () => {
  const run = unbuilt({ code: null, signal: 'SIGKILL' });
  expect(shown('terminal', run)).toContain('it ended with signal SIGKILL');
  expect(buildFailure(run.seen.setting)).toBe('signal SIGKILL, "cc: error"');
});

test.each<[string, Run]>([
  ['it came up once', startsWith(exited, { kind: 'listening', address: '127.0.0.1:20080', pid: 7 })],
  ['it listens elsewhere', startsWith({ kind: 'wrong-port', ports: [80] })],
  ['nothing was started', runOf([{ of: {}, rows: [[]] }])],
])('no such cause where %s', (_, { report, seen }) => expect(downIn(report, seen)).toBeNull());

test('a hidden case lends neither its command nor its output', () => {
  const { report, seen } = startsWith(exited);
  const hidden = {
    ...report,
    cases: report.cases.map((each) => ({ ...each, visibility: 'hidden' as const })),
  };
  expect(render('terminal', hidden, { ...fileOptions, seen })).not.toMatch(/my server|Traceback/);
});
