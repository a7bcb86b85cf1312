import { quote } from './octets';
import type { Line, Report } from './line';
import type { ViolationCode } from './message';

export interface StatusLine {
  readonly version: string;
  readonly status: number;
  readonly reason: string;
}

/**
 * Reads a status line, right or nearly right (RFC 9112 §4).
 *
 *     status-line   = HTTP-version SP status-code SP [ reason-phrase ] CRLF
 *     HTTP-version  = "HTTP" "/" DIGIT "." DIGIT
 *     status-code   = 3DIGIT
 *     reason-phrase = 1*( HTAB / SP / VCHAR / obs-text )
 */
export function readStatusLine(line: Line, report: Report): StatusLine {
  const [, version = '', blank = '', code = '', rest = ''] =
    /^([^ \t]*)([ \t]*)([0-9]*)(.*)$/s.exec(line.text) ?? [];
  const tell = teller(line, report);
  tellVersion(version, tell);
  if (version.length === line.size) {
    tell('bad-status-line', 0, line.size, 'The status line has no status code.');
    return { version, status: 0, reason: '' };
  }
  const codeAt = version.length + blank.length;
  if (blank !== ' ') {
    tell(
      'bad-status-line',
      version.length,
      blank.length,
      'Exactly one blank stands between the version and the status code.',
    );
  }
  const status = readStatus(code, codeAt, rest, tell);
  const restAt = codeAt + code.length;
  if (!/^[ \t]/.test(rest) && code.length === 3) {
    tell(
      'missing-blank-after-status',
      restAt,
      1,
      'A blank follows the status code, even when no reason phrase does.',
    );
  }
  const control = rest.search(/[\0-\x08\x0a-\x0c\x0e-\x1f\x7f]/);
  if (control >= 0)
    tell('bad-status-line', restAt + control, 1, 'A control octet stands in the reason phrase.');
  return { version, status, reason: rest.replace(/^[ \t]/, '') };
}

type Tell = (code: ViolationCode, at: number, size: number, says: string, clause?: string) => void;

function teller(line: Line, report: Report): Tell {
  return (code, at, size, says, clause = 'RFC 9112 §4') => {
    report({ code, part: 'status-line', offset: line.offset + at, size, says, clause });
  };
}

function tellVersion(version: string, tell: Tell): void {
  if (/^HTTP\/1\.[0-9]$/.test(version)) return;
  const says = /^HTTP\/[0-9]\.[0-9]$/.test(version)
    ? `${quote(version)} is not a version this client asked for; it speaks HTTP/1.1.`
    : `${quote(version)} is not an HTTP version; it is written HTTP/1.1, in capitals and without blanks.`;
  tell('bad-version', 0, version.length, says, 'RFC 9112 §2.3');
}

/** Codes beyond 599 are treated as what they say they are, and told (RFC 9110 §15). */
function readStatus(code: string, at: number, rest: string, tell: Tell): number {
  if (code.length !== 3) {
    const word = code + (/^[^ \t]*/.exec(rest)?.[0] ?? '');
    tell(
      'bad-status-code',
      at,
      word.length,
      `${quote(word)} is not a status code; it has exactly three digits.`,
    );
    return 0;
  }
  if (!/^[1-5]/.test(code)) {
    tell('bad-status-code', at, 3, `${code} is not a status code; they run from 100 to 599.`, 'RFC 9110 §15');
  }
  return Number(code);
}
