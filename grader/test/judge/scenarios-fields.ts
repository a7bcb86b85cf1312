import type { Fact } from '../../observe/observation';
import { answered, asked, got, hello, response, seen, sent, wallMs, type Story } from './story';

const now = new Date(wallMs).toUTCString();

const dated = response('', [`Date: ${now}`]);

/** The same ten seconds later. */
function later(fact: Fact): Fact {
  return 'wallMs' in fact ? { ...fact, wallMs: fact.wallMs + 10_000 } : fact;
}

/** A connection that is used again after ten seconds, and has the first Date again. */
function askedAgain(): Story {
  return {
    of: {
      steps: [
        { get: '/hello.txt', expect: { fields: { Date: { date: 'now' } } } },
        { get: '/hello.txt', expect: { fields: { Date: { date: 'now' } } } },
      ],
    },
    rows: [
      [
        asked(),
        seen(got(dated)),
        seen(later(sent('GET /hello.txt HTTP/1.1\r\n\r\n'))),
        seen(later(got(dated))),
      ],
    ],
  };
}

/** Field lines are not what they must be. */
export const fields: Readonly<Record<string, Story>> = {
  'missing-field': answered({ fields: { ETag: { present: true } } }, hello),
  'empty-field': answered({ fields: { Server: { present: true } } }, response('', ['Server: '])),
  'unwanted-field': answered({ fields: { Server: { present: false } } }, response('', ['Server: x'])),
  'wrong-field': answered({ fields: { 'Content-Length': '15' } }, hello),
  'wrong-type': answered(
    { fields: { 'Content-Type': { 'one-of': ['text/css', 'text/x-css'] } } },
    response('', ['Content-Type: Text/HTML; charset=utf-8']),
  ),
  'type-in-capitals': answered(
    { fields: { 'Content-Type': { 'one-of': ['text/css'] } } },
    response('', ['Content-Type: TEXT/CSS; charset=utf-8']),
  ),
  'closest-of-two-ways': answered(
    { any: [{ status: 404 }, { status: 200, fields: { A: { present: true }, B: { present: true } } }] },
    hello,
  ),
  'no-match': answered({ fields: { Location: { matches: '/dir/$' } } }, response('', ['Location: /dir'])),
  'no-date': answered({ fields: { Date: { date: 'now' } } }, hello),
  'date-in-local-time': answered(
    { fields: { Date: { date: 'now' } } },
    response('', ['Date: Fri, 20 Nov 2026 02:00:00 GMT']),
  ),
  'date-in-another-form': answered(
    { fields: { Date: { date: 'now' } } },
    response('', ['Date: Fr, 20. Nov 2026 10:00:00']),
  ),
  'date-of-the-answer-before': askedAgain(),
  // Octets that are written out may be two requests; the second was asked for then, not with what came ten seconds later.
  'date-of-a-request-among-octets': {
    of: {
      steps: [
        {
          send: 'GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n',
          expect: { status: 200 },
        },
        { expect: { fields: { Date: { date: 'now' } } } },
        { get: '/hello.txt', expect: { status: 200 } },
      ],
    },
    rows: [
      [
        asked(),
        seen(got(dated)),
        seen(got(dated)),
        seen(later(sent('GET /hello.txt HTTP/1.1\r\n\r\n'))),
        seen(later(got(hello))),
      ],
    ],
  },
  'expires-is-date': answered(
    { fields: { Expires: { 'later-than-date': '12 h', 'give-or-take': '5 min' } } },
    response('', [`Date: ${now}`, `Expires: ${now}`]),
  ),
  'expires-too-early': answered(
    { fields: { Expires: { 'later-than-date': '12 h', 'give-or-take': '5 min' } } },
    response('', [`Date: ${now}`, 'Expires: Fri, 20 Nov 2026 09:00:00 GMT']),
  ),
  'expires-without-date': answered(
    { fields: { Expires: { 'later-than-date': '1 s' } } },
    response('', [`Expires: ${now}`]),
  ),
  'head-differs': {
    of: {
      steps: [
        { on: 'get', get: '/hello.txt', expect: { name: 'full', status: 200 } },
        {
          on: 'head',
          head: '/hello.txt',
          expect: {
            fields: {
              'Content-Type': { 'same-as': 'full' },
              'Content-Length': { 'same-as': 'full' },
              ETag: { 'same-as': 'full' },
            },
          },
        },
      ],
    },
    rows: [
      [
        asked('GET', 'get'),
        seen(got(response('Hello, world!\n', ['Content-Type: text/plain', 'ETag: "1"']), 'get')),
        asked('HEAD', 'head'),
        seen(got('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nContent-Type: text/plain\r\n\r\n', 'head')),
      ],
    ],
  },
};
