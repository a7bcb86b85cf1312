import type { Fact, LaunchEnd } from '../../observe/observation';
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
  printed,
  response,
  seen,
  silence,
  up,
  type Story,
} from './story';

const get: Case['steps'] = [{ get: '/hello.txt', expect: { status: 200 } }];

/** A server that ended so, instead of coming up. */
function start(end: LaunchEnd, output = ''): Story {
  return {
    of: { steps: get },
    rows: [[]],
    before: launched(end),
    after: output === '' ? [] : [printed(output)],
  };
}

/** A case that asks where the server listens. */
function listening(end: LaunchEnd): Story {
  const before = launched(end);
  const came = end.kind === 'wrong-port';
  return {
    of: { server: 'none', steps: [{ launch: {} }, { listens: 'server' }] },
    rows: [came ? [seen(...before), nothing] : [{ facts: before, end: { kind: 'no-process' } }]],
  };
}

function ends(exits: NonNullable<Case['steps'][number]['exits']>, ...facts: readonly Fact[]): Story {
  return {
    of: {
      server: 'none',
      canary: false,
      steps: [{ launch: { arguments: ['--version'], ready: false } }, { exits }],
    },
    rows: [[seen(...launched({ kind: 'not-awaited' })), seen(...facts)]],
  };
}

const interrupted: Fact = { kind: 'signal', process: 'server', instance: 1, how: 'ctrl-c' };

/** A download that the server, told to end, cuts so much later. */
function goodbye(afterMs: number, ...then: readonly Fact[]): Story {
  const expect = { status: 200, content: { file: 'hello.txt' } };
  return {
    of: { canary: false, steps: [{ get: '/hello.txt' }, { interrupt: 'server' }, { expect }] },
    rows: [
      [
        asked(),
        { facts: [at(1_000, interrupted)], endMs: 1_000 },
        {
          facts: [at(1_000 + afterMs, got(hello.slice(0, -3))), at(1_000 + afterMs, over('fin')), ...then],
          endMs: 20_000,
        },
      ],
    ],
  };
}

/** What becomes of the server itself. */
export const subjects: Readonly<Record<string, Story>> = {
  'exited-at-start': start(
    { kind: 'exited', exit: { code: 1, signal: null } },
    'SyntaxError: invalid syntax\r\n',
  ),
  'prints-long-lines': start(
    { kind: 'exited', exit: { code: 2, signal: null } },
    `python3: can't open file '/home/ada/web/a-folder-with-a-long-name/another-folder/server.py': [Errno 2] No such file or directory\r\n${'x'.repeat(300)} the end\r\n    print("indented")\r\n`,
  ),
  'killed-at-start': start({ kind: 'exited', exit: { code: null, signal: 'SIGSEGV' } }),
  'cannot-start': start({ kind: 'cannot-start', message: 'there is no program ./server' }),
  'wrong-address': start({ kind: 'wrong-address', addresses: ['[::1]:20080', '10.0.0.1:20080'] }),
  'still-starting': start({ kind: 'still-starting', afterMs: 10_012, lagMs: 30 }),
  'still-starting-on-a-late-machine': start({ kind: 'still-starting', afterMs: 10_012, lagMs: 1_900 }),
  'goes-into-the-background': start({
    kind: 'in-background',
    exit: { code: 0, signal: null },
    pids: [7, 8],
  }),
  'held-by-other': start({ kind: 'held-by-other' }),
  'listens-elsewhere': listening({ kind: 'wrong-port', ports: [8080, 8443] }),
  'listens-nowhere': listening({ kind: 'exited', exit: { code: 1, signal: null } }),
  'port-was-taken': listening({ kind: 'held-by-other' }),
  'crashes-in-the-middle': {
    of: { steps: [...get, { get: '/b.txt', expect: { status: 200 } }, { get: '/c.txt' }] },
    rows: [[asked(), seen(got(hello)), asked(), seen(exited(1), over())]],
    before: launched(up),
    after: [printed('Traceback (most recent call last):\r\nKeyError: 7\r\n')],
  },
  'crashes-and-refuses-those-who-come-later': {
    of: {
      steps: [
        { on: 'first', get: '/hello.txt', expect: { anything: true } },
        { on: 'second', get: '/hello.txt', expect: { status: 200 } },
      ],
    },
    rows: [
      [
        asked('GET', 'first'),
        seen(over('reset', 'first')),
        {
          facts: [
            { kind: 'connect', connection: 'second', port: 20_080 },
            { kind: 'not-connected', connection: 'second', reason: 'ECONNREFUSED' },
          ],
          end: { kind: 'no-connection' },
        },
        { facts: [], end: { kind: 'no-connection' } },
      ],
    ],
    before: launched(up),
    after: [exited(1)],
  },
  'killed-in-the-middle': {
    of: { steps: get },
    rows: [[asked(), seen(exited(null, 'SIGKILL'), over('reset'))]],
  },
  'ends-after-all-was-answered': {
    of: { steps: get },
    rows: [[asked(), seen(got(hello), over())]],
    after: [{ kind: 'canary', answer: 'right', moment: 'after' }, exited(4)],
  },
  'ends-and-leaves-a-child': {
    of: { steps: get },
    rows: [[asked(), seen(over())]],
    after: [exited(0), { kind: 'left-behind', process: 'server', instance: 1, pids: [7] }],
  },
  'an-end-that-was-asked-for': {
    of: { steps: get },
    rows: [[asked(), seen(got(hello))]],
    after: [exited(null, 'SIGKILL', true)],
  },
  'exit-code': ends({ code: [0, 130] }, exited(3)),
  'exit-signal': ends({ code: [0], signal: ['SIGINT', 'SIGTERM'] }, exited(null, 'SIGSEGV')),
  'prints-nothing': ends({ code: [0], prints: ['--base', '--port'] }, exited(0), printed('')),
  'prints-something-else': ends({ prints: ['[0-9]'] }, exited(0), printed('version \u001bone\n')),
  'leaves-children': ends({ 'leaves-nothing': true }, exited(0), {
    kind: 'left-behind',
    process: 'server',
    instance: 1,
    pids: [7, 8],
  }),
  'listens-though-it-should-end': ends(
    { 'never-listens': true },
    { kind: 'listened', process: 'server', instance: 1 },
  ),
  'ends-with-remarks': ends(
    { prints: ['taken'], 'warn-code': [0], 'warn-prints': ['Traceback'] },
    exited(0),
    printed('Traceback: the port is taken'),
  ),
  'does-not-end': {
    of: { steps: [{ interrupt: 'server' }, { exits: { code: [0, 1, 130], signal: ['SIGINT'] } }] },
    rows: [[nothing, silence()]],
    before: launched(up),
    after: [exited(null, 'SIGKILL', true)],
  },
  'does-not-end-after-other-waits': {
    of: { steps: [{ interrupt: 'server' }, { exits: { within: '10 s' } }] },
    rows: [[seen(interrupted), { ...silence(), endMs: 13_000 }]],
    before: launched(up),
    after: [exited(null, 'SIGKILL', true)],
  },
  'prints-too-much': {
    of: { steps: [{ process: 'fifty', prints: { 'compared-with': 'one', 'no-more-than': 0 } }] },
    rows: [[nothing]],
    before: [printed('GET\n', 'one'), printed('GET\n'.repeat(50), 'fifty')],
  },
  'prints-too-little': {
    of: { steps: [{ process: 'fifty', prints: { 'compared-with': 'one', 'at-least': 49 } }] },
    rows: [[nothing]],
    before: [printed('GET\n', 'one'), printed('GET\n', 'fifty')],
  },
  'stops-serving': {
    of: { steps: get },
    rows: [[asked(), seen(got(hello))]],
    before: [{ kind: 'canary', answer: 'right', moment: 'before' }],
    after: [{ kind: 'canary', answer: 'silent', moment: 'after' }],
  },
  'stops-serving-and-the-kernel-knows-why': {
    of: { steps: get },
    rows: [[asked(), seen(got(hello))]],
    before: [{ kind: 'canary', answer: 'right', moment: 'before' }],
    after: [
      {
        kind: 'canary',
        answer: 'silent',
        moment: 'after',
        asleep: true,
        standstill: { unread: 78, accepted: false, tasks: [{ doing: 'recv', on: 'client' }], threads: 1 },
      },
    ],
  },
  'serves-something-else': {
    of: { steps: get },
    rows: [[asked(), seen(got(hello))]],
    before: [{ kind: 'canary', answer: 'right', moment: 'before' }],
    after: [{ kind: 'canary', answer: 'answered', moment: 'after' }],
  },
  'refuses-the-next': {
    of: { steps: get },
    rows: [[asked(), seen(got(hello))]],
    after: [{ kind: 'canary', answer: 'refused', moment: 'after' }],
  },
  'no-room-for-a-crowd': {
    of: { steps: [{ connect: 'client' }, { connect: 'crowd' }, ...get] },
    rows: [[seen(...connected('client')), { facts: [], end: { kind: 'no-room' } }]],
  },
  'no-room-and-a-witness': {
    of: { steps: [...get, { connect: 'crowd' }] },
    rows: [
      [asked(), seen(got(response('gone', [], '404 Not Found'))), { facts: [], end: { kind: 'no-room' } }],
    ],
  },
  'short-of-memory-and-a-witness': {
    of: { steps: get },
    rows: [[asked(), seen(got(response('gone', [], '404 Not Found')))]],
    after: [{ kind: 'tcp-shortage' }],
  },
  'short-of-memory-for-tcp': {
    of: { steps: get },
    rows: [[asked(), seen(over('reset'))]],
    after: [{ kind: 'tcp-shortage' }],
  },
  'short-of-memory-and-well': {
    of: { steps: get },
    rows: [[asked(), seen(got(hello))]],
    after: [{ kind: 'tcp-shortage' }],
  },
  'ends-without-a-word': ends({ code: [1], prints: ['\\S'] }, exited(1)),
  'cut-at-once-after-ctrl-c': goodbye(100),
  'cut-long-after-ctrl-c': goodbye(8_100),
  'one-cut-at-once-and-another-closed-late': goodbye(
    100,
    ...connected('other'),
    at(9_000, over('fin', 'other')),
  ),
  'moves-to-another-port': {
    of: { steps: get },
    rows: [[asked(), seen(got(hello))]],
    after: [{ kind: 'canary', answer: 'refused', moment: 'after', listensOn: [34_567, 34_568] }],
  },
  'closes-its-listener': {
    of: { steps: get },
    rows: [[asked(), seen(got(hello))]],
    after: [{ kind: 'canary', answer: 'refused', moment: 'after', listensOn: [] }],
  },
  'a-canary-no-worse-than-before': {
    of: { steps: get },
    rows: [[asked(), seen(got(hello))]],
    before: [{ kind: 'canary', answer: 'silent', moment: 'before' }],
    after: [{ kind: 'canary', answer: 'silent', moment: 'after' }],
  },
  leaked: {
    of: { never: '../secret.txt', steps: [{ get: '/../secret.txt', expect: { anything: true } }] },
    rows: [[asked(), seen(got(response('<pre>a well-kept secret</pre>')), over())]],
  },
  'leaked-in-chunks': {
    of: { never: '../secret.txt', steps: [{ get: '/../secret.txt', expect: { anything: true } }] },
    rows: [
      [
        asked(),
        seen(
          got(
            'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\na well-\r\nb\r\nkept secret\r\n0\r\n\r\n',
          ),
          over(),
        ),
      ],
    ],
  },
  'leaked-after-silence': {
    of: {
      never: '../secret.txt',
      steps: [{ get: '/../secret.txt', expect: { anything: true } }, { get: '/hello.txt' }],
    },
    rows: [[asked(), silence([got('a well-kept secret')])]],
  },
  'nothing-leaked': {
    of: { never: '../secret.txt', steps: [{ get: '/../secret.txt', expect: { anything: true } }] },
    rows: [[asked(), seen(got(response('a well-kept')), over())]],
  },
};
