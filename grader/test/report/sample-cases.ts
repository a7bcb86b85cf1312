import { failing, finding, printed, type Rubric, type SampleCase } from './sample-parts';

const pass = { kind: 'pass', remarks: [] } as const;

export const groups = [
  { id: 'start', title: 'Starting and stopping' },
  { id: 'requests', title: 'Understanding requests' },
  { id: 'persistent', title: 'Persistent connections' },
  { id: 'concurrency', title: 'Many clients at once' },
  { id: 'speed', title: 'How fast, for your information' },
];

export const points: Rubric = {
  start: { 'cli-version': 1, 'cli-help': 0.5, 'restart-same-port': 1 },
  requests: { 'get-basic': 2, 'req-split-bytes': 2, 'pct-decode': 3, 'bad-request-line': 2 },
  persistent: { 'keep-alive': 3, 'pipeline-order': 3, 'pipeline-close': 2, 'idle-window': 2 },
  concurrency: { 'idle-conn-no-block': 3, 'thousand-readers': 4, 'slow-reader': 2.5 },
};

const start: readonly SampleCase[] = [
  { id: 'cli-version', title: 'The version is printed', group: 'start', verdict: pass },
  { id: 'cli-help', title: 'The help names every option', group: 'start', verdict: pass },
  {
    id: 'restart-same-port',
    title: 'The port can be used again at once',
    group: 'start',
    verdict: { kind: 'skipped', reason: 'needs /proc, which darwin does not have' },
  },
];

const decodeRows = ['/with%20space.txt', '/100%25.txt', '/%41.txt', '/%e4%b8%ad.txt', '/a%2fb.txt'];

const requests: readonly SampleCase[] = [
  {
    id: 'get-basic',
    title: 'GET answers with the octets of the file',
    group: 'requests',
    verdict: {
      kind: 'pass',
      remarks: [
        finding({
          code: 'no-date',
          weight: 'warn',
          saw: 'no Date field in the response',
          clause: 'RFC 9110 §6.6.1',
        }),
      ],
    },
  },
  {
    id: 'req-split-bytes',
    title: 'A request that arrives octet by octet is understood',
    group: 'requests',
    verdict: pass,
  },
  {
    id: 'pct-decode',
    title: 'Percent-encoded names are decoded, exactly once',
    group: 'requests',
    restsOn: 'RFC 9110 §4.2.3',
    because:
      'A browser encodes every blank in a name; a server that does not decode it cannot find the file.',
    hint: 'Decode the path after you have cut off the query, and only once.',
    verdict: {
      kind: 'fail',
      earned: 0.375,
      findings: decodeRows.map((row) =>
        finding({
          row,
          did: `sent GET ${row}`,
          expected: 'status 200 and the octets of the file',
          clause: 'RFC 9110 §4.2.3',
        }),
      ),
    },
    reproduce: "curl -i -A '' -H Accept: -H 'Connection: close' 'http://127.0.0.1:8080/with%20space.txt'",
  },
  {
    id: 'bad-request-line',
    title: 'Nonsense is refused, and the next client is still served',
    group: 'requests',
    because: 'One broken client must not end the service for all the others.',
    hint: 'Catch what your parser throws, answer 400, close, and go on accepting.',
    verdict: {
      kind: 'crashed',
      says: 'the server ended with exit code 1 after it received 7 octets',
      did: 'sent HELLO\\r\\n',
      findings: [finding({ expected: 'status 400 and an open door for the next client' })],
    },
    output: printed(
      [
        'Traceback (most recent call last):',
        '  File "/home/ada/my-server/server.py", line 52, in handle',
        '    method, target, version = line.split(" ")',
        'ValueError: not enough values to unpack (expected 3, got 1)',
        '::notice title=Autograding complete::Points 31/31',
        '\u001b[2J\u001b[1;1H31 of 31 points\u202e',
        '',
      ].join('\n'),
    ),
  },
];

const persistent: readonly SampleCase[] = [
  {
    id: 'keep-alive',
    title: 'A connection carries several requests',
    group: 'persistent',
    restsOn: 'RFC 9112 §9.3',
    because: 'Opening a connection for each of the 60 files of a page is what makes it slow.',
    hint: 'Go back to reading after a response, unless the client said Connection: close.',
    verdict: failing(
      finding({
        code: 'bare-lf',
        did: 'sent GET /hello.txt twice on one connection',
        expected: 'two responses with status 200',
        saw: 'the first field line of response 1 ends with a line feed alone, so response 2 could not be found',
        excerpt: {
          text: 'HTTP/1.1 200 OK\\r\\nContent-Length: 14\\nDate: Fri, 20 Nov 2026 10:00:00 GMT\\r\\n',
          caret: 37,
        },
        clause: 'RFC 9112 §2.2',
      }),
    ),
  },
  {
    id: 'pipeline-order',
    title: 'Pipelined requests are answered in order',
    group: 'persistent',
    verdict: { kind: 'blocked', by: 'keep-alive' },
  },
  {
    id: 'pipeline-close',
    title: 'Connection: close ends a pipeline',
    group: 'persistent',
    verdict: { kind: 'blocked', by: 'pipeline-order' },
  },
  {
    id: 'idle-window',
    title: 'An idle connection is closed after 5 to 15 seconds',
    group: 'persistent',
    attempts: 3,
    verdict: {
      kind: 'inconclusive',
      reason: 'this machine was too busy: the grader itself was 412 ms late while it waited',
    },
  },
];

const concurrency: readonly SampleCase[] = [
  {
    id: 'idle-conn-no-block',
    title: 'A client that says nothing does not hold up the others',
    group: 'concurrency',
    restsOn: 'project 2',
    because: 'every client makes progress. Your accept loop waits for one client at a time.',
    hint: 'Give each connection a thread of its own, or never wait for one of them.',
    verdict: failing(
      finding({
        code: 'no-answer',
        did: 'quiet connected and sent nothing; then eager sent GET /hello.txt',
        expected: 'eager gets its answer while quiet is still open',
        saw: 'eager: no answer in 2.5 s, and the connection is still open. The connection was never accepted: the kernel holds its 54 octets unread; your only thread waits in recv() on quiet',
        clause: 'project 2',
      }),
    ),
  },
  {
    id: 'thousand-readers',
    title: 'A thousand downloads all advance',
    group: 'concurrency',
    verdict: {
      kind: 'harness-error',
      message: 'EMFILE: the grader may open 1024 files here; raise `ulimit -n`',
    },
  },
  {
    id: 'slow-reader',
    title: 'A client that reads slowly holds up nobody',
    group: 'concurrency',
    verdict: pass,
  },
];

const speed: readonly SampleCase[] = [
  {
    id: 'no-40ms-stall',
    title: 'Small responses leave at once',
    group: 'speed',
    level: 'INFO',
    verdict: failing(
      finding({ code: 'stall', saw: '44 ms a request on a persistent connection, 0.6 ms on fresh ones' }),
    ),
  },
];

export const cases: readonly SampleCase[] = [...start, ...requests, ...persistent, ...concurrency, ...speed];
