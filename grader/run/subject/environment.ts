import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import { hasLocale } from '../kernel/libc';

/** What a subject sees of our environment. Everything else, tokens of the CI system above all, stays here. */
const allowed = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'SHELL',
  'LANG',
  'TMPDIR',
  'PYENV_VERSION',
  'JAVA_HOME',
  'GOPATH',
  'CARGO_HOME',
  'RUSTUP_HOME',
  'RUSTUP_TOOLCHAIN',
];

/** The name of the variable by which the processes of a launch are found again. */
export const tokenVariable = 'WIREGRADE_LAUNCH';

export function subjectEnvironment(
  extra: Readonly<Record<string, string>>,
  token: string,
): Record<string, string> {
  const own = allowed.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(own), TERM: 'dumb', ...extra, [tokenVariable]: token };
}

/**
 * Without the locales that this machine does not have: setlocale(3) with "" refuses all of them where one is missing,
 * and a server that asks for the user's would end at its start.
 */
export function withKnownLocales(environment: Readonly<Record<string, string>>): Record<string, string> {
  const isKnown = ([name, value]: [string, string]): boolean =>
    !(name === 'LANG' || name.startsWith('LC_')) || hasLocale(value);
  return Object.fromEntries(Object.entries(environment).filter(isKnown));
}

/** Why a program cannot be started, or null where it can: asked before, so that the reason is a sentence. */
export function whyNotRunnable(
  program: string,
  cwd: string,
  path: string = process.env.PATH ?? '',
): string | null {
  if (!isDirectory(cwd)) return `the folder ${cwd} does not exist`;
  if (program.includes('/')) {
    const file = isAbsolute(program) ? program : resolve(cwd, program);
    return isRunnable(file) ? null : `${program} is not an executable file`;
  }
  const found = path.split(delimiter).some((folder) => isRunnable(join(folder, program)));
  return found ? null : `${program} was not found on this machine (PATH)`;
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Whether this is a file that may be executed. */
export function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false; // absent or not executable: either way it cannot be run
  }
}
