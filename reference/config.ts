/** What the server is told: its flags, their defaults, and the reasons for both. Times in ms. */
import { isIP } from 'node:net';
import { MODEL_NAMES, type ModelName } from './io/names';

export interface Config {
  readonly model: ModelName;
  /** As typed; main resolves it. */
  readonly base: string;
  readonly host: string;
  readonly port: number;
  readonly backlog: number;
  readonly threads: number | undefined;
  readonly processes: number;
  readonly recvBytes: number;
  readonly idleTimeoutMs: number;
  readonly headTimeoutMs: number;
  readonly drainTimeoutMs: number;
  readonly verbose: boolean;
  readonly log: string | undefined;
}

export const DEFAULTS: Config = {
  model: 'thread-pool',
  base: 'website/html',
  // A teaching server is not on the network unless someone says so (--host 0.0.0.0).
  host: '127.0.0.1',
  port: 8080,
  // The kernel cuts it to net.core.somaxconn; 1000 clients may come at once.
  backlog: 4096,
  threads: undefined,
  // One connection each, and 16 at once must be served.
  processes: 20,
  recvBytes: 65536,
  // The handout: between 5 s and 15 s after the last answer.
  idleTimeoutMs: 10_000,
  // The handout: within 15 s.
  headTimeoutMs: 10_000,
  // The handout: everything gone within 10 s.
  drainTimeoutMs: 8000,
  verbose: false,
  log: undefined,
};

/** Not flags, because no class needs to turn them. */
export const TIMES = {
  /**
   * A client that reads nothing for this long will not come back (nginx: send_timeout 60 s). What it reads is seen only
   * when a third of the kernel's buffer for it is free: 3 KB/s must be read here (os/sockets.ts), 23 KB/s of event-driven.
   */
  stallMs: 60_000,
  /** How long after our FIN the client may go on sending (RFC 9112 §9.6; nginx waits 5 s, lingering_timeout). */
  lingerMs: 2000,
  /** With no descriptor left, accept is tried again this often. */
  exhaustedMs: 100,
} as const;

interface Flag {
  readonly name: string;
  /** Shown in --help, and when the value does not fit. */
  readonly takes: string;
  readonly help: string;
  /** undefined: the value does not fit. */
  readonly read: (value: string) => Partial<Config> | undefined;
}

function whole(min: number, max: number, set: (n: number) => Partial<Config>): Flag['read'] {
  return (text) => {
    const n = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    return n >= min && n <= max ? set(n) : undefined;
  };
}

function seconds(set: (ms: number) => Partial<Config>): Flag['read'] {
  return (text) => {
    const s = /^\d{1,6}(\.\d{1,3})?$/.test(text) ? Number(text) : NaN;
    return s >= 0.1 && s <= 3600 ? set(Math.round(s * 1000)) : undefined;
  };
}

export const FLAGS: readonly Flag[] = [
  {
    name: '--model',
    takes: `one of ${MODEL_NAMES.join(', ')}`,
    help: 'how connections are served',
    read: (text) => {
      const model = MODEL_NAMES.find((name) => name === text);
      return model && { model };
    },
  },
  {
    name: '--base',
    takes: 'a folder',
    help: 'what is served',
    read: (base) => (base === '' ? undefined : { base }),
  },
  { name: '--host', takes: 'an IP address', help: 'where to listen', read: (host) => readHost(host) },
  {
    name: '--port',
    takes: 'a number from 0 to 65535',
    help: '0 lets the kernel choose',
    read: whole(0, 65535, (port) => ({ port })),
  },
  {
    name: '--threads',
    takes: 'a number from 1 to 1024',
    help: 'workers of thread-pool (4), most threads of thread-per-connection (256)',
    read: whole(1, 1024, (threads) => ({ threads })),
  },
  {
    name: '--processes',
    takes: 'a number from 1 to 256',
    help: 'workers of process-pool',
    read: whole(1, 256, (processes) => ({ processes })),
  },
  {
    name: '--recv',
    takes: 'a number of octets from 1 to 1048576',
    help: 'the most one recv takes',
    read: whole(1, 1 << 20, (recvBytes) => ({ recvBytes })),
  },
  {
    name: '--backlog',
    takes: 'a number from 1 to 65535',
    help: 'connections the kernel queues',
    read: whole(1, 65535, (backlog) => ({ backlog })),
  },
  {
    name: '--idle-timeout',
    takes: 'seconds from 0.1 to 3600',
    help: 'an idle connection is closed',
    read: seconds((idleTimeoutMs) => ({ idleTimeoutMs })),
  },
  {
    name: '--head-timeout',
    takes: 'seconds from 0.1 to 3600',
    help: 'a request head must be complete',
    read: seconds((headTimeoutMs) => ({ headTimeoutMs })),
  },
  {
    name: '--drain-timeout',
    takes: 'seconds from 0.1 to 3600',
    help: 'after Ctrl-C, answers may take this long',
    read: seconds((drainTimeoutMs) => ({ drainTimeoutMs })),
  },
  {
    name: '--log',
    takes: 'a file',
    help: 'every answer is written to it',
    read: (log) => (log === '' ? undefined : { log }),
  },
];

function readHost(text: string): Partial<Config> | undefined {
  const host = text === 'localhost' ? '127.0.0.1' : text;
  // One with a zone (fe80::1%eth0) is an address of this machine's links, and not of the world's.
  return isIP(host) > 0 && !host.includes('%') ? { host } : undefined;
}
