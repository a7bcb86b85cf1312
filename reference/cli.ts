/** The command line: arguments in, one of four things to do out. Pure. */
import { DEFAULTS, FLAGS, type Config } from './config';
import { MODELS } from './io/models';

export type Command =
  | { readonly kind: 'serve'; readonly config: Config }
  | { readonly kind: 'print'; readonly text: string }
  | { readonly kind: 'wrong'; readonly text: string };

const VERSION = '0.1.0';

export function parseArguments(args: readonly string[]): Command {
  let config = DEFAULTS;
  for (let i = 0; i < args.length; i++) {
    const [name, attached] = splitFlag(args[i] ?? '');
    if (name === '--help' || name === '-h') return { kind: 'print', text: help() };
    if (name === '--version') return { kind: 'print', text: `reference ${VERSION}\n` };
    if (name === '--verbose') {
      config = { ...config, verbose: true };
      continue;
    }
    const flag = FLAGS.find((candidate) => candidate.name === name);
    if (flag === undefined) return wrong(`${name} is not a flag of this program; --help lists them.`);
    const value = attached ?? args[++i];
    const change = value === undefined ? undefined : flag.read(value);
    if (change === undefined)
      return wrong(`${name} takes ${flag.takes}${value === undefined ? '' : `, not "${value}"`}.`);
    config = { ...config, ...change };
  }
  return { kind: 'serve', config };
}

function splitFlag(argument: string): [string, string | undefined] {
  const equals = argument.startsWith('--') ? argument.indexOf('=') : -1;
  return equals < 0 ? [argument, undefined] : [argument.slice(0, equals), argument.slice(equals + 1)];
}

function wrong(text: string): Command {
  return { kind: 'wrong', text: `reference: ${text}\n` };
}

function help(): string {
  const flags = FLAGS.map(
    ({ name, takes, help: text }) => `  ${name.padEnd(16)} ${text}: ${takes}${defaultOf(name)}`,
  );
  const models = MODELS.map(({ about }) => `  ${about.name.padEnd(22)} ${about.summary}`);
  return `Usage: reference [flags]
Serves the files of one folder over HTTP/1.1, with the I/O model you name.

${flags.join('\n')}
  --verbose        print every answer
  --version        print the version and exit
  --help           print this and exit

Models:
${models.join('\n')}

Ctrl-C finishes the answers under way and ends; a second Ctrl-C ends at once.
`;
}

function defaultOf(name: string): string {
  const shown: Readonly<Record<string, string | number>> = {
    '--model': DEFAULTS.model,
    '--base': DEFAULTS.base,
    '--host': DEFAULTS.host,
    '--port': DEFAULTS.port,
    '--processes': DEFAULTS.processes,
    '--recv': DEFAULTS.recvBytes,
    '--backlog': DEFAULTS.backlog,
    '--idle-timeout': DEFAULTS.idleTimeoutMs / 1000,
    '--head-timeout': DEFAULTS.headTimeoutMs / 1000,
    '--drain-timeout': DEFAULTS.drainTimeoutMs / 1000,
  };
  return name in shown ? ` (default ${shown[name] ?? ''})` : '';
}
