import { delimiter, join } from 'node:path';
import { isRunnable } from './environment';

/** Looked for on our own PATH, because the manifest may give the subject another one. */
const found = new Map<string, string | null>();

function find(tool: string): string | null {
  const known = found.get(tool);
  if (known !== undefined) return known;
  const files = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, tool));
  const file = files.find(isRunnable) ?? null;
  found.set(tool, file);
  return file;
}

export interface Wrapped {
  readonly program: string;
  readonly arguments: readonly string[];
  /** RLIMIT_NOFILE, set by prlimit(1); null: as it is here. */
  readonly descriptors: number | null;
}

/**
 * The command that becomes the program, in the same process. setsid(1) --ctty makes it leader of a session on the
 * terminal of its standard input. setpriv(1) lets it die with us: what is killed by SIGKILL cannot clean up, but the
 * kernel then ends the subject, and that ends the foreground group of its terminal by SIGHUP. What is left behind in
 * that one case are children that called setsid or ignore SIGHUP, and the folder with the files of the run.
 */
export function wrap(
  { program, arguments: argv, descriptors }: Wrapped,
  session: 'new-session' | 'same-session',
): [program: string, argv: string[]] {
  const limit = descriptors === null ? [] : [find('prlimit') ?? 'prlimit', `--nofile=${descriptors}`];
  const words = [...limit, program, ...argv];
  const setsid = session === 'new-session' ? [find('setsid') ?? 'setsid', '--ctty'] : [];
  const setpriv = find('setpriv');
  const all = [...(setpriv === null ? [] : [setpriv, '--pdeathsig', 'KILL']), ...setsid, ...words];
  return [all[0] ?? program, all.slice(1)];
}
