/** status-line and field section of an answer (RFC 9112 §4, §5). */
import { formatDate } from './date';

const REASONS = {
  200: 'OK',
  206: 'Partial Content',
  301: 'Moved Permanently',
  304: 'Not Modified',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  408: 'Request Timeout',
  412: 'Precondition Failed',
  414: 'URI Too Long',
  416: 'Range Not Satisfiable',
  417: 'Expectation Failed',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
  505: 'HTTP Version Not Supported',
} as const;

export type Status = keyof typeof REASONS;

export interface ResponseHead {
  readonly status: Status;
  /** Field lines beside Date, Server and Connection. Values must be free of CR and LF: they come from us. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly connection: 'close' | 'keep-alive' | 'unsaid';
}

const SERVER = 'wiregrade-reference/0.1';

export function reasonOf(status: Status): string {
  return REASONS[status];
}

export function writeHead(head: ResponseHead, nowMs: number): string {
  let text = `HTTP/1.1 ${head.status} ${REASONS[head.status]}\r\nDate: ${formatDate(nowMs)}\r\nServer: ${SERVER}\r\n`;
  for (const [name, value] of head.fields) text += `${name}: ${value}\r\n`;
  if (head.connection !== 'unsaid') text += `Connection: ${head.connection}\r\n`;
  return `${text}\r\n`;
}

/** RFC 9112 §9.3: 1.1 persists unless told otherwise; a 1.0 client must be told that it does. */
export function connectionField(last: boolean, minorVersion: number): ResponseHead['connection'] {
  if (last) return 'close';
  return minorVersion === 0 ? 'keep-alive' : 'unsaid';
}
