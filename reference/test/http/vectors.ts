/** Stored input and the steps the codec must take on it: status of a refusal, or method and path of a request. */

export interface Vector {
  readonly name: string;
  readonly input: string;
  readonly steps: readonly string[];
}

const H = 'Host: x\r\n';

export const VECTORS: readonly Vector[] = [
  { name: 'one request', input: `GET /a HTTP/1.1\r\n${H}\r\n`, steps: ['GET /a'] },
  {
    name: 'two requests',
    input: `GET /a HTTP/1.1\r\n${H}\r\nHEAD /b?q HTTP/1.1\r\n${H}\r\n`,
    steps: ['GET /a', 'HEAD /b'],
  },
  {
    name: 'an empty line between requests',
    input: `GET /a HTTP/1.1\r\n${H}\r\n\r\nGET /b HTTP/1.1\r\n${H}\r\n`,
    steps: ['GET /a', 'GET /b'],
  },
  {
    name: 'a last request',
    input: `GET /a HTTP/1.1\r\n${H}Connection: close\r\n\r\n`,
    steps: ['GET /a last'],
  },
  { name: 'HTTP/1.0', input: 'GET /a HTTP/1.0\r\n\r\n', steps: ['GET /a last'] },
  {
    name: 'counted content',
    input: `POST /a HTTP/1.1\r\n${H}Content-Length: 5\r\n\r\nGET /GET /b HTTP/1.1\r\n${H}\r\n`,
    steps: ['other /a', 'GET /b'],
  },
  {
    name: 'equal lengths twice',
    input: `GET /a HTTP/1.1\r\n${H}Content-Length: 1, 1\r\n\r\nxGET /b HTTP/1.1\r\n${H}\r\n`,
    steps: ['GET /a', 'GET /b'],
  },
  {
    name: 'chunked content',
    input: `GET /a HTTP/1.1\r\n${H}Transfer-Encoding: Chunked\r\n\r\n3;x="y"\r\nabc\r\nA\r\n0123456789\r\n00\r\nT: t\r\n\r\nGET /b HTTP/1.1\r\n${H}\r\n`,
    steps: ['GET /a', 'GET /b'],
  },
  {
    name: 'a bad chunk size',
    input: `GET /a HTTP/1.1\r\n${H}Transfer-Encoding: chunked\r\n\r\nxyz\r\nGET /b HTTP/1.1\r\n${H}\r\n`,
    steps: ['GET /a', 'shut'],
  },
  {
    name: 'a chunk that does not end where it says',
    input: `GET /a HTTP/1.1\r\n${H}Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n`,
    steps: ['GET /a', 'shut'],
  },
  {
    name: 'a chunk extension with a bare LF',
    input: `GET /a HTTP/1.1\r\n${H}Transfer-Encoding: chunked\r\n\r\n1;\nx\r\na\r\n0\r\n\r\nGET /b HTTP/1.1\r\n${H}\r\n`,
    steps: ['GET /a', 'shut'],
  },
  {
    name: 'a trailer with a bare LF',
    input: `GET /a HTTP/1.1\r\n${H}Transfer-Encoding: chunked\r\n\r\n0\r\nT: t\nU: u\r\n\r\nGET /b HTTP/1.1\r\n${H}\r\n`,
    steps: ['GET /a', 'shut'],
  },
  {
    name: 'eight empty lines, again and again',
    input: `${'\r\n'.repeat(8)}POST /a HTTP/1.1\r\n${H}Content-Length: 20\r\n\r\n${'x'.repeat(20)}${'\r\n'.repeat(8)}GET /b HTTP/1.1\r\n${H}\r\n`,
    steps: ['other /a', 'GET /b'],
  },
  {
    name: 'nine empty lines',
    input: `${'\r\n'.repeat(9)}GET /a HTTP/1.1\r\n${H}\r\n`,
    steps: ['400'],
  },
  { name: 'a HEAD that is refused', input: 'HEAD /a HTTP/1.1\r\n\r\n', steps: ['400 bare'] },
  { name: 'no request', input: 'HELLO\r\n\r\n', steps: ['400'] },
  { name: 'octets that begin no token', input: '\x16\x03\x01', steps: ['400'] },
  { name: 'another major version', input: `GET / HTTP/3.0\r\n${H}\r\n`, steps: ['505'] },
  {
    name: 'a length that is none',
    input: `GET / HTTP/1.1\r\n${H}Content-Length: +5\r\n\r\n`,
    steps: ['400'],
  },
  {
    name: 'a length too large to count',
    input: `GET / HTTP/1.1\r\n${H}Content-Length: 9999999999999999\r\n\r\n`,
    steps: ['400'],
  },
  {
    name: 'a smuggler',
    input: `GET / HTTP/1.1\r\n${H}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n`,
    steps: ['400'],
  },
  {
    name: 'Transfer-Encoding in 1.0',
    input: 'GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n',
    steps: ['400'],
  },
];
