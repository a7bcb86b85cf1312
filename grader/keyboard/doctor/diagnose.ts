import type { HostFacts } from '../../run/host/facts';

/** `well`; `weak`: grading works, and something of it is worth less; `ill`: it cannot be relied upon. */
export type Health = 'well' | 'weak' | 'ill';

export interface Diagnosis {
  readonly about: string;
  readonly health: Health;
  /** What was found. */
  readonly found: string;
  /** What it is needed for, or what it spoils. */
  readonly means: string;
  /** How to mend it; none where all is well. */
  readonly mend?: string;
}

/** The diagnoses of a machine, in the order in which one would mend it. */
export function diagnose(facts: HostFacts): Diagnosis[] {
  return [
    node(facts),
    python(facts),
    terminal(facts),
    loopback(facts),
    kernel(facts),
    tools(facts),
    openFiles(facts),
    processes(facts),
    clock(facts),
    eventLoop(facts),
    load(facts),
    namespaces(facts),
  ];
}

const leastNode = [20, 19] as const;

function node({ node: version }: HostFacts): Diagnosis {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const means = 'the grader itself runs on it';
  const about = 'Node';
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]))
    return { about, health: 'well', found: version, means };
  const mend = 'Install Node 20.19 or newer: nodejs.org, or nvm install 22.';
  return { about, health: 'ill', found: `${version}, which is older than 20.19`, means, mend };
}

const leastPython = [3, 9] as const;

function python({ python: ran }: HostFacts): Diagnosis {
  const about = 'Python';
  const means = 'submissions in Python are started with python3';
  const mend =
    'Install it, on Debian and Ubuntu: sudo apt-get install python3. Without Python submissions nothing is lost.';
  const [, major, minor] = /Python (\d+)\.(\d+)/.exec(ran?.text ?? '') ?? [];
  if (ran === null || major === undefined)
    return { about, health: 'weak', found: 'there is no python3 on the PATH', means, mend };
  const isOld = Number(major) === leastPython[0] && Number(minor) < leastPython[1];
  if (isOld) return { about, health: 'weak', found: `${ran.text}, older than 3.9`, means, mend };
  return { about, health: 'well', found: ran.text, means };
}

function terminal({ terminal: trial, platform }: HostFacts): Diagnosis {
  const about = 'terminal';
  const means = 'a server on a terminal shows what it prints at once, and gets a real Ctrl-C';
  if (trial.kind === 'works')
    return { about, health: 'well', found: 'a program ran on one of its own', means };
  const found = trial.kind === 'broken' ? trial.reason : `tty(1) said: ${trial.said}`;
  if (platform !== 'linux')
    return { about, health: 'weak', found: 'pipes take its place here', means, mend: 'Grade on Linux.' };
  const mend =
    'Is /dev/pts mounted, and /dev/ptmx open to everybody? In a container: mount devpts, and run npm ci again.';
  return { about, health: 'ill', found, means, mend };
}

function loopback({ loopback: trial }: HostFacts): Diagnosis {
  const about = 'loopback';
  const means = 'every case talks to the server over 127.0.0.1, on a free port from 20000 to 32700';
  if (trial.kind === 'broken') {
    const mend = 'ip link set lo up; and a firewall must let 127.0.0.1 through.';
    return { about, health: 'ill', found: trial.reason, means, mend };
  }
  const found = `port ${String(trial.port)} was free, and reached in ${trial.connectMs.toFixed(1)} ms`;
  return { about, health: 'well', found, means };
}

function kernel({ kernel: { answers, showsListener, proc }, platform }: HostFacts): Diagnosis {
  const about = 'kernel';
  const means = 'it tells who listens, what lies unread and who is blocked, so that nobody has to guess';
  if (answers && showsListener && proc)
    return { about, health: 'well', found: 'sock_diag(7) and /proc answer', means };
  const missing = [
    ...(answers ? [] : ['sock_diag(7)']),
    ...(answers && !showsListener ? ['the list of listeners'] : []),
    ...(proc ? [] : ['/proc']),
  ];
  const mend =
    platform === 'linux'
      ? 'Mount /proc; in a sandbox allow AF_NETLINK sockets (gVisor has no sock_diag).'
      : 'Grade on Linux.';
  return { about, health: 'weak', found: `no answer from ${missing.join(' and ')}`, means, mend };
}

function tools({ tools: found, platform }: HostFacts): Diagnosis {
  const about = 'util-linux';
  const means =
    'setsid gives each server a session of its own, and setpriv lets it die with a grader that is killed';
  const missing = Object.entries(found).flatMap(([name, runs]) => (runs ? [] : [name]));
  if (missing.length === 0) return { about, health: 'well', found: Object.keys(found).join(' and '), means };
  const health = platform === 'linux' && missing.includes('setsid') ? 'ill' : 'weak';
  const mend = 'On Debian and Ubuntu: sudo apt-get install util-linux.';
  return { about, health, found: `${missing.join(' and ')} not found`, means, mend };
}

/** A thousand clients at once, each with two ends where the server inherits the limit, and some to spare. */
const wantedFiles = 4_096;
const leastFiles = 256;

function openFiles({ limits: { openFiles: limit } }: HostFacts): Diagnosis {
  const about = 'open files';
  const means =
    'each connection takes one of the grader and one of the server; checkpoints open a thousand at once';
  const found = limit === null ? 'no limit' : `${String(limit)} at most`;
  if (limit === null || limit >= wantedFiles) return { about, health: 'well', found, means };
  const mend = `ulimit -n ${String(wantedFiles)} in this shell, or a line for nofile in /etc/security/limits.conf.`;
  return { about, health: limit < leastFiles ? 'ill' : 'weak', found, means, mend };
}

const leastProcesses = 512;

function processes({ limits: { processes: limit } }: HostFacts): Diagnosis {
  const about = 'processes';
  const means = 'servers may start a thread or a process for each client; all of this user count together';
  const found = limit === null ? 'no limit' : `${String(limit)} at most`;
  if (limit === null || limit >= leastProcesses) return { about, health: 'well', found, means };
  return {
    about,
    health: 'weak',
    found,
    means,
    mend: 'ulimit -u 4096 in this shell, or a line for nproc in limits.conf.',
  };
}

/** No release of this grader is older. */
const earliestMs = Date.parse('2026-01-01T00:00:00Z');
const tolerableDriftMs = 100;

function clock({ clocks: { wallMs, driftMs } }: HostFacts): Diagnosis {
  const about = 'clock';
  const means =
    'the Date of answers is compared with it, and every wait with a second clock that only goes forward';
  const mend = 'Set it: sudo timedatectl set-ntp true. In a virtual machine: install its guest tools.';
  const time = new Date(wallMs).toISOString();
  if (wallMs < earliestMs) return { about, health: 'ill', found: `it says ${time}`, means, mend };
  if (Math.abs(driftMs) > tolerableDriftMs)
    return {
      about,
      health: 'weak',
      found: `it went ${driftMs.toFixed(0)} ms astray in less than a second`,
      means,
      mend,
    };
  return { about, health: 'well', found: `${time}, in step with the monotonic one`, means };
}

/** What the judge lets pass (judge/lateness.ts) is five times as much. */
const tolerableLagMs = 50;

function eventLoop({ clocks: { lagMs } }: HostFacts): Diagnosis {
  const about = 'pace';
  const means = 'while the grader itself is late, what did not come in time proves nothing';
  const found = `the grader was ${lagMs.toFixed(0)} ms late at worst`;
  if (lagMs <= tolerableLagMs) return { about, health: 'well', found, means };
  return {
    about,
    health: 'weak',
    found,
    means,
    mend: 'Close what keeps the machine busy, or grade with --jobs 1.',
  };
}

function load({ load: average, processors }: HostFacts): Diagnosis {
  const about = 'load';
  const means =
    'a machine with more work than processors makes cases inconclusive, and these have to be run again';
  const found = `${average.toFixed(1)} on ${processors === 1 ? '1 processor' : `${String(processors)} processors`}`;
  if (average <= 1.5 * processors) return { about, health: 'well', found, means };
  return {
    about,
    health: 'weak',
    found,
    means,
    mend: 'top(1) shows what it is. Wait, or grade with --jobs 1.',
  };
}

function namespaces({ namespaces: ran }: HostFacts): Diagnosis {
  const about = 'namespaces';
  const means = "they are what a sandbox around strangers' code is made of; grading one's own needs none";
  if (ran?.code === 0) return { about, health: 'well', found: 'user namespaces can be made', means };
  const found =
    ran === null ? 'unshare(1) not found' : `none for this user: ${ran.text.split('\n')[0] ?? ''}`;
  const mend =
    'sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu) or kernel.unprivileged_userns_clone=1 (Debian); or grade strangers in a virtual machine.';
  return { about, health: 'weak', found, means, mend };
}
