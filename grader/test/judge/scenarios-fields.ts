import { answered, asked, got, hello, response, seen, wallMs, type Story } from './story';

const now = new Date(wallMs).toUTCString();

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
