import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ViolationCode } from '../../wire/message';
import { note, readPieces, singly } from './notation';

interface Vector {
  readonly name: string;
  readonly asked?: readonly string[];
  readonly stream: readonly string[];
  /** The end of the stream ends the last message, so nothing can follow it. */
  readonly 'ends-with-stream'?: boolean;
  /** Of the first response. */
  readonly fields?: readonly string[];
  readonly events: readonly string[];
}

const vectors = parse(readFileSync(join(__dirname, 'vectors.yaml'), 'utf8')) as Vector[];
const next = Buffer.from('HTTP/1.1 206 Partial Content\r\nContent-Length: 4\r\n\r\nnext');
const nextNotes = ['head HTTP/1.1 206 Partial Content, content-length 4', 'content next', 'complete 4'];

describe.each(vectors)('$name', ({ stream, asked = [], events, fields, ...vector }) => {
  const octets = Buffer.from(stream.join(''), 'latin1');

  test('whole', () => {
    expect(note(readPieces(asked, [octets]), octets)).toEqual(events);
  });

  test('octet by octet', () => {
    expect(note(readPieces(asked, singly(octets)), octets)).toEqual(events);
  });

  if (vector['ends-with-stream'] !== true) {
    test('with a next response behind it', () => {
      const both = Buffer.concat([octets, next]);
      for (const pieces of [[both], singly(both)]) {
        expect(note(readPieces(asked, pieces), both)).toEqual([...events, ...nextNotes]);
      }
    });
  }

  if (fields !== undefined) {
    test('fields, as they stand in the stream', () => {
      const head = readPieces(asked, [octets]).find((event) => event.kind === 'head')?.head;
      expect(head?.fields.map(({ name, value }) => `${name}=${value}`)).toEqual(fields);
      for (const { name, offset, size } of head?.fields ?? []) {
        const text = octets.toString('latin1');
        expect(text.startsWith(name, offset)).toBe(true);
        expect(text.slice(offset + size)).toMatch(/^\r*\n(?![ \t])/);
      }
    });
  }
});

/** A record and not a list, so that a new code cannot be left out. */
const codes: Readonly<Record<ViolationCode, 'here' | 'reader.test.ts'>> = {
  'bad-status-line': 'here',
  'bad-version': 'here',
  'bad-status-code': 'here',
  'missing-blank-after-status': 'here',
  'bare-lf': 'here',
  'bare-cr': 'here',
  'field-without-colon': 'here',
  'empty-field-name': 'here',
  'blank-before-colon': 'here',
  'field-name-not-token': 'here',
  'folded-field': 'here',
  'control-in-field-value': 'here',
  'head-too-long': 'reader.test.ts',
  'bad-content-length': 'here',
  'content-length-twice': 'here',
  'content-length-with-transfer-encoding': 'here',
  'framing-without-content': 'here',
  'close-and-keep-alive': 'here',
  'unknown-transfer-coding': 'here',
  'chunked-to-http10': 'here',
  'bad-chunk-size': 'here',
  'bad-chunk-end': 'here',
  unframed: 'here',
  'content-cut-short': 'here',
  'head-cut-short': 'here',
  'octets-outside-response': 'here',
};

test('every violation has a vector', () => {
  const seen = new Set(
    vectors.flatMap(({ events }) => events.flatMap((event) => /^(\S+) in /.exec(event)?.[1] ?? [])),
  );
  const wanted = Object.entries(codes).filter(([, where]) => where === 'here');
  expect([...seen].sort()).toEqual(wanted.map(([code]) => code).sort());
});
