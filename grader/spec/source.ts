import { frameOf } from './frame';
import { placeAt, type Place, type Span } from './place';
import type { Complaint, Path, Position, Problem, Source } from './problem';

export function createSource(file: string, text: string, root: Place): Source {
  const lines = lineStarts(text);
  return {
    file,
    position: (path: Path): Position => positionOf(lines, placeAt(root, path)[0][0]),
    problem: (complaint: Complaint): Problem => {
      const [value, key] = placeAt(root, complaint.path);
      return problemAt(file, text, lines, complaint.atKey === true ? (key ?? value) : value, complaint);
    },
  };
}

type Said = Pick<Complaint, 'message' | 'suggestion'>;

/** A problem at octets of the text that need not be a value, such as a syntax error. */
export function problemAt(
  file: string,
  text: string,
  lines: readonly number[],
  span: Span,
  said: Said,
): Problem {
  const start = Math.min(Math.max(span[0], 0), text.length);
  const { line, column } = positionOf(lines, start);
  const from = lines[line - 1] ?? 0;
  const shown = text.slice(from, lines[line] ?? text.length).replace(/\r?\n$/, '');
  const at = Math.min(column - 1, shown.length);
  const { message, suggestion } = said;
  return {
    file,
    line,
    column: at + 1,
    message,
    frame: frameOf(shown, at, Math.max(span[1] - start, 1)),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function positionOf(lines: readonly number[], offset: number): Position {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}

/** In file order, each once. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return [...problems]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .filter(({ line, column, message }) => {
      const same = `${line}:${column}:${message}`;
      return !seen.has(same) && seen.add(same);
    });
}
