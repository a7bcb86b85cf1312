import type { WriteStream } from 'node:tty';

const escape = '\x1b[';
/** The second screen, no cursor, and lines that are too long end at its edge instead of going on below. */
const enter = `${escape}?1049h${escape}?25l${escape}?7l${escape}H${escape}J`;
const leave = `${escape}?7h${escape}?25h${escape}?1049l`;

/**
 * The terminal's second screen, as editors use it: what stood on the first comes back at the end. Only lines that
 * changed are written, in one piece, so that nothing flickers.
 */
export class TerminalScreen {
  #shown: readonly string[] = [];

  constructor(private readonly terminal: Pick<WriteStream, 'write'>) {
    terminal.write(enter);
  }

  paint(lines: readonly string[]): void {
    const count = Math.max(lines.length, this.#shown.length);
    let text = '';
    for (let i = 0; i < count; i += 1) {
      const line = lines[i] ?? '';
      if (line !== (this.#shown[i] ?? '')) text += `${escape}${String(i + 1)};1H${line}${escape}K`;
    }
    this.#shown = lines;
    if (text !== '') this.terminal.write(text);
  }

  /** The terminal has another size, and may have moved its lines about. */
  repaint(lines: readonly string[]): void {
    this.#shown = [];
    this.terminal.write(`${escape}H${escape}J`);
    this.paint(lines);
  }

  close(): void {
    this.terminal.write(leave);
  }
}
