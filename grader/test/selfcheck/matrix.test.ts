import { matrixOf, tasksOnStandingBases, type Matrix } from '../../selfcheck/matrix';
import { exitCodeFor, outcomeOf } from '../../selfcheck/outcome';
import { planSelfcheck, type Choice, type Task } from '../../selfcheck/plan';
import type { Result } from '../../selfcheck/result';
import { nameOf } from '../../selfcheck/run';
import type { Mutant } from '../../selfcheck/suite';
import { renderHtml } from '../../selfcheck/report/html';
import { renderJson } from '../../selfcheck/report/json';
import { renderTerminal } from '../../selfcheck/report/terminal';
import type { TerminalOptions } from '../../report/terminal';
import { expectGolden } from './golden';
import { graded, mutant, pool, suite } from './sample';

type Seen = Readonly<Record<string, string>>;

/** By `server checkpoint`: what did not pass; 'lost' or 'interrupted' where there is no result. */
function matrix(
  mutants: readonly Mutant[],
  seen: Readonly<Record<string, Seen | string>>,
  choice: Choice = { kind: 'all' },
): Matrix {
  const whole = suite(mutants, { absent: ['third'] });
  const plan = planSelfcheck(whole, choice);
  const resultOf = (task: Task): Result => {
    const said = seen[`${nameOf(task.specimen)} ${task.checkpoint.id}`] ?? {};
    if (typeof said === 'object') return graded(task, said);
    return said === 'interrupted' ? { kind: said } : { kind: 'lost', reason: said };
  };
  const bases = new Map(plan.bases.map((task) => [task, resultOf(task)]));
  const rest = tasksOnStandingBases(plan, bases).map((task) => [task, resultOf(task)] as const);
  return matrixOf(whole, choice, plan, new Map([...bases, ...rest]));
}

const catchAll = [
  mutant('M1', {
    title: 'A file is sent with <one> octet too many',
    must: ['get', 'keep'],
    may: ['keep-many'],
  }),
  mutant('M2', { must: ['head'], quick: true }),
  mutant('M3', { must: ['idle', 'stalled'], base: pool }),
];
const allCaught = {
  'M1 first': { get: 'fail', keep: 'blocked: get', 'keep-many': 'fail' },
  'M2 first': { head: 'fail' },
  'M3 second': { idle: 'fail', stalled: 'crashed' },
};
const exitCode = (of: Matrix): number => exitCodeFor(outcomeOf(of));

test('all as foretold', () => {
  const of = matrix(catchAll, allCaught);
  expect([of.unkilled, exitCode(of)]).toEqual([[], 0]);
});

test('a survivor', () => {
  const of = matrix(catchAll, { ...allCaught, 'M3 second': { idle: 'fail' } });
  expect(outcomeOf(of).survivors.map(({ row }) => row.mutant.id)).toEqual(['M3']);
  expect([of.unkilled, exitCode(of)]).toEqual([['stalled'], 1]);
});

test('a kill that nobody foretold is no kill of that case', () => {
  const of = matrix([...catchAll.slice(0, 1), mutant('M2', { must: ['stalled'] })], {
    ...allCaught,
    'M2 second': { idle: 'fail', stalled: 'fail' },
  });
  expect(outcomeOf(of).outside.map(({ cells }) => cells.map(({ caseId }) => caseId))).toEqual([['idle']]);
  expect([of.unkilled, exitCode(of)]).toEqual([['head', 'idle'], 1]);
});

test('a base that fails takes its mutants with it, and the cases only those would fail are open', () => {
  const of = matrix(catchAll, { ...allCaught, 'pool second': { idle: 'fail' } });
  const { failingBases, unclear } = outcomeOf(of);
  expect([failingBases.map(({ row }) => row.base.name), unclear]).toEqual([['pool'], []]);
  expect([of.unkilled, exitCode(of)]).toEqual([[], 1]);
});

test.each(['interrupted', 'the grader ended with SIGKILL and no whole report'])('no result: %s', (said) => {
  const of = matrix(catchAll, { ...allCaught, 'M3 second': said });
  expect([of.unkilled, exitCode(of)]).toEqual([[], 3]);
});

test('what is inconclusive is run again, unless something is wrong already', () => {
  const busy = { ...allCaught, 'M2 first': { head: 'inconclusive: the machine was busy' } };
  expect(exitCode(matrix(catchAll, busy))).toBe(3);
  expect(exitCode(matrix(catchAll, { ...busy, 'M3 second': {} }))).toBe(1);
});

test('of some mutants only what they must fail is asked for', () => {
  expect(matrix(catchAll, allCaught, { kind: 'only', ids: ['M1'] }).asked).toEqual(['get', 'keep']);
  expect(matrix(catchAll, allCaught, { kind: 'quick' }).asked).toEqual(['head']);
});

test('what cannot be asked on this machine is not asked', () => {
  const of = matrix(catchAll, {
    ...allCaught,
    'pool second': { stalled: 'skipped: as root' },
    'M3 second': { idle: 'fail', stalled: 'skipped: as root' },
  });
  expect([of.asked, exitCode(of)]).toEqual([['get', 'head', 'keep', 'keep-many', 'idle'], 0]);
});

describe('the pages', () => {
  const options: TerminalOptions = { color: false, unicode: true, width: 80, verbose: false };
  const troubled = matrix(
    [
      ...catchAll.slice(0, 2),
      mutant('M3', { must: ['keep'], title: 'It fails more than was foretold' }),
      mutant('M4', { must: ['head', 'keep-many'], title: 'It hides behind another' }),
      mutant('M5', { must: ['idle'], title: 'The machine was busy' }),
      mutant('M6', { must: ['stalled'], title: 'The grader was killed' }),
      mutant('M7', { must: ['elsewhere'], title: 'Its case is to come' }),
      mutant('M8', { must: ['stalled'], title: 'Its base fails', base: pool }),
    ],
    {
      ...allCaught,
      'M2 first': {},
      'M3 first': { keep: 'fail', get: 'fail: <404> of GET /', head: 'crashed: your server ended' },
      'M4 first': { keep: 'fail', head: 'blocked: keep', 'keep-many': 'blocked: keep' },
      'M5 second': { idle: 'inconclusive: the machine stalled for 900 ms' },
      'M6 second': 'the grader ended with SIGKILL and no whole report',
      'pool first': {
        keep: 'fail: the second request on the connection came back with what the first one had asked for',
      },
      'pool second': { idle: 'blocked: keep', stalled: 'crashed: your server ended' },
    },
  );

  test('everything that can be wrong', () => {
    expectGolden('terminal.txt', renderTerminal(troubled, options));
    expectGolden(
      'terminal-verbose-ascii.txt',
      renderTerminal(troubled, { ...options, verbose: true, unicode: false }),
    );
    expectGolden('matrix.json', renderJson(troubled));
    expectGolden('matrix.html', renderHtml(troubled));
  });

  test('nothing that is wrong', () => {
    expectGolden('terminal-fine.txt', renderTerminal(matrix(catchAll, allCaught), options));
  });

  test('what nobody was asked is no column, and what only some were asked is told from a pass', () => {
    const keeping = <Row extends Matrix['bases' | 'mutants'][number]>(row: Row, ...ids: string[]): Row =>
      row.state.kind !== 'judged'
        ? row
        : {
            ...row,
            state: { ...row.state, cells: row.state.cells.filter((cell) => ids.includes(cell.caseId)) },
          };
    const [base] = troubled.bases;
    const [one] = troubled.mutants;
    if (base === undefined || one === undefined) throw new Error('the sample has rows');
    const few = { ...troubled, bases: [keeping(base, 'get')], mutants: [keeping(one, 'get', 'head')] };
    const table = renderHtml(few).split('<table>')[1] ?? '';
    expect(table.match(/(?<=<span>)[a-z-]+(?=<\/span>)/g)).toEqual(['get', 'head']);
    expect(table).toMatch(/<b>threads<\/b>.*<td class="quiet">·<td class="unasked">\n/);
  });

  test('the page asks for nothing from elsewhere and runs nothing', () => {
    expect(renderHtml(troubled)).not.toMatch(/<script|src=|url\(|https?:/);
    expect(renderHtml(troubled)).toContain('&#60;one&#62;');
  });
});
