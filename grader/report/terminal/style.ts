/** What the pages of the terminal report share: colours, signs, and the one way text gets onto a line. */
import pc from 'picocolors';
import { escapeOctets } from '../../lib/escape';
import { ascii } from './ascii';

export interface TerminalOptions {
  readonly color: boolean;
  /** False: ASCII only, for terminals and logs that garble the rest. */
  readonly unicode: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Every failure in full, every passing case, every remark. */
  readonly verbose: boolean;
}

interface Signs {
  readonly dot: string;
  readonly gutter: string;
  readonly rule: string;
  readonly full: string;
  readonly empty: string;
  readonly ellipsis: string;
}

const UNICODE: Signs = { dot: '·', gutter: '│ ', rule: '─', full: '█', empty: '░', ellipsis: '…' };
const ASCII: Signs = { dot: '-', gutter: '| ', rule: '-', full: '#', empty: '.', ellipsis: '...' };

export type Paint = (text: string) => string;

export interface Style {
  readonly signs: Signs;
  readonly paint: ReturnType<typeof pc.createColors>;
  readonly width: number;
  readonly verbose: boolean;
  /** Makes any text fit to print: one line, nothing invisible, ASCII where that was asked for. */
  readonly text: (text: string) => string;
}

/** Narrower than this nothing lines up any more; wider, and the eye loses the line. */
const NARROWEST = 48;
const WIDEST = 120;

export function styleFor(options: TerminalOptions): Style {
  return {
    signs: options.unicode ? UNICODE : ASCII,
    paint: pc.createColors(options.color),
    width: Math.min(WIDEST, Math.max(NARROWEST, Math.floor(options.width) || NARROWEST)),
    verbose: options.verbose,
    text: options.unicode ? escapeOctets : (text) => ascii(escapeOctets(text)),
  };
}

export const plain: Paint = (text) => text;
