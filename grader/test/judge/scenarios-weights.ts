import { createHash } from 'node:crypto';
import type { Fact } from '../../observe/observation';
import type { Case } from '../../spec/checkpoint.generated';
import {
  asked,
  connected,
  exited,
  got,
  hello,
  lateSilence,
  nothing,
  over,
  response,
  seen,
  sent,
  silence,
  type Moment,
  type Story,
} from './story';

const get: Case['steps'] = [{ get: '{each}', expect: { status: 200 } }];
const good = [asked(), seen(got(hello))];
const bad = [asked(), seen(got(response('', [], '404 Not Found')))];
const late = [asked(), lateSilence(400)];
const dead = [asked(), seen(over(), exited(1))];
const broken = [seen({ kind: 'harness-error', message: 'EMFILE: too many open files' })];

function rows(of: Partial<Case>, ...moments: (readonly Moment[])[]): Story {
  return {
    of: { steps: get, each: ['/a', '/b', '/c', '/d'].slice(0, moments.length) as ['/a'], ...of },
    rows: moments,
  };
}

function blocked(held: boolean, answer: string): Story {
  const blockedFact: Fact = { kind: 'blocked', connection: 'client', held, unsent: held ? 99 : 0 };
  return {
    of: {
      steps: [
        { 'stop-reading': 'client' },
        { get: '/hello.txt' },
        { 'until-blocked': 'client' },
        { 'read-on': 'client', 'at-a-time': '16 KiB' },
        { expect: { status: 200, content: { file: 'hello.txt' } } },
      ],
    },
    rows: [[nothing, asked(), seen(blockedFact), nothing, seen(got(answer), over())]],
  };
}

function timeWait(held: boolean, answer: Moment): Story {
  const fact: Fact = {
    kind: 'precondition',
    name: 'time-wait',
    held,
    detail: 'no connection of port 20080 is in TIME_WAIT',
  };
  return {
    of: { steps: [{ require: 'time-wait' }, { get: '/hello.txt', expect: { status: 200 } }] },
    rows: [[seen(fact), asked(), answer]],
  };
}

function large(hash: string): Story {
  const head = 'HTTP/1.1 200 OK\r\nContent-Length: 1048576\r\n\r\n';
  return {
    of: { steps: [{ get: '/large.bin', expect: { content: { file: 'large.bin' } } }] },
    rows: [
      [
        asked(),
        seen(
          got(head),
          { kind: 'received', connection: 'client', octets: '', omitted: 1024 ** 2, wallMs: 0 },
          {
            kind: 'content-hash',
            connection: 'client',
            response: 0,
            size: 1024 ** 2,
            sha256: hash.repeat(64),
          },
          over(),
        ),
      ],
    ],
  };
}

/** An answer whose content the log left out, and only counts and hashes. */
function leftOut(content: string): Fact[] {
  const size = content.length;
  const sha256 = createHash('sha256').update(content).digest('hex');
  return [
    got(`HTTP/1.1 200 OK\r\nContent-Length: ${String(size)}\r\n\r\n`),
    { kind: 'received', connection: 'client', octets: '', omitted: size, wallMs: 0 },
    { kind: 'content-hash', connection: 'client', response: 0, size, sha256 },
  ];
}

const ladder: Case['steps'] = [
  {
    get: '/hello.txt',
    expect: {
      any: [
        { status: 200, fields: { Expires: { 'later-than-date': '12 h' } } },
        { status: 200, worth: 0.5, because: 'Expires is not 12 hours after Date' },
      ],
    },
  },
];

/** How rows, parts and doubts add up. */
export const weights: Readonly<Record<string, Story>> = {
  passes: rows({}, good, good),
  'one-row-of-three': rows({}, good, bad, good),
  'rows-earn-their-part': rows({ credit: 'rows' }, good, bad, good, bad),
  'rows-earn-up-to-the-first-that-does-not-hold': rows({ credit: 'climb' }, good, bad, good, bad),
  'late-harness-after-the-first-that-does-not-hold': rows({ credit: 'climb' }, good, bad, late),
  'late-harness-before-the-first-that-does-not-hold': rows({ credit: 'climb' }, late, bad),
  'an-end-keeps-what-rows-earned-before': rows({ credit: 'climb' }, good, good, dead, broken),
  'an-end-in-the-first-row': rows({ credit: 'climb' }, dead, good),
  'an-end-where-each-row-counts': rows({ credit: 'rows' }, good, dead),
  'all-rows-hold': rows({ credit: 'rows' }, good, good),
  'half-of-the-points': { of: { steps: ladder }, rows: [good] },
  'accepted-with-a-remark': {
    of: { steps: [{ get: '/', expect: { any: [{ status: 501 }, { status: 200, warn: 'well' }] } }] },
    rows: [good],
  },
  'late-harness': rows({}, late),
  'late-harness-and-a-witness': rows({}, late, bad),
  'late-harness-where-rows-earn': rows({ credit: 'rows' }, late, bad),
  'lag-that-is-no-excuse': rows({}, [asked(), lateSilence(250)]),
  'late-harness-and-a-sleeping-subject': rows({}, [asked(), silence([], 400)]),
  'harness-error': rows({}, bad, broken),
  'no-time-wait': timeWait(false, seen(got(hello))),
  'no-time-wait-and-a-witness': timeWait(false, seen(over())),
  'time-wait': timeWait(true, seen(got(hello))),
  'never-blocked': blocked(false, hello),
  'never-blocked-and-a-witness': blocked(false, response('Hello!')),
  blocked: blocked(true, hello),
  'known-and-left-out': {
    of: { steps: [{ get: '/hello.txt', expect: { content: { file: 'hello.txt' } } }] },
    rows: [[asked(), seen(...leftOut('Hello, world!\n'), over())]],
  },
  'large-and-right': large('a'),
  'large-and-wrong': large('b'),
  'stopped-for-no-reason': { of: { steps: [{ get: '/a' }, { get: '/b' }] }, rows: [[asked()]] },
  waived: {
    of: {
      'may-end-early': true,
      steps: [
        { get: '/hello.txt', expect: { status: 200 } },
        { get: '/b.txt', expect: { status: 200 } },
      ],
    },
    rows: [[...good, { facts: [over()], end: { kind: 'waived' } }, { facts: [], end: { kind: 'waived' } }]],
  },
  'two-connections-of-one-name': {
    of: {
      steps: [
        { get: '/a', expect: { status: 200 } },
        { connect: 'client' },
        { get: '/b', expect: { status: 404 } },
      ],
    },
    rows: [
      [
        asked(),
        seen(got(hello + hello)),
        seen(over('closed-by-us'), ...connected()),
        seen(sent('GET /b')),
        seen(got(response('', [], '404 No'))),
      ],
    ],
  },
};
