import type { Fact, ProcessUse, ResourceUse, StepEnd, TaskState } from '../../observe/observation';
import type { Case } from '../../spec/checkpoint.generated';
import {
  asked,
  at,
  connected,
  exited,
  got,
  hello,
  launched,
  nothing,
  over,
  seen,
  silence,
  up,
  type Moment,
  type Story,
} from './story';

type Step = Case['steps'][number];

/** What the kernel said when nothing came for `client`. */
function standstill(over: Partial<Extract<Fact, { kind: 'standstill' }>>): Fact {
  const nobody = { connection: 'client', unread: 0, accepted: true, tasks: [], threads: 0 };
  return { kind: 'standstill', ...nobody, ...over };
}

const blocked: TaskState = { doing: 'send', on: 'slow' };
const resting: TaskState = { doing: 'lock', on: null };

function unanswered(...facts: readonly Fact[]): Story {
  return {
    of: { steps: [{ get: '/hello.txt', expect: { status: 200 } }] },
    rows: [[asked(), silence(facts)]],
  };
}

/** Two downloads that take turns; the second did this. */
function turns(end: StepEnd, ...facts: readonly Fact[]): Story {
  const some: Fact = { kind: 'received', connection: 'first', octets: '', omitted: 65_536, wallMs: 0 };
  const head = got('HTTP/1.1 200 OK\r\nContent-Length: 1048576\r\n\r\n', 'second');
  return {
    of: {
      steps: [
        ...['first', 'second'].map((on): Step => ({ on, get: '/large.bin' })),
        ...['first', 'second'].map((read): Step => ({ read, size: '64 KiB' })),
      ] as Case['steps'],
    },
    rows: [[asked('GET', 'first'), asked('GET', 'second'), seen(some), { facts: [head, ...facts], end }]],
  };
}

const inVain: StepEnd = {
  kind: 'stalled',
  stall: { kind: 'silence', quietMs: 3020, lagMs: 4, asleep: true },
};

/** A connection that is left idle after one answer, and what became of it. */
function idle(limits: Pick<Step, 'between' | 'within'>, ...facts: readonly Fact[]): Story {
  const isOver = facts.length > 0;
  const moment: Moment = isOver ? seen(...facts) : { facts: [], end: inVain, endMs: 16_000 };
  return {
    of: {
      steps: [
        { get: '/hello.txt', expect: { status: 200 } },
        { closes: 'client', ...limits },
      ],
    },
    rows: [[asked(), seen(got(hello)), moment]],
  };
}

function closed(ms: number, openMs = ms - 50): Fact {
  return at(ms, { kind: 'ended', connection: 'client', end: 'fin', openMs });
}

const printed: Pick<Step, 'between'> = { between: ['5 s', '15 s'] };

/** One process that uses so much, beside what all others here do. */
function using(more: Partial<ProcessUse & ResourceUse>): ResourceUse {
  const { zombies = 0, cpuTicks = 3, ...own } = more;
  const one = { pid: 42, threads: 1, descriptors: 5, memory: 20 * mebi, peakMemory: 20 * mebi, ...own };
  return { processes: [one], zombies, cpuTicks };
}
const mebi = 1024 ** 2;

function look(use: ResourceUse, mark: string | null = null): Fact {
  return { kind: 'resources', process: 'server', instance: 1, mark, use };
}

/** What a server uses once it has been asked for a file, beside what it used before. */
function since(limits: NonNullable<Step['uses']>, use: ResourceUse): Story {
  return {
    of: {
      steps: [
        { mark: 'before' },
        { get: '/hello.txt', expect: { status: 200 } },
        { uses: { since: 'before', ...limits } },
      ],
    },
    rows: [[seen(look(using({}), 'before')), asked(), seen(got(hello), over()), seen(look(use))]],
  };
}

function watched(spent: number): Story {
  return {
    of: { steps: [{ uses: { during: '2 s', 'cpu-ticks': 20 } }] },
    rows: [[seen(look(using({})), look(using({ cpuTicks: 3 + spent })))]],
  };
}

const silent = silence();
const working: Moment = {
  facts: [],
  end: { kind: 'stalled', stall: { kind: 'silence', quietMs: 3020, lagMs: 4, asleep: false } },
};
const answers = [[asked(), seen(got(hello), over())]];
const stalls = [[asked(), working]];

/** A case that was tried again, because a wait in vain is no proof. */
function tried(...again: readonly Story['rows'][]): Story {
  return { ...unanswered(), rows: stalls, again };
}

function huge(content: string): Story {
  const head = `HTTP/1.1 200 OK\r\nContent-Length: ${String(100 * 1024 ** 3)}\r\n\r\n`;
  return {
    of: { steps: [{ get: '/huge.bin', expect: { status: 200, content: { begins: 'huge.bin' } } }] },
    rows: [[asked(), seen(got(head + content))]],
  };
}

/** Clocks, limits, what a server uses, and attempts that differ. */
export const times: Readonly<Record<string, Story>> = {
  'never-accepted': unanswered(standstill({ unread: 54, accepted: false, tasks: [blocked], threads: 1 })),
  'accepted-and-unread': unanswered(
    standstill({
      unread: 54,
      tasks: [blocked, { doing: 'recv', on: 'other' }, blocked, resting],
      threads: 4,
    }),
  ),
  'read-and-not-answered': unanswered(
    standstill({ tasks: Array.from({ length: 8 }, () => resting), threads: 200 }),
  ),
  'makes-no-progress': turns(
    inVain,
    standstill({ connection: 'second', tasks: [{ doing: 'send', on: 'first' }], threads: 1 }),
  ),
  'is-left-behind': turns({ kind: 'no-connection' }, over('reset', 'second')),
  'both-get-on': turns({ kind: 'done' }),
  'reset-before-our-late-request': {
    of: {
      steps: [
        { get: '/hello.txt', expect: { status: 200 } },
        { closes: 'client', between: ['5 s', '15 s'] },
      ],
    },
    rows: [[asked(), seen(at(4_500, over('reset'))), seen()]],
    after: [{ kind: 'lag', lagMs: 35_701 }],
  },
  'closed-early': idle(printed, closed(2_010)),
  'closed-in-time': idle(printed, closed(10_010)),
  'closed-too-late': idle(printed, closed(17_010)),
  'stays-open-when-idle': idle({ within: '15 s' }),
  'closed-while-the-grader-was-late': idle(printed, closed(17_010, 9_000)),
  'more-descriptors': since({ descriptors: 3 }, using({ descriptors: 69 })),
  'more-of-several': since(
    { threads: 0, zombies: 0, memory: '16 MiB', 'peak-memory': '64 MiB' },
    using({ threads: 9, zombies: 2, memory: 50 * mebi, peakMemory: 132 * mebi }),
  ),
  'no-more-than-before': since({ descriptors: 3, threads: 1 }, using({ descriptors: 8, threads: 2 })),
  'busy-when-idle': watched(199),
  'idle-when-idle': watched(20),
  'port-in-use': {
    of: {
      steps: [
        { get: '/hello.txt', expect: { status: 200 } },
        { signal: 'SIGTERM' },
        { exits: { within: '10 s', 'frees-port': true } },
      ],
    },
    rows: [
      [
        asked(),
        seen(got(hello), over()),
        nothing,
        seen(exited(0, null, true), { kind: 'port-in-use', process: 'server', instance: 1 }),
      ],
    ],
    before: launched(up),
  },
  unstable: tried(...Array.from({ length: 6 }, () => answers)),
  racy: tried(answers, stalls, answers, answers, stalls, answers),
  'silent-again-with-more-patience': tried([[asked(), silent]]),
  'an-interim-answer-first': {
    of: { steps: [{ get: '/hello.txt', expect: { interim: 100 } }] },
    rows: [[asked(), seen(got('HTTP/1.1 100 Continue\r\n\r\n'))]],
  },
  'an-interim-answer-then-the-final-one': {
    of: { steps: [{ get: '/hello.txt', expect: { interim: 100 } }, { expect: { status: 200 } }] },
    rows: [[asked(), seen(got('HTTP/1.1 100 Continue\r\n\r\n')), seen(got(hello))]],
  },
  'over-its-cap': {
    of: { steps: [{ get: '/hello.txt', expect: { status: 200 } }] },
    rows: [
      [
        asked(),
        { facts: [got('H')], end: { kind: 'stalled', stall: { kind: 'cap', capMs: 60_012, lagMs: 4 } } },
      ],
    ],
  },
  'an-interim-answer-and-no-other': {
    of: { steps: [{ get: '/hello.txt', expect: { status: 200 } }] },
    rows: [[asked(), silence([got('HTTP/1.1 100 Continue\r\n\r\n')])]],
  },
  'no-interim-answer': {
    of: { steps: [{ get: '/hello.txt', expect: { any: [{ interim: 100 }, { status: 417 }] } }] },
    rows: [[asked(), silent]],
  },
  'silence-that-was-asked-for': {
    of: { steps: [{ get: '/hello.txt', expect: { 'no-response': 'any' } }] },
    rows: [[asked(), nothing]],
  },
  'the-beginning-of-a-huge-file': huge('\0\0\0\0'),
  'the-beginning-of-something-else': huge('\0\0!'),
  'a-crowd-is-told-in-few-words': {
    of: {
      steps: [
        { for: 'n', numbers: [1, 4], steps: [{ connect: 'c{n}' }] },
        { get: '/hello.txt', expect: { status: 200 } },
      ],
    },
    rows: [[...[1, 2, 3, 4].map((n) => seen(...connected(`c${String(n)}`))), asked(), silent]],
  },
};
