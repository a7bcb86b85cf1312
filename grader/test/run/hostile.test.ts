import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { grade, verdicts, type Wanted } from './grader';

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

/** Whatever a subject does, the grader is this small. A full one has about 70 MiB before it has seen anything. */
const mostMib = 160;
/** And it ends, on a machine that does much else beside it, as soon as this. */
const mostSeconds = 50;

const three: Wanted = { only: 'before,poison,after' };
const pass = { before: 'pass', poison: 'pass', after: 'pass' };

interface Hostile {
  readonly script: string;
  readonly argv?: readonly string[];
  readonly wanted?: Wanted;
  readonly says: Readonly<Record<string, unknown>>;
}

function poisoned(why: RegExp): Hostile['says'] {
  return { ...pass, poison: matching(new RegExp(`^fail: ${why.source}`)) };
}

function chunk(size: string): Hostile {
  return {
    script: 'chunks.py',
    argv: ['--size', size],
    says: poisoned(/"[0-9a-f]+" announces a chunk of more octets than anybody can send\.$/),
  };
}

function flood(what: string, why: RegExp): Hostile {
  return { script: 'floods.py', argv: ['--what', what], says: poisoned(why) };
}

const noAnswer = matching(
  /^fail: no answer in \d+\.\d s, and the connection is still open\. The server has read/,
);
const refused = (where: string): unknown =>
  matching(new RegExp(`^fail: .*; the next client could not connect: the server ${where}$`));

const hostile: Readonly<Record<string, Hostile>> = {
  'accepts and never answers': {
    script: 'silent.py',
    says: { before: noAnswer, poison: noAnswer, after: noAnswer },
  },
  'sends ten million field lines': flood('fields', /No blank line ends this head within 256 KiB\.$/),
  'sends a head without end': flood('head', /No blank line ends this head within 256 KiB\.$/),
  'sends a body without end': flood('body', /200 OK with (107\d{7} octets|1048\d{3} KiB) of content$/),
  'sends interim answers without end': flood('interim', /no end of it after \d+ octets$/),
  'sends a chunk of 2^53 octets': chunk('20000000000000'),
  'sends a chunk of 2^63 octets': chunk('8000000000000000'),
  'sends a chunk of 2^64 octets': chunk('10000000000000000'),
  'closes its listener': {
    script: 'closes_listener.py',
    wanted: { only: 'before' },
    says: { before: refused('runs, and listens on no port') },
  },
  'changes its port': {
    script: 'moves.py',
    wanted: { only: 'before' },
    says: { before: refused('listens on port \\d+ instead') },
  },
  'becomes another program': {
    script: 'execs.py',
    says: poisoned(
      /the connection was closed, and no answer came; the next client could not connect: the server runs, and listens on no port$/,
    ),
  },
  'opens files until it may open no more': {
    script: 'hoards.py',
    says: poisoned(/the next client got no answer(\. The connection was never accepted.*)?$/),
  },
  'ignores every signal': {
    script: 'deaf.py',
    wanted: { only: 'before,ends' },
    says: { before: 'pass', ends: matching(/^fail: the server is still running after \d+ s$/) },
  },
  'forks without end': { script: 'forks.py', says: pass },
  'forks without end, each into a session of its own': {
    script: 'forks.py',
    argv: ['--sessions'],
    says: pass,
  },
};

describe('the grader stays small, ends soon, says what happened and leaves nothing of a subject that', () => {
  test.each(Object.entries(hostile))('%s', async (_, { script, argv = [], wanted = three, says }) => {
    const start = performance.now();
    const graded = await grade(script, argv, wanted);
    expect(verdicts(graded)).toEqual(says);
    expect(graded.code).toBe(Object.values(says).every((one) => one === 'pass') ? 0 : 1);
    expect(graded.peakMib).toBeLessThan(mostMib);
    expect((performance.now() - start) / 1000).toBeLessThan(mostSeconds);
  });
});

test('a reset after each octet of an answer is told by how much of it had come', async () => {
  const graded = await grade('resets.py', [], { checkpoint: 'offsets.yaml' });
  const [offsets] = graded.report.cases;
  if (offsets?.verdict.kind !== 'fail') throw new Error('it did not fail');
  const ways = [
    /^c\d+: the connection was reset, and no answer came$/,
    /^c\d+: The stream ended after \d+ of the 19 octets that Content-Length announced\.$/,
    /^c\d+: The stream ended after \d+ octets? of a head, before the blank line that ends it\.$/,
    /^c\d+: 200 OK, and the content stops after \d+ of 19 octets, where the connection was reset$/,
  ];
  const whole = `HTTP/1.1 200 OK\r\nContent-Length: 19\r\nConnection: close\r\n\r\n`.length + 19;
  const saw = offsets.verdict.findings.map((finding) => finding.saw);
  expect(saw.filter((one) => !ways.some((way) => way.test(one)))).toEqual([]);
  expect(ways.every((way) => saw.some((one) => way.test(one)))).toBe(true);
  expect(new Set(offsets.verdict.findings.map(({ did }) => did)).size).toBe(whole);
  expect(graded.peakMib).toBeLessThan(mostMib);
});

test('who leaves one octet unread is not waited for at each of the others', async () => {
  const { log } = await grade('not_reading.py', [], { checkpoint: 'pieces.yaml' });
  const [record] = log.records;
  const seen = record?.kind === 'ran' ? (record.trials[0]?.observations ?? []) : [];
  const [first = 0, second = 0, ...others] = seen.flatMap(({ kind, ms }) => (kind === 'sent' ? [ms] : []));
  expect(others.length).toBeGreaterThan(30);
  expect((others.at(-1) ?? Infinity) - second).toBeLessThan(second - first);
});

/** Who seems to have slept between two births is believed at once; else it is given three times as long, or six. */
test('who forks without end is told how many there are, and ended while there come more', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'births-'));
  const births = join(folder, 'births');
  const graded = await grade('forks.py', ['--births', births], { checkpoint: 'forks.yaml' });
  const written = readFileSync(births, 'utf8');
  rmSync(folder, { recursive: true });
  expect(verdicts(graded)).toEqual({ forks: matching(/^fail: \d+ more processes than before$/) });
  expect(written).toMatch(/^(born\n){3,}$/);
}, 400_000);

test('a request in pieces of one octet is read so by who reads as much as there is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sizes-'));
  const sizes = join(folder, 'sizes');
  const graded = await grade('reads.py', ['--sizes', sizes], { checkpoint: 'pieces.yaml' });
  // Before that came the client that asks whether it serves at all.
  const [, read = ''] = readFileSync(sizes, 'utf8').split('\n');
  rmSync(folder, { recursive: true });
  const [record] = graded.log.records;
  const seen = record?.kind === 'ran' ? (record.trials[0]?.observations ?? []) : [];
  const sent = seen.filter(({ kind }) => kind === 'sent').length;
  expect(sent).toBeGreaterThan(30);
  expect(read).toBe(Array(sent).fill('1').join(' '));
});
