/** One clear sentence for everything a user can get wrong before the server runs. */
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import type { Config } from './config';

export type Base =
  { readonly kind: 'base'; readonly path: string } | { readonly kind: 'failed'; readonly sentence: string };

export function resolveBase(base: string): Base {
  try {
    const path = realpathSync.native(base);
    if (!statSync(path).isDirectory())
      return { kind: 'failed', sentence: `The base ${base} is not a folder.` };
    accessSync(path, constants.R_OK | constants.X_OK);
    return { kind: 'base', path };
  } catch (error) {
    const denied = (error as NodeJS.ErrnoException).code === 'EACCES';
    const why = denied ? 'may not be read' : 'does not exist';
    return { kind: 'failed', sentence: `The base folder ${base} ${why}; name another one with --base.` };
  }
}

/** undefined: nothing a user can have caused. */
export function sentenceFor(error: unknown, { host, port, log }: Config): string | undefined {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === 'open') return `The log file ${log ?? ''} cannot be written (${code ?? 'unknown'}).`;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use by another program; choose one with --port.`;
    case 'EACCES':
      return `There is no permission to listen on port ${port}; ports from 1024 on need none.`;
    case 'EADDRNOTAVAIL':
      return `${host} is not an address of this machine; see --host.`;
    case 'EAFNOSUPPORT':
      return `This machine does not speak the protocol of ${host}; see --host.`;
    case 'EMFILE':
    case 'ENFILE':
      return `There are too few descriptors to start with (${code}); "ulimit -n" shows and raises their number.`;
    case 'MODULE_NOT_FOUND':
      return 'The koffi package is not installed for this platform; --model event-driven works without it.';
    default:
      return undefined;
  }
}
