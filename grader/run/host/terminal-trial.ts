import { Subject } from '../subject/subject';

/** Whether a program can be started on a terminal of its own, as submissions are. */
export type TerminalTrial =
  | { readonly kind: 'works' }
  | { readonly kind: 'no-terminal'; readonly said: string }
  | { readonly kind: 'broken'; readonly reason: string };

/** tty(1) ends with 0 where its standard input is a terminal, and names it. */
export async function tryTerminal(): Promise<TerminalTrial> {
  try {
    const command = { program: 'tty', arguments: [], cwd: '/', environment: {}, descriptors: null };
    const subject = new Subject(command, 'terminal');
    const exit = await subject.ended;
    await subject.kill();
    const said = Buffer.from(subject.output.read().head, 'base64').toString('utf8').trim();
    return exit.code === 0 ? { kind: 'works' } : { kind: 'no-terminal', said };
  } catch (error) {
    return { kind: 'broken', reason: (error as Error).message };
  }
}
