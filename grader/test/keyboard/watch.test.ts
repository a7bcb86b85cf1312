import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Changes } from '../../keyboard/watch/changes';
import { isIgnored, nameFiles } from '../../keyboard/watch/files';
import { failingFirst, whatTurned } from '../../keyboard/watch/order';
import { TerminalScreen } from '../../keyboard/watch/screen';
import { viewLines, type Now } from '../../keyboard/watch/view';
import { styleFor } from '../../report/terminal/style';
import type { Report } from '../../score/report';
import { caseOf, checkpointOf, planOf } from '../plan/checkpoint';
import { sampleReport } from '../report/sample';
import { failing, finding, type SampleCase } from '../report/sample-parts';

describe('no part of a submission', () => {
  test.each([
    ['node_modules/a/index.js', true],
    ['.git/index', true],
    ['src/__pycache__/server.cpython-311.pyc', true],
    ['.server.py.swp', true],
    ['server.py~', true],
    ['4913', true],
    ['src/.#server.py', true],
    ['#server.py#', true],
    ['server.py', false],
    ['src/server.py', false],
    ['submission.yaml', false],
    ['website/html/index.html', false],
    ['.env', false],
    ['git/node_modules.py', false],
  ])('%s: %s', (path, ignored) => expect(isIgnored(path)).toBe(ignored));

  test('many files are named by some', () => {
    expect(nameFiles(new Set(['/a/b.py', '/c/d.py']))).toBe('b.py, d.py');
    expect(nameFiles(new Set(['1', '2', '3', '4', '5']))).toBe('1, 2 and 3 more');
  });
});

describe('changes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wiregrade-test-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, modifiedMs = Date.now() + 60_000): string => {
    const path = join(folder, name);
    writeFileSync(path, '');
    utimesSync(path, modifiedMs / 1000, modifiedMs / 1000);
    return path;
  };

  test('several at once are one', async () => {
    const changes = new Changes();
    const next = changes.next();
    const paths = [file('a'), file('b')];
    paths.forEach((path) => changes.hear(path));
    await next;
    expect([...changes.take()]).toEqual(paths);
    expect([...changes.take()]).toEqual([]);
  });

  test('one that came while nobody waited is there at once', async () => {
    const changes = new Changes();
    const first = changes.next();
    changes.hear(file('a'));
    await first;
    await changes.next();
    expect(changes.take().size).toBe(1);
  });

  test('a file that run after run changes is taken for one that the submission writes', async () => {
    const changes = new Changes();
    const log = file('server.log');
    const heard: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      changes.begin();
      changes.hear(log);
      changes.hear(log);
      changes.end();
      await Promise.race([changes.next(), new Promise(setImmediate)]);
      heard.push(changes.take().size);
    }
    expect(heard).toEqual([1, 1, 1, 0, 0]);
    expect(changes.written).toEqual([log]);
    changes.hear(log);
    expect([changes.take().size, changes.written]).toEqual([1, []]);
    changes.stop();
  });

  test('what was written before the run ended, and we hear of later, is of the run', () => {
    const changes = new Changes();
    const heard: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      changes.begin();
      const log = file('late.log', Date.now() - 1);
      changes.end();
      changes.hear(log);
      heard.push(changes.take().size);
    }
    expect(heard).toEqual([1, 1, 1, 0, 0]);
    changes.hear(file('late.log'));
    expect(changes.take().size).toBe(1);
  });

  test('what was taken disturbs nobody later', async () => {
    const changes = new Changes();
    changes.hear(file('a'));
    changes.take();
    const next = changes.next().then(() => 'disturbed');
    // One that is heard afterwards is reported first, as the other never is.
    const other = new Changes();
    const later = other.next().then(() => 'later');
    other.hear(file('b'));
    expect(await Promise.race([next, later])).toBe('later');
  });

  test('a run between that nothing disturbed breaks the row', () => {
    const changes = new Changes();
    const source = file('server.py');
    for (let run = 0; run < 9; run += 1) {
      changes.begin();
      changes.hear(source);
      expect(changes.take().size).toBe(1);
      changes.end();
      changes.begin();
      changes.end();
    }
    changes.stop();
  });
});

describe('the order of cases', () => {
  const plan = planOf(
    checkpointOf([
      caseOf({ id: 'a' }),
      caseOf({ id: 'b' }),
      caseOf({ id: 'c', needs: ['b'] }),
      caseOf({ id: 'd' }),
    ]),
  );
  const reportOf = (...failed: readonly string[]): Report =>
    sampleReport({
      cases: plan.cases.map(({ id, title, group }): SampleCase => ({
        ...{ id, title, group },
        verdict: failed.includes(id) ? failing(finding()) : { kind: 'pass', remarks: [] },
      })),
    });
  const ids = (last: Report | null): string =>
    failingFirst(plan, last)
      .cases.map(({ id }) => id)
      .join('');

  test('what failed comes first, behind what it needs', () => {
    expect(ids(null)).toBe('abcd');
    expect(ids(reportOf('d'))).toBe('dabc');
    expect(ids(reportOf('c', 'd'))).toBe('bcda');
  });

  test('what turned', () => {
    expect(whatTurned(reportOf('a', 'b'), reportOf('b', 'c'))).toEqual({ nowPass: ['a'], nowFail: ['c'] });
    expect(whatTurned(null, reportOf('b'))).toEqual({ nowPass: [], nowFail: [] });
  });
});

describe('the view', () => {
  const style = styleFor({ color: false, unicode: true, width: 80, verbose: false });
  const view = (now: Now, last: Report | null) => ({
    ...{ name: 'checkpoint2 · . · seed 7f3a', now, last },
    turned: { nowPass: ['keep-alive'], nowFail: [] },
    written: '',
  });

  test.each([10, 24, 60])('is never higher than %i lines', (height) => {
    const lines = viewLines(style, view({ kind: 'waiting', at: '10:00:00' }, sampleReport()), height);
    expect(lines.length).toBeLessThanOrEqual(height);
  });

  test('keeps the last result while it works on the next', () => {
    const now: Now = { kind: 'grading', done: 3, of: 16, because: 'server.py changed' };
    const lines = viewLines(style, view(now, sampleReport()), 40);
    expect(lines.slice(0, 7)).toEqual([
      'checkpoint2 · . · seed 7f3a',
      'grading, server.py changed: 3 of 16',
      '',
      '  score     9.1 of 24 points',
      '  cases     5 pass, 3 fail, 1 crashed, 2 blocked, 1 skipped, 1 inconclusive,',
      '            1 harness-error',
      '  now pass  keep-alive',
    ]);
    expect(lines.join('\n')).toContain('FAIL  keep-alive');
  });

  test('says what is in the way', () => {
    const lines = viewLines(style, view({ kind: 'stuck', problem: 'bad.yaml:1:1  no\n  1 | x' }, null), 24);
    expect(lines).toEqual(['checkpoint2 · . · seed 7f3a', 'bad.yaml:1:1  no', '  1 | x', '']);
  });
});

test('the screen writes only the lines that changed, and nothing where none did', () => {
  const written: string[] = [];
  const screen = new TerminalScreen({ write: (text: string | Uint8Array) => written.push(String(text)) > 0 });
  screen.paint(['a', 'b', 'c']);
  screen.paint(['a', 'B', 'c']);
  screen.paint(['a', 'B', 'c']);
  screen.paint(['a']);
  expect(written.slice(2)).toEqual(['\x1b[2;1HB\x1b[K', '\x1b[2;1H\x1b[K\x1b[3;1H\x1b[K']);
});
