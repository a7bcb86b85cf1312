import type { ContentCheck, Expect, Outcome, StatusRange } from '../../plan/plan';
import type { Asked } from './asked';
import { exampleMs, httpDate, withChecks, type Fields } from './fields';
import type { ExampleFile, ExampleFiles } from './files';

export interface Answer {
  readonly head: Buffer;
  readonly fields: Fields;
  /** Empty where none is sent. */
  readonly content: Buffer;
  /** Content beyond `content` that is not shown, in octets. */
  readonly left: number;
  readonly close: boolean;
}

export interface AnswerContext {
  readonly files: ExampleFiles;
  readonly named: ReadonlyMap<string, Fields>;
}

type ResponseOutcome = Extract<Outcome, { kind: 'response' }>;

/**
 * An answer with which the expectation holds, by its best alternative; null where that is none at all. Where it leaves
 * something open the answer is what the request deserves: the file, or 404, or 501.
 */
export function rightAnswer(expect: Expect, asked: Asked | null, context: AnswerContext): Answer | null {
  const best =
    expect.outcomes.find(({ worth, warn }) => worth === 1 && warn === undefined) ?? expect.outcomes[0];
  if (best === undefined || best.kind === 'closed') return null;
  return writeAnswer(best.kind === 'response' ? best : anyAnswer, asked, context);
}

const anyAnswer: Pick<ResponseOutcome, 'status' | 'fields' | 'content' | 'thenClosed'> = {
  status: [],
  fields: [],
  content: null,
  thenClosed: false,
};

function writeAnswer(outcome: typeof anyAnswer, asked: Asked | null, context: AnswerContext): Answer {
  const found = asked === null ? undefined : context.files.at(asked.target);
  const status = chooseStatus(outcome.status, deserved(asked, found));
  const { size, octets, file } = chooseContent(outcome.content, status, found, context.files);
  const close = outcome.thenClosed || asked?.close === true;
  const usual = new Map([
    ['Date', httpDate(exampleMs)],
    ['Content-Type', typeOf(file)],
    ['Content-Length', String(size)],
    ...(close ? [['Connection', 'close'] as const] : []),
  ]);
  const fields = withChecks(usual, outcome.fields, { asked, file, named: context.named });
  const lines = [...fields].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const head = Buffer.from(`HTTP/1.1 ${String(status)} ${reasons[status] ?? ''}\r\n${lines}\r\n`, 'latin1');
  const sent = asked?.method === 'HEAD' ? Buffer.alloc(0) : octets;
  const left = asked?.method === 'HEAD' ? 0 : size - octets.length;
  return { head, fields, content: sent, left, close };
}

/** What the request deserves where the checkpoint leaves it open. */
function deserved(asked: Asked | null, found: ExampleFile | undefined): number {
  if (asked === null) return 400;
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return 501;
  return found === undefined ? 404 : 200;
}

function chooseStatus(ranges: readonly StatusRange[], wish: number): number {
  const holds = ranges.length === 0 || ranges.some(([from, to]) => from <= wish && wish <= to);
  return holds ? wish : (ranges[0]?.[0] ?? wish);
}

interface Content {
  readonly size: number;
  readonly octets: Buffer;
  readonly file: ExampleFile | undefined;
}

function chooseContent(
  check: ContentCheck | null,
  status: number,
  found: ExampleFile | undefined,
  files: ExampleFiles,
): Content {
  const plain = (octets: Buffer, size = octets.length): Content => ({ size, octets, file: undefined });
  switch (check?.kind) {
    case 'none':
      return plain(Buffer.alloc(0));
    case 'text':
      return plain(Buffer.from(check.text));
    case 'size':
      return plain(Buffer.alloc(0), check.size);
    case 'file':
    case 'begins':
      return contentOf(files.get(check.path));
    case 'sha256':
    case undefined:
      return status === 200 && found !== undefined
        ? contentOf(found)
        : plain(Buffer.from(`${reasons[status] ?? 'An answer'}.\n`));
  }
}

function contentOf(file: ExampleFile | undefined): Content {
  return { size: file?.size ?? 0, octets: file?.octets ?? Buffer.alloc(0), file };
}

const types: readonly (readonly [RegExp, string])[] = [
  [/\.html$/, 'text/html'],
  [/\.txt$/, 'text/plain'],
  [/./, 'application/octet-stream'],
];

function typeOf(file: ExampleFile | undefined): string {
  return types.find(([name]) => name.test(file?.path ?? 'page.txt'))?.[1] ?? 'text/plain';
}

/** RFC 9110 §15. The phrase may be empty as well. */
const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  301: 'Moved Permanently',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  501: 'Not Implemented',
};
