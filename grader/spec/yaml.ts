/** From text to a value whose parts know where they stand. Whatever is wrong with it is a problem, not an exception. */
import { Composer, isAlias, isMap, isNode, isScalar, isSeq, Lexer, Parser } from 'yaml';
import type { CST, Document, ErrorCode, YAMLError, YAMLWarning } from 'yaml';
import type { Place, Span } from './place';
import type { Problem } from './problem';
import { lineStarts, problemAt } from './source';
import { plainly } from './syntax';

/** More than any checkpoint needs, few enough that a bomb of aliases ends at once. */
const MAX_VALUES = 50_000;
const MAX_DEPTH = 64;

export type Parsed =
  | { readonly kind: 'ok'; readonly value: unknown; readonly place: Place }
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] };

export function parseYaml(file: string, text: string): Parsed {
  const lines = lineStarts(text);
  const bad = (span: Span, message: string): Problem => problemAt(file, text, lines, span, { message });
  try {
    const [document, second] = new Composer({ stringKeys: true }).compose(
      boundedTokens(text),
      true,
      text.length,
    );
    const problems = faultsOf(document)
      .map((fault) => plainly(fault, text))
      .map(({ span, message }) => bad(span, message));
    if (second !== undefined)
      problems.push(bad([second.range[0], second.range[1]], 'a second document begins here: keep one'));
    if (problems.length > 0) return { kind: 'bad', problems };
    if (!document?.contents) return { kind: 'bad', problems: [bad([0, 0], 'the file is empty')] };
    return new Converter().convert(document.contents);
  } catch (error) {
    if (error instanceof Refused) return { kind: 'bad', problems: [bad(error.span, error.message)] };
    throw error;
  }
}

/**
 * The parser's stack is watched while it reads, because what comes after it recurses: on some tens of
 * thousands of brackets that ends the whole process, beyond the reach of any `catch`.
 */
function* boundedTokens(text: string): Generator<CST.Token> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > 2 * MAX_DEPTH) throw new Refused([parser.offset, parser.offset], TOO_DEEP);
  }
  yield* parser.end();
}

/** What stands for itself; of the others, the second and later ones follow from the first. */
const INDEPENDENT = new Set<ErrorCode>([
  'DUPLICATE_KEY',
  'NON_STRING_KEY',
  'TAB_AS_INDENT',
  'TAG_RESOLVE_FAILED',
]);

function faultsOf(document: Document.Parsed | undefined): (YAMLError | YAMLWarning)[] {
  const all: (YAMLError | YAMLWarning)[] = [...(document?.errors ?? []), ...(document?.warnings ?? [])];
  const first = all.find(({ code }) => !INDEPENDENT.has(code));
  return all.filter((fault) => fault === first || INDEPENDENT.has(fault.code));
}

const TOO_DEEP = `nested more than ${MAX_DEPTH} levels deep`;

/** A file that is well-formed YAML and still not taken. */
class Refused extends Error {
  constructor(
    readonly span: Span,
    message: string,
  ) {
    super(message);
  }
}

/** Values and their places, made together in one walk. */
class Converter {
  private values = 0;
  private readonly anchors = new Map<string, unknown>();

  convert(contents: unknown): Parsed {
    const [value, place] = this.node(contents, null, 0, [0, 0]);
    return { kind: 'ok', value, place };
  }

  private node(node: unknown, key: Span | null, depth: number, fallback: Span): [unknown, Place] {
    const span = spanOf(node) ?? fallback;
    this.values += 1;
    if (this.values > MAX_VALUES) throw new Refused(span, 'too many values, counting what aliases repeat');
    if (depth > MAX_DEPTH) throw new Refused(span, TOO_DEEP);
    if (isAlias(node)) return this.alias(node.source, key, depth, span);
    if ((isSeq(node) || isMap(node) || isScalar(node)) && node.anchor !== undefined)
      this.anchors.set(node.anchor, node);
    if (isSeq(node)) return this.list(node.items, key, depth, span);
    if (isMap(node)) return this.map(node.items, key, depth, span);
    return [isScalar(node) ? node.value : null, [span, key, []]];
  }

  /** An alias means what its anchor means, and stands where it is used. */
  private alias(anchor: string, key: Span | null, depth: number, span: Span): [unknown, Place] {
    if (!this.anchors.has(anchor))
      throw new Refused(
        span,
        `no &${anchor} stands before this alias; a text that begins with * needs quotes`,
      );
    const [value, place] = this.node(this.anchors.get(anchor), key, depth + 1, span);
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
