import type { Framing, Violation } from './message';

/** What stood before octets that belong to no response. */
export type Before =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'interim' }
  | {
      readonly kind: 'response';
      readonly method: string;
      readonly status: number;
      readonly framing: Framing;
    };

/** One violation for a whole run of octets outside any response. */
export function octetsOutside(
  before: Before,
  run: { readonly offset: number; readonly size: number; readonly blank: boolean },
): Violation {
  const { offset, size } = run;
  const many = size === 1 ? '1 octet belongs' : `${size} octets belong`;
  const [where, clause] = run.blank && !isBare(before) ? blankLines : explain(before);
  return {
    code: 'octets-outside-response',
    part: 'stream',
    offset,
    size,
    says: `${many} to no response: ${where}.`,
    clause,
  };
}

const blankLines = [
  'only a server may be sent an empty line before a message, a client may not',
  'RFC 9112 §2.2',
] as const;

function isBare(before: Before): boolean {
  return before.kind === 'response' && before.framing.kind === 'none';
}

function explain(before: Before): readonly [where: string, clause: string] {
  switch (before.kind) {
    case 'nothing':
      return ['a response starts with its status line, such as "HTTP/1.1 200 OK"', 'RFC 9112 §4'];
    case 'interim':
      return [
        'an interim response ends with its head, and the next status line follows at once',
        'RFC 9110 §15.2',
      ];
    case 'response':
      return explainAfter(before.method, before.status, before.framing);
  }
}

function explainAfter(
  method: string,
  status: number,
  framing: Framing,
): readonly [where: string, clause: string] {
  switch (framing.kind) {
    case 'none':
      return method === 'HEAD'
        ? ['the answer to HEAD ends with the blank line of its head', 'RFC 9110 §9.3.2']
        : [`a ${status} response ends with the blank line of its head`, 'RFC 9112 §6.3'];
    case 'content-length':
      return [`they follow the content, whose Content-Length is ${framing.size}`, 'RFC 9110 §8.6'];
    case 'chunked':
      return ['they follow the end of the chunked content', 'RFC 9112 §7.1'];
    case 'until-close':
      return ['a response starts with its status line', 'RFC 9112 §4'];
  }
}
