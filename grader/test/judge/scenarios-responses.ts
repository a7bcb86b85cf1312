import {
  answered,
  asked,
  connected,
  got,
  hello,
  late,
  noConnection,
  over,
  response,
  seen,
  sent,
  silence,
  wallMs,
  type Expected,
  type Story,
} from './story';

/** One HEAD of /hello.txt. */
function headed(expect: Expected, octets: string): Story {
  return {
    of: { steps: [{ head: '/hello.txt', expect }] },
    rows: [[asked('HEAD'), seen(got(octets), over())]],
  };
}

const file: Expected = { status: 200, content: { file: 'hello.txt' } };

/** So much content came that nobody reads on. */
const endless: Story = {
  of: { steps: [{ get: '/hello.txt', expect: { status: 200 } }] },
  rows: [
    [
      asked(),
      {
        facts: [
          got('HTTP/1.1 200 OK\r\n\r\n'),
          { kind: 'received', connection: 'client', octets: '', omitted: 2 ** 30, wallMs },
        ],
        end: { kind: 'stalled', stall: { kind: 'flood', octets: 2 ** 30 + 19 } },
      },
    ],
  ],
};

/** What comes back is not what it must be. */
export const responses: Readonly<Record<string, Story>> = {
  'wrong-status': answered({ status: [200, '3xx'] }, response('no', [], '404 Not Found')),
  'wrong-status-hostile-reason': answered({ status: 200 }, response('', [], '500 \u001b[2J::error::x')),
  'wrong-content': answered(file, response('Hello, World!\n')),
  'wrong-content-size': answered(file, response('Hello, world!\r\n')),
  'wrong-content-empty': answered(file, response('')),
  'wrong-text': answered({ content: { text: 'a\nb' } }, response('a b')),
  'content-where-none': answered({ content: { none: true } }, response('x')),
  'wrong-size': answered({ content: { size: '1 KiB' } }, response('x')),
  'cut-short': answered(file, response('Hello, world!\n').slice(0, -6)),
  'cut-short-chunked': answered(
    file,
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nHello\r\n9\r\n, wo',
  ),
  'two-ways': answered(
    { any: [{ status: 200, content: { file: 'hello.txt' } }, { status: [403, 404] }] },
    response('Hello, mars!\n'),
  ),
  'two-ways-neither-status': answered(
    { any: [{ status: 200, content: { file: 'hello.txt' } }, { 'no-response': 'closed' }] },
    response('', [], '302 Found'),
  ),
  'closed-was-expected': answered({ 'no-response': 'closed' }, hello),
  'accepted-alternatives-are-not-asked-for': answered(
    {
      any: [
        { status: 501 },
        { status: 405, fields: { Allow: { present: true } } },
        { status: 405, warn: 'x' },
      ],
    },
    hello,
  ),
  'old-version': answered({ grammar: ['status-line'] }, hello.replace('1.1', '1.0')),
  'no-reason': answered({ grammar: ['status-line'] }, hello.replace(' OK', '')),
  'bare-line-feeds': answered({ grammar: ['field-lines'] }, hello.replaceAll('\r\n', '\n')),
  'waited-for-more': answered({ status: ['2xx', '4xx'] }, response('', [], '408 Request Timeout')),
  'closed-when-idle': {
    of: { steps: [{ get: '/hello.txt', expect: { status: 200, then: 'closed' } }] },
    rows: [[asked(), seen(got(hello), late(over()))]],
  },
  'ended-by-idleness': {
    of: { steps: [{ get: '/hello.txt', expect: { status: 200 } }] },
    rows: [[asked(), seen(got('HTTP/1.1 200 OK\r\n\r\nHello, world!\n'), late(over()))]],
  },
  'cut-by-idleness': {
    of: { steps: [{ get: '/hello.txt', expect: { status: 200 } }] },
    rows: [[asked(), seen(got(hello.slice(0, -4)), late(over()))]],
  },
  'two-lengths': answered({ grammar: ['contradictions'] }, response('x', ['Content-Length: 2'])),
  'an-error-that-a-close-ends': {
    of: { steps: [{ get: '/nope.txt', expect: { status: 404, grammar: ['framing'] } }] },
    rows: [[asked(), seen(got('HTTP/1.1 404 Not Found\r\n\r\nnot found'), over('fin'))]],
  },
  'an-error-that-a-reset-ends': {
    of: { steps: [{ get: '/nope.txt', expect: { status: 404, grammar: ['framing'] } }] },
    rows: [[asked(), seen(got('HTTP/1.1 404 Not Found\r\n\r\nnot found'), over('reset'))]],
  },
  'a-file-that-a-close-ends': {
    of: { steps: [{ get: '/hello.txt', expect: { status: 200, grammar: ['framing'] } }] },
    rows: [[asked(), seen(got('HTTP/1.1 200 OK\r\n\r\nHello, world!\n'), over('fin'))]],
  },
  'a-file-that-the-close-ends-that-was-asked-for': {
    of: { steps: [{ get: '/hello.txt', close: true, expect: { status: 200, grammar: ['framing'] } }] },
    rows: [[asked(), seen(got('HTTP/1.1 200 OK\r\n\r\nHello, world!\n'), over('fin'))]],
  },
  'a-file-that-a-reset-ends-where-a-close-was-asked-for': {
    of: { steps: [{ get: '/hello.txt', close: true, expect: { status: 200, grammar: ['framing'] } }] },
    rows: [[asked(), seen(got('HTTP/1.1 200 OK\r\n\r\nHello, world!\n'), over('reset'))]],
  },
  'differs-where-nothing-was-kept': {
    of: { steps: [{ get: '/hello.txt', expect: file }] },
    rows: [
      [
        asked(),
        seen(
          got('HTTP/1.1 200 OK\r\nContent-Length: 14\r\n\r\nHello,'),
          { kind: 'received', connection: 'client', octets: '', omitted: 8, wallMs },
          { kind: 'content-hash', connection: 'client', response: 0, size: 14, sha256: 'b'.repeat(64) },
          over(),
        ),
      ],
    ],
  },
  unframed: {
    of: { steps: [{ get: '/hello.txt', expect: { grammar: ['framing'] } }] },
    rows: [[asked(), silence([got('HTTP/1.1 200 OK\r\n\r\nHello, world!\n')])]],
  },
  'announced-and-not-sent': {
    of: { steps: [{ get: '/hello.txt', expect: { status: 200 } }] },
    rows: [[asked(), silence([got(hello.slice(0, -4))])]],
  },
  'no-last-chunk': {
    of: { steps: [{ get: '/hello.txt', expect: file }] },
    rows: [
      [
        asked(),
        silence([got('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\ne\r\nHello, world!\n\r\n')]),
      ],
    ],
  },
  'cut-short-and-open': {
    of: { steps: [{ get: '/hello.txt', expect: file }] },
    rows: [[asked(), silence([got(hello.slice(0, -4))])]],
  },
  'right-content-that-never-ends': {
    of: {
      steps: [
        { get: '/hello.txt', expect: file },
        { get: '/hello.txt', expect: file },
      ],
    },
    rows: [[asked(), silence([got('HTTP/1.1 200 OK\r\n\r\nHello, world!\n')])]],
  },
  'garbage-after-head': {
    of: {
      steps: [
        { head: '/hello.txt', expect: { status: 200 } },
        { get: '/hello.txt', expect: file },
      ],
    },
    rows: [
      [asked('HEAD'), seen(got(hello)), seen(sent('GET /hello.txt HTTP/1.1\r\n\r\n')), seen(got(hello))],
    ],
  },
  'no-blank-line': answered(
    { status: 404 },
    'HTTP/1.1 404 Not Found\r\nContent-Length: 18\r\n<h1>not found</h1>',
  ),
  'garbage-at-the-end': headed({ status: 200, then: 'closed' }, hello),
  'garbage-for-nothing': answered({ 'no-response': 'closed' }, '\u0000\u0001 what?'),
  'garbage-for-an-answer': answered({ status: 200 }, 'hello\r\n'),
  'answers-too-much': answered({ status: 200, then: 'closed' }, hello + hello),
  'stays-open': {
    of: { steps: [{ get: '/hello.txt', close: true, expect: { status: 200, then: 'closed' } }] },
    rows: [[asked(), silence([got(hello)])]],
  },
  silence: {
    of: { steps: [{ get: '/hello.txt', expect: { status: 200 } }] },
    rows: [[asked(), silence()]],
  },
  'closed-without-answer': answered({ status: 200 }),
  reset: {
    of: { steps: [{ on: 'eager', get: '/hello.txt', cut: 'every-octet', expect: { status: 200 } }] },
    rows: [[asked('GET', 'eager'), seen(over('reset', 'eager'))]],
  },
  'reset-in-the-middle': {
    of: { steps: [{ get: '/hello.txt', expect: file }] },
    rows: [[asked(), seen(got(hello.slice(0, -4)), over('reset'))]],
  },
  refused: {
    of: { steps: [{ get: '/hello.txt', expect: { status: 200 } }] },
    rows: [
      [
        {
          facts: [
            { kind: 'connect', connection: 'client', port: 20_080 },
            { kind: 'not-connected', connection: 'client', reason: 'ECONNREFUSED' },
          ],
          end: { kind: 'no-connection' },
        },
        noConnection,
      ],
    ],
  },
  'no-connection-in-time': {
    of: { steps: [{ connect: 'client' }, { get: '/hello.txt', expect: { status: 200 } }] },
    rows: [[silence([{ kind: 'connect', connection: 'client', port: 20_080 }])]],
  },
  'no-connection-for-a-request': {
    of: { steps: [{ get: '/hello.txt', expect: { status: 200 } }] },
    rows: [[silence([{ kind: 'connect', connection: 'client', port: 20_080 }])]],
  },
  'stops-reading': {
    of: { steps: [{ get: '/hello.txt', expect: { status: 200 } }] },
    rows: [[silence(asked().facts)]],
  },
  'content-without-end': endless,
  'content-without-end-on-a-late-machine': { ...endless, after: [{ kind: 'lag', lagMs: 2_000 }] },
  'half-a-head-and-silence': {
    of: { steps: [{ get: '/hello.txt', expect: { status: 200 } }] },
    rows: [[asked(), silence([got('HTTP/1.1 200 OK\r\nDa'), over('open')])]],
  },
  'no-answer-on-a-late-machine': {
    of: { steps: [{ get: '/hello.txt', expect: { status: 200 } }] },
    rows: [[asked(), seen(over())]],
    after: [{ kind: 'lag', lagMs: 2_000 }],
  },
  'wrong-status-on-a-late-machine': {
    of: { steps: [{ get: '/hello.txt', expect: { status: 200 } }] },
    rows: [[asked(), seen(got(response('', [], '404 Not Found')), over())]],
    after: [{ kind: 'lag', lagMs: 2_000 }],
  },
  'waited-for-more-on-a-late-machine': {
    of: { steps: [{ get: '/hello.txt', expect: { status: 200 } }] },
    rows: [[asked(), seen(got(response('', [], '408 Request Timeout')), over())]],
    after: [{ kind: 'lag', lagMs: 6_000 }],
  },
  'closed-before-the-second-request': {
    of: {
      steps: [
        { get: '/hello.txt', expect: file },
        { get: '/b.txt', expect: { status: 200 } },
      ],
    },
    rows: [[asked(), seen(got(hello), over()), noConnection, seen()]],
  },
  'silence-for-anything': {
    of: {
      steps: [
        { get: '/a', expect: { anything: true } },
        { get: '/b', expect: { status: 200 } },
      ],
    },
    rows: [[asked(), silence()]],
  },
  'raw-octets-and-a-long-list': {
    of: {
      steps: [
        { repeat: 30, steps: [{ connect: 'leaver' }, { reset: 'leaver' }] },
        {
          send: 'GET /hello.txt?q={{x}} HTTP/1.1\r\nHost: {host}\r\nX: {dir} {base} {port}\r\n\r\n',
          expect: { status: 200 },
        },
      ],
    },
    rows: [
      [
        ...Array.from({ length: 60 }, () => seen()),
        seen(...connected(), sent('GET / HTTP/1.1\r\nHost: 127.0.0.1:20080\r\n\r\n')),
        seen(over()),
      ],
    ],
  },
};
