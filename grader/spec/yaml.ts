/** From a file to a value whose parts know where they stand. Whatever is wrong with the file is a problem, not an exception. */
import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import type { Place, Span } from './place';
import type { Problem } from './problem';
import { lineStarts, problemAt } from './source';

const MAX_OCTETS = 2 ** 21;
/** More than any checkpoint needs, few enough that a bomb of aliases ends at once. */
const MAX_VALUES = 100_000;
const MAX_DEPTH = 64;

export type Text =
  | { readonly kind: 'ok'; readonly text: string }
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] };

export type Parsed =
  | { readonly kind: 'ok'; readonly value: unknown; readonly place: Place }
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] };

export function readText(file: string): Text {
  try {
    if (statSync(file).size > MAX_OCTETS)
      return unreadable(file, 'is larger than 2 MiB, which no file of this kind needs');
    const octets = readFileSync(file);
    if (!isUtf8(octets)) return unreadable(file, 'is not UTF-8 text: save it as UTF-8');
    return { kind: 'ok', text: octets.toString('utf8').replace(/^\ufeff/, '') };
  } catch (error) {
    return unreadable(file, reasonOf(error));
  }
}

function unreadable(file: string, reason: string): Text {
  return { kind: 'bad', problems: [{ file, line: 1, column: 1, message: `the file ${reason}`, frame: '' }] };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read: check its permissions',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return REASONS[code] ?? `cannot be read (${code})`;
}

export function parseYaml(file: string, text: string): Parsed {
  const lines = lineStarts(text);
  const bad = (span: Span, message: string, suggestion?: string): Problem =>
    problemAt(file, text, lines, span, suggestion === undefined ? { message } : { message, suggestion });
  try {
    const document = parseDocument(text, { stringKeys: true, prettyErrors: false });
    const problems = [...document.errors, ...document.warnings].map(({ pos, message, code }) =>
      bad(pos, plainly(code, message)),
    );
    if (problems.length > 0) return { kind: 'bad', problems };
    if (document.contents === null) return { kind: 'bad', problems: [bad([0, 0], 'the file is empty')] };
    return new Converter(document).convert();
  } catch (error) {
    // The parser recurses; a file nested deeply enough ends its stack, and that is the file's fault.
    if (error instanceof RangeError) return { kind: 'bad', problems: [bad([0, 0], TOO_DEEP)] };
    if (error instanceof TooMuch) return { kind: 'bad', problems: [bad(error.span, error.message)] };
    throw error;
  }
}

const TOO_DEEP = `nested more than ${MAX_DEPTH} levels deep`;

class TooMuch extends Error {
  constructor(
    readonly span: Span,
    message: string,
  ) {
    super(message);
  }
}

const PLAIN: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'this key stands here twice: keep one',
  TAB_AS_INDENT: 'a tab cannot indent YAML: use blanks',
  MULTIPLE_DOCS: 'a second document begins here: keep one, without ---',
};

function plainly(code: string, message: string): string {
  return PLAIN[code] ?? message.replace(/\s+/g, ' ').trim();
}

/** Values and their places, made together in one walk. */
class Converter {
  private values = 0;

  constructor(private readonly document: Document) {}

  convert(): Parsed {
    const [value, place] = this.node(this.document.contents, null, 0, [0, 0]);
    return { kind: 'ok', value, place };
  }

  private node(node: unknown, key: Span | null, depth: number, fallback: Span): [unknown, Place] {
    const span = spanOf(node) ?? fallback;
    this.values += 1;
    if (this.values > MAX_VALUES) throw new TooMuch(span, 'too many values, counting what aliases repeat');
    if (depth > MAX_DEPTH) throw new TooMuch(span, TOO_DEEP);
    if (isAlias(node)) return this.alias(node.resolve(this.document), key, depth, span);
    if (isSeq(node)) return this.list(node.items, key, depth, span);
    if (isMap(node)) return this.map(node.items, key, depth, span);
    return [isScalar(node) ? node.value : null, [span, key, []]];
  }

  /** An alias means what its anchor means, and stands where it is used. */
  private alias(target: Node | undefined, key: Span | null, depth: number, span: Span): [unknown, Place] {
    const [value, place] = this.node(target, key, depth + 1, span);
    return [value, [span, key, place[2]]];
  }

  private list(items: readonly unknown[], key: Span | null, depth: number, span: Span): [unknown, Place] {
    const made = items.map((item) => this.node(item, null, depth + 1, span));
    return [
      made.map(([value]) => value),
      [span, key, made.map(([, place], i) => [String(i), place] as const)],
    ];
  }

  private map(
    items: readonly { key: unknown; value: unknown }[],
    key: Span | null,
    depth: number,
    span: Span,
  ): [unknown, Place] {
    const made = items.map((pair) => {
      const name = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
      const keySpan = spanOf(pair.key) ?? span;
      return [name, this.node(pair.value, keySpan, depth + 1, keySpan)] as const;
    });
    // fromEntries defines properties, so a key named __proto__ is a key like any other.
    const value: unknown = Object.fromEntries(made.map(([name, [value]]) => [name, value]));
    return [value, [span, key, made.map(([name, [, place]]) => [name, place] as const)]];
  }
}

function spanOf(node: unknown): Span | null {
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : null;
}
