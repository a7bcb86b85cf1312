/** What is told of a trial, before any of it is drawn. */
import fc from 'fast-check';
import type { Arrival, Fact, Observation } from '../../../observe/observation';
import { examplesOf, fatesOf, isCrowd, membersOf } from '../../../report/html/trial/crowd';
import { crowdDrawing } from '../../../report/html/trial/crowd-drawing';
import { layOut } from '../../../report/html/trial/layout';
import { octetLines } from '../../../report/html/trial/octets';
import { spansOf } from '../../../report/html/trial/spans';
import { printedIn } from '../../../report/html/trial/prints';
import { readStory, type Story } from '../../../report/html/trial/story';
import { sayWaits } from '../../../report/html/trial/waits';
import { got, hello, over, printed } from '../../judge/story';
import { asks, connects, inVain, isConnected, oneByOne, runOf, type Course, type Told } from './stories';

function storyOf(told: Told): Story {
  const { seen } = runOf([told]);
  const [record] = seen.records.values();
  const steps = seen.plan.cases[0]?.trials[0]?.steps ?? [];
  return readStory(steps, record?.kind === 'ran' ? (record.trials[0]?.observations ?? []) : []);
}

function tale(...seen: Course): Story {
  const observations = seen.flatMap(([ms, ...facts]): Observation[] =>
    facts.map((fact) => ({ ...fact, ms })),
  );
  return readStory([], observations);
}

const uses: Fact = { kind: 'uses', process: 'server', instance: 1, port: 20_080 };
const answers = (connection: string): Fact => got(hello, connection);

test('a name that is used again is a lane of its own', () => {
  const story = tale([0, connects('a'), over('fin', 'a'), connects('a'), connects('b')]);
  expect(story.lanes.map(({ name }) => name)).toEqual(['a', 'a ·2', 'b']);
});

test('a lane has one state at a time, from its beginning to its end', () => {
  const { lanes, endMs } = storyOf(inVain);
  const told = lanes.map((lane) => spansOf(lane, endMs).map(({ state }) => state));
  expect(told).toEqual([
    ['connecting', 'silent'],
    ['connecting', 'silent', 'vain', 'unanswered'],
  ]);
});

test('a kind of fact that has no words here is named, not dropped', () => {
  const later = { ms: 1, kind: 'of-a-later-version', connection: 'a' } as unknown as Observation;
  const story = readStory([], [{ ms: 0, ...connects('a') }, later]);
  expect(story.happenings.map(({ says }) => says)).toEqual(['connects to port 20080', 'of-a-later-version']);
});

describe('too much of one thing', () => {
  const reads = Array.from({ length: 60 }, (_, i): Course[number] => [
    i,
    got(`${i};`, i % 2 === 0 ? 'a' : 'b'),
  ]);
  const story = tale([0, connects('a'), connects('b')], ...reads);

  test('is told as one, with the first and the last as they were', () => {
    const told = story.lanes[0]?.happenings.filter(({ sign }) => sign === 'receive') ?? [];
    expect(told.map(({ pieces }) => pieces)).toEqual([1, 1, 1, 1, 25, 1]);
  });

  test('and no octet is lost or in another place', () => {
    const octets = story.lanes[1]?.happenings.flatMap((one) => one.octets?.toString() ?? []).join('');
    const odd = Array.from({ length: 30 }, (_, i) => `${2 * i + 1};`);
    expect(octets).toBe(odd.join(''));
  });

  test('what goes back and forth is counted', () => {
    const rounds = Array.from({ length: 100 }, (_, i): Course[number] => [i, asks('a'), answers('a')]);
    const { happenings } = tale([0, connects('a')], ...rounds);
    expect(happenings.length).toBeLessThanOrEqual(120);
    expect(happenings.filter(({ sign }) => sign === 'more').map(({ says }) => says)).toEqual([
      '82 more events, 41 writes and 41 reads among them',
    ]);
  });
});

describe('what a process prints', () => {
  const talks = printed('listening\nGET /\nbye\n', 'server', [
    [2, 0],
    [11, 10],
    [20, 16],
  ]);
  const prints = (story: Story): unknown[] =>
    story.happenings.flatMap(({ sign, ms, octets, lane }) =>
      sign === 'print' ? [[ms, octets?.toString(), lane?.name]] : [],
    );

  test('stands on its lane at the moment it came', () => {
    const story = tale([1, uses], [10, connects('a'), asks('a')], [30, over('fin', 'a'), talks]);
    expect(prints(story)).toEqual([
      [1, 'GET /\n', 'server'],
      [10, 'bye\n', 'server'],
    ]);
    expect(story.happenings.map(({ sign }) => sign)).toEqual(['connect', 'send', 'print', 'print', 'fin']);
    expect(story.happenings.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
  });

  test('is not drawn where the log does not tell when it came', () => {
    const story = tale([1, uses], [10, connects('a')], [30, over('fin', 'a'), printed('bye\n')]);
    expect(prints(story)).toEqual([]);
    expect(story.printed.map(({ output }) => output.size)).toEqual([4]);
  });

  test('is taken from the two ends that were kept', () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(texts, fc.nat(40), fc.nat(40), (pieces, head, tail) => {
        const whole = Buffer.from(pieces.join(''));
        const start = whole.subarray(0, head);
        const end = whole.subarray(start.length).subarray(-tail, tail === 0 ? 0 : undefined);
        const output = {
          size: whole.length,
          head: start.toString('base64'),
          omitted: whole.length - start.length - end.length,
          tail: end.toString('base64'),
        };
        let offset = 0;
        const arrivals = pieces.map((piece, i): Arrival => {
          const at = offset;
          offset += Buffer.byteLength(piece);
          return [i, at];
        });
        const seen = { ms: 99, kind: 'output', process: 'server', instance: 1, output, arrivals } as const;
        const prints = printedIn([seen])[0]?.prints ?? [];
        expect(Buffer.concat(prints.map(({ octets }) => octets))).toEqual(Buffer.concat([start, end]));
        expect(prints.map(({ octets, omitted }) => octets.length + omitted)).toEqual(
          pieces.map((piece) => Buffer.byteLength(piece)),
        );
      }),
    );
  });
});

describe('who waited for whom', () => {
  test('a queue, and nothing else, is called one', () => {
    expect(sayWaits(storyOf(oneByOne(4)))).toEqual([
      '4 connections had asked before the first was over, and were served strictly one after another. client4, the last, waited 20.4 ms.',
    ]);
    const together = tale(
      [0, connects('a'), connects('b'), connects('c'), asks('a'), asks('b'), asks('c')],
      [5, answers('a'), answers('b'), answers('c')],
      [6, over('fin', 'a'), over('fin', 'b'), over('fin', 'c')],
    );
    expect(sayWaits(together)).toEqual([]);
  });

  test('one that is heard as soon as another is over', () => {
    const story = tale(
      [0, connects('quiet'), isConnected('quiet')],
      [1, connects('eager'), isConnected('eager'), asks('eager')],
      [900, over('fin', 'quiet')],
      [901, answers('eager')],
      [902, over('fin', 'eager')],
    );
    expect(sayWaits(story)).toEqual([
      'eager waited 900 ms for its first octet. It came 1 ms after quiet was over.',
    ]);
    expect(layOut(story).links).toHaveLength(1);
  });

  test('one for whom the kernel saw the server wait', () => {
    const standstill: Fact = {
      ...{ kind: 'standstill', connection: 'eager', unread: 50, accepted: false, threads: 1 },
      tasks: [{ doing: 'recv', on: 'quiet' }],
    };
    const story = tale([0, connects('quiet'), connects('eager'), asks('eager')], [3000, standstill]);
    expect(sayWaits(story)).toEqual([
      'At 3 s, when eager gave up, the kernel saw the server waiting for quiet.',
    ]);
    expect(layOut(story).links).toHaveLength(1);
  });
});

describe('a crowd', () => {
  const names = Array.from({ length: 30 }, (_, i) => `c${i}`);
  const story = tale(
    [0, ...names.flatMap((name) => [connects(name), asks(name)])],
    ...names.slice(1, -1).map((name, i): Course[number] => [10 + i, answers(name), over('fin', name)]),
    [90, over('reset', 'c0'), over('open', 'c29')],
  );
  const members = membersOf(story);

  test('is told by what became of its members', () => {
    expect(isCrowd(story)).toBe(true);
    expect(fatesOf(members).map(({ says, members: alike }) => `${alike.length} ${says}`)).toEqual([
      '28 200 OK, 53 octets; the server closed the connection (FIN)',
      '1 nothing received; the server reset the connection (RST)',
      '1 nothing received; still open when the case was over',
    ]);
  });

  test('is stood for by its first, its last, the slowest, and one of each fate', () => {
    const { lanes } = examplesOf(story, members, 8);
    expect(lanes.map(({ name }) => name)).toEqual(['c0', 'c1', 'c28', 'c29']);
  });

  test('of very many has lines for neighbours together, and the slowest of them is drawn', () => {
    const many = tale(
      ...Array.from({ length: 4000 }, (_, i): Course[number] => [i, connects(`c${i}`), asks(`c${i}`)]),
      ...Array.from({ length: 4000 }, (_, i): Course[number] => [
        i === 2001 ? 7000 : 4000 + i / 4000,
        answers(`c${i}`),
        over('fin', `c${i}`),
      ]).sort(([a], [b]) => a - b),
    );
    const drawn = crowdDrawing(many, membersOf(many), { title: 'many', lines: 1200 }).text;
    const lines = /class="unanswered" d="([^"]*)"/.exec(drawn)?.[1]?.split('M').slice(1) ?? [];
    expect(lines).toHaveLength(1200);
    const from = Math.round((2001 / 7000) * 10_000);
    expect(lines[Math.floor((2001 * 1200) / 4000)]).toBe(`${from} 600h${10_000 - from}`);
  });
});

test('what a server uses is drawn under the lanes, to the scale of its own most', () => {
  const use = (memory: number): Fact => ({
    ...{ kind: 'resources', process: 'server', instance: 1, mark: null },
    use: {
      processes: [{ pid: 1, threads: 4, descriptors: 8, memory, peakMemory: memory }],
      zombies: 0,
      cpuTicks: 3,
    },
  });
  const story = tale([0, use(2 ** 20)], [5, connects('a')], [10, use(2 ** 21)]);
  const [memory] = layOut(story).strips;
  expect(memory?.name).toBe('memory');
  expect(memory?.points.map(({ at, height, says }) => [at, height, says])).toEqual([
    [0, 0.5, '1.0 MiB'],
    [100, 1, '2.0 MiB'],
  ]);
});

test('octets are lines with their ends visible, and never more than was asked for', () => {
  const octets = Buffer.from('a\r\nb\u001b\n' + 'x'.repeat(500));
  expect(octetLines(octets, 4096).slice(0, 2)).toEqual(['a\\r\\n', 'b\\x1b\\n']);
  expect(octetLines(octets, 64).at(-1)).toBe('… 442 more octets');
  expect(octetLines(Buffer.from('\n'.repeat(100)), 4096).at(-1)).toBe('… 40 more octets');
});
