import { diagnose, type Health } from '../../keyboard/doctor/diagnose';
import { lookAtHost, type HostFacts } from '../../run/host/facts';

const good: HostFacts = {
  platform: 'linux',
  node: '20.19.0',
  python: { code: 0, text: 'Python 3.9.0' },
  terminal: { kind: 'works' },
  loopback: { kind: 'works', port: 20_001, connectMs: 0.2, isSeen: true },
  limits: { openFiles: 4_096, processes: null },
  namespaces: { code: 0, text: '' },
  tools: { setsid: true, setpriv: true },
  clocks: { wallMs: Date.parse('2026-11-20T10:00:00Z'), driftMs: 0.4, lagMs: 3 },
  processors: 2,
  load: 0.5,
  kernel: { answers: true, showsListener: true, proc: true },
};

test('a good machine is well throughout', () => {
  expect(diagnose(good).filter(({ health }) => health !== 'well')).toEqual([]);
});

describe('is found, said, and how to mend it', () => {
  test.each<[string, Partial<HostFacts>, Health, string]>([
    ['Node', { node: '18.20.1' }, 'ill', '18.20.1, which is older than 20.19'],
    ['Node', { node: '20.18.3' }, 'ill', 'older than 20.19'],
    ['Python', { python: null }, 'weak', 'no python3 on the PATH'],
    ['Python', { python: { code: 0, text: 'Python 3.8.10' } }, 'weak', 'older than 3.9'],
    ['terminal', { terminal: { kind: 'broken', reason: 'openpty(3) failed' } }, 'ill', 'openpty(3) failed'],
    ['terminal', { terminal: { kind: 'no-terminal', said: 'not a tty' } }, 'ill', 'tty(1) said: not a tty'],
    ['loopback', { loopback: { kind: 'broken', reason: 'EADDRNOTAVAIL' } }, 'ill', 'EADDRNOTAVAIL'],
    ['kernel', { kernel: { answers: false, showsListener: false, proc: true } }, 'weak', 'sock_diag(7)'],
    [
      'kernel',
      { kernel: { answers: true, showsListener: false, proc: false } },
      'weak',
      'the list of listeners and /proc',
    ],
    ['util-linux', { tools: { setsid: false, setpriv: true } }, 'ill', 'setsid not found'],
    ['util-linux', { tools: { setsid: true, setpriv: false } }, 'weak', 'setpriv not found'],
    ['open files', { limits: { openFiles: 1_024, processes: null } }, 'weak', '1024 at most'],
    ['open files', { limits: { openFiles: 64, processes: null } }, 'ill', '64 at most'],
    ['processes', { limits: { openFiles: null, processes: 100 } }, 'weak', '100 at most'],
    ['clock', { clocks: { ...good.clocks, wallMs: 0 } }, 'ill', 'it says 1970-01-01'],
    ['clock', { clocks: { ...good.clocks, driftMs: -250 } }, 'weak', 'it went -250 ms astray'],
    ['pace', { clocks: { ...good.clocks, lagMs: 180 } }, 'weak', 'the grader was 180 ms late'],
    ['load', { load: 9 }, 'weak', '9.0 on 2 processors'],
    [
      'namespaces',
      { namespaces: { code: 1, text: 'unshare: Operation not permitted' } },
      'weak',
      'Operation not permitted',
    ],
    ['namespaces', { namespaces: null }, 'weak', 'unshare(1) not found'],
  ])('%s: %j', (about, bad, health, found) => {
    const sick = diagnose({ ...good, ...bad }).filter((one) => one.health !== 'well');
    expect(sick).toEqual([
      {
        about,
        health,
        found: expect.stringContaining(found) as string,
        means: expect.any(String) as string,
        mend: expect.stringMatching(/\.$/) as string,
      },
    ]);
  });
});

test('on another system, what only Linux has is weak and not ill', () => {
  const mac = {
    platform: 'darwin',
    terminal: { kind: 'broken', reason: '' },
    tools: { setsid: false, setpriv: false },
    kernel: { answers: false, showsListener: false, proc: false },
  } as const;
  expect(diagnose({ ...good, ...mac }).filter(({ health }) => health === 'ill')).toEqual([]);
});

test('this machine, by looking', async () => {
  const facts = await lookAtHost();
  expect(facts).toMatchObject({
    platform: process.platform,
    node: process.versions.node,
    terminal: { kind: 'works' },
    loopback: { kind: 'works', isSeen: true },
    kernel: { answers: true, showsListener: true, proc: true },
  });
  expect(facts.python?.text).toMatch(/^Python 3\.\d+/);
  expect(Math.abs(facts.clocks.wallMs - Date.now())).toBeLessThan(60_000);
});
