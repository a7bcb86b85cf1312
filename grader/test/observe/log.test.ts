import fc from 'fast-check';
import { readLog, writeHeader, writeRecord, writeSetting, type ReadLog } from '../../observe/log';
import type { CaseRecord, Observation } from '../../observe/observation';
import { setting, record, anyLog, type AnyLog } from './records';

function write({ about, facts, records }: AnyLog): string {
  return writeHeader(about) + writeSetting(facts) + records.flatMap((one) => [...writeRecord(one)]).join('');
}

function read(text: string): ReadLog {
  const result = readLog(text);
  if (result.kind !== 'log') throw new Error(`line ${String(result.line)}: ${result.reason}`);
  return result.log;
}

/** The last record of each case, in the order these were finished. */
function lastOfEach(records: readonly CaseRecord[]): CaseRecord[] {
  return records.filter(({ caseId }, i) => !records.slice(i + 1).some((later) => later.caseId === caseId));
}

/** All records of each case; one of the same attempt takes the place of an earlier one. */
function attemptsOf(records: readonly CaseRecord[]): CaseRecord[][] {
  const numberOf = (one: CaseRecord): number => (one.kind === 'ran' ? one.attempt : 0);
  return lastOfEach(records).map(({ caseId }) =>
    records.filter((one, i) => {
      const isReplaced = records
        .slice(i + 1)
        .some((later) => later.caseId === caseId && numberOf(later) === numberOf(one));
      return one.caseId === caseId && !isReplaced;
    }),
  );
}

const connect = (ms: number): Observation => ({ ms, kind: 'connect', connection: 'client', port: 8080 });

describe('a log that was written is read', () => {
  test('as it was, whatever was seen', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        expect(read(write(log))).toEqual({
          about: log.about,
          setting: log.facts,
          records: lastOfEach(log.records),
          attempts: attemptsOf(log.records),
          truncated: false,
        });
      }),
    );
  });

  test('one JSON object a line', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const lines = write(log).split('\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) expect(JSON.parse(line)).toBeInstanceOf(Object);
      }),
    );
  });

  test('with every attempt at a case, and the last one apart', () => {
    const attempt = (number: number) => record('a', number, [connect(number)]);
    const { records, attempts } = read(
      write({ about: 1, facts: [], records: [attempt(1), record('b', 1, []), attempt(2), attempt(3)] }),
    );
    expect(records).toEqual([record('b', 1, []), record('a', 3, [connect(3)])]);
    expect(attempts).toEqual([[record('b', 1, [])], [attempt(1), attempt(2), attempt(3)]]);
  });

  test('with the times of two cases that ran side by side, each beside its own', () => {
    const records = [record('a', 1, [connect(1), connect(4)]), record('b', 1, [connect(2), connect(3)])];
    expect(read(write({ about: 1, facts: [], records })).records).toEqual(records);
  });

  test('with rows during which nothing was seen', () => {
    const records: CaseRecord[] = [
      { kind: 'ran', caseId: 'a', attempt: 1, trials: [{ row: 3, observations: [] }] },
    ];
    expect(read(write({ about: 1, facts: [], records })).records).toEqual(records);
  });
});

describe('a log that was cut off', () => {
  test('anywhere after its header gives the cases that are whole', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (log, at) => {
        const text = write(log);
        const header = writeHeader(log.about).length;
        const cut = text.slice(0, header + (at % (text.length - header + 1)));
        const { records, setting: facts } = read(cut);
        const wholeRecords = log.records.filter((_, i) => {
          return cut.startsWith(write({ ...log, records: log.records.slice(0, i + 1) }));
        });
        expect(records).toEqual(lastOfEach(wholeRecords));
        expect(log.facts.slice(0, facts.length)).toEqual(facts);
      }),
    );
  });

  test.each([
    ['in the middle of a line', (text: string) => text.slice(0, -5), true],
    [
      'between two lines of a case',
      (text: string) => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1),
      true,
    ],
    ['nowhere', (text: string) => text, false],
  ])('%s', (_, cut, truncated) => {
    const text = write({ about: 1, facts: setting, records: [record('a', 1, [connect(1), connect(2)])] });
    const log = read(cut(text));
    expect(log.truncated).toBe(truncated);
    expect(log.records).toHaveLength(truncated ? 0 : 1);
  });

  test('in its second attempt gives the first', () => {
    const text = write({
      about: 1,
      facts: [],
      records: [record('a', 1, [connect(1)]), record('a', 2, [connect(2)])],
    });
    expect(read(text.slice(0, -5)).records).toEqual([record('a', 1, [connect(1)])]);
  });
});

describe('what is no log is refused, with the line', () => {
  const header = writeHeader({});
  const none = 'this line is not one of a run log';
  const attempt = (size: number) => `{"attempt":1,"case":"a","trials":[[0,${String(size)}]]}\n`;
  const seen = (id: string, row = 0) =>
    `{"case":"${id}","row":${String(row)},"seen":{"ms":1,"kind":"connected"}}\n`;

  test.each([
    ['nothing', '', 1, 'the first line is not the header of a run log'],
    ['a text', 'hello\n', 1, 'the first line is not the header of a run log'],
    ['another JSON', '{"log":"pino"}\n', 1, 'the first line is not the header of a run log'],
    ['a null', 'null\n', 1, 'the first line is not the header of a run log'],
    [
      'another version',
      header.replace('"version":2', '"version":99'),
      1,
      'the log has version 99, and this grader reads version 2',
    ],
    ['a header and a text', `${header}{"setting":{"ms":1}}\nhello\n`, 3, none],
    ['an empty line', `${header}\n`, 2, none],
    ['a number', `${header}7\n`, 2, none],
    ['an object of something else', `${header}{"level":30}\n`, 2, none],
    ['a case of which nothing is said', `${header}{"case":"a"}\n`, 2, none],
    ['an observation of no case', `${header}${seen('a')}`, 2, none],
    ['an observation of another case', `${header}${attempt(1)}${seen('b')}`, 3, none],
    ['an observation of another row', `${header}${attempt(1)}${seen('a', 7)}`, 3, none],
    [
      'more observations of a row than announced',
      `${header}${attempt(1).replace('[[0,1]]', '[[0,1],[1,1]]')}${seen('a')}${seen('a')}`,
      4,
      none,
    ],
    ['more observations than announced', `${header}${attempt(1)}${seen('a')}${seen('a')}`, 4, none],
    ['a case in the middle of another', `${header}${attempt(2)}${seen('a')}${attempt(0)}`, 4, none],
  ])('%s', (_, text, line, reason) => {
    expect(readLog(text)).toEqual({ kind: 'not-a-log', line, reason });
  });
});
