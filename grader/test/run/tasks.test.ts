import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Strangers, processFamily, processRow, socketInodes } from '../../run/kernel/processes';
import { resourceUse } from '../../run/kernel/resources';
import { restOf, tasksOf, type Task } from '../../run/kernel/tasks';
import { eventually } from './eventually';

interface Program {
  readonly pid: number;
  /** Lets it go on with its next line. */
  tell(text: string): void;
  /** What it says next. */
  says(): Promise<string>;
  end(): Promise<void>;
}

const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** A few lines of Python, with what servers need at hand. */
async function python(...lines: string[]): Promise<Program> {
  const first = ['import os, select, signal, socket, sys, threading, time', 'print("up", flush=True)'];
  const child = spawn('/usr/bin/python3', ['-c', [...first, ...lines].join('\n'), 'of-this-test'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH: '/usr/bin:/bin', TOKEN: 'of-this-test' },
  });
  running.add(child);
  const said = createInterface(child.stdout)[Symbol.asyncIterator]();
  const says = async (): Promise<string> => String((await said.next()).value);
  await says();
  const { pid } = child;
  if (pid === undefined) throw new Error('no python');
  return {
    pid,
    tell: (text) => void child.stdin.write(text),
    says,
    end: async () => {
      // Its children read from the same pipe, and end when that does.
      child.stdin.destroy();
      child.kill('SIGKILL');
      await once(child, 'close');
      running.delete(child);
    },
  };
}

const pair = 'a, b = socket.socketpair()';
const full = 'b.setblocking(False)\ntry:\n while True: b.send(b"x" * 65536)\nexcept BlockingIOError: pass';

/** What the only thread of a program does, once it does nothing else. */
async function settled(program: Program, doing: Task['doing']): Promise<Task | undefined> {
  await eventually(`it comes to ${doing}`, () => tasksOf(program.pid)[0]?.doing === doing);
  return tasksOf(program.pid)[0];
}

describe('a thread is seen in the call it sleeps in, and on which socket', () => {
  test.concurrent.each<[string, Task['doing'], boolean, string[]]>([
    ['reading', 'recv', true, [pair, 'a.recv(1)']],
    ['reading with a timeout', 'recv', true, [pair, 'a.settimeout(1000)', 'a.recv(1)']],
    ['writing', 'send', true, [pair, full, 'b.setblocking(True)', 'b.sendall(b"x")']],
    ['writing with a timeout', 'send', true, [pair, full, 'b.settimeout(1000)', 'b.sendall(b"x")']],
    ['accepting', 'accept', true, ['s = socket.create_server(("127.0.0.1", 0))', 's.accept()']],
    ['selecting', 'wait', false, [pair, 'select.select([a, b], [], [])']],
    [
      'waiting for one of many',
      'wait',
      false,
      [pair, 'p = select.epoll()', 'p.register(a, select.EPOLLIN)', 'p.poll()'],
    ],
    ['waiting for a lock', 'lock', false, ['l = threading.Lock()', 'l.acquire()', 'l.acquire()']],
    ['sleeping', 'sleep', false, ['time.sleep(1000)']],
    [
      'waiting for a child',
      'child',
      false,
      ['pid = os.fork()', 'os.read(0, 1) if pid == 0 else os.waitpid(pid, 0)'],
    ],
    ['working', 'run', false, ['while True: pass']],
  ])('%s', async (_, doing, isAboutSocket, lines) => {
    const program = await python(...lines);
    const task = await settled(program, doing);
    expect(
      task?.inode == null ? [] : [...(socketInodes(program.pid) ?? [])].filter((one) => one === task.inode),
    ).toHaveLength(isAboutSocket ? 1 : 0);
    await program.end();
  });

  test.concurrent('each of several', async () => {
    const program = await python(
      pair,
      'for _ in range(3): threading.Thread(target=a.recv, args=(1,), daemon=True).start()',
      'threading.Event().wait()',
    );
    await eventually('all have settled', () => {
      const doing = tasksOf(program.pid).map((task) => task.doing);
      return doing.sort().join(' ') === 'lock recv recv recv';
    });
    expect(new Set(tasksOf(program.pid).map(({ inode }) => inode)).size).toBe(2);
    await program.end();
  });

  test('none of a process that has gone', async () => {
    const program = await python('sys.stdin.read()');
    await program.end();
    expect(tasksOf(program.pid)).toEqual([]);
  });
});

describe('rest', () => {
  test.concurrent('is the same while nothing runs, and another once something did', async () => {
    const program = await python(
      'threading.Thread(target=threading.Event().wait, daemon=True).start()',
      'while True: sys.stdin.readline()',
    );
    await settled(program, 'recv');
    await eventually('both sleep', () => typeof restOf(program.pid) === 'string');
    const before = restOf(program.pid);
    expect(before).toMatch(/^\d+:\d+\+\d+ \d+:\d+\+\d+$/);
    expect(restOf(program.pid)).toBe(before);
    program.tell('\n');
    await eventually('it has run', () => ![null, undefined, before].includes(restOf(program.pid)));
    await program.end();
  });

  test.concurrent('is none of a program that works, or has gone', async () => {
    const program = await python('while True: pass');
    expect(restOf(program.pid)).toBeNull();
    await program.end();
    expect(restOf(program.pid)).toBeUndefined();
  });
});

describe('what a family uses', () => {
  const family = (program: Program, strangers: Strangers) =>
    processFamily({ root: program.pid, rootIsGone: false, token: 'TOKEN=of-this-test-alone', strangers });

  test('threads, descriptors, memory and its peak', async () => {
    const strangers = new Strangers();
    const program = await python(
      'sys.stdin.readline()',
      'files = [open("/dev/null") for _ in range(20)]',
      'for _ in range(4): threading.Thread(target=signal.sigwait, args=([signal.SIGUSR1],), daemon=True).start()',
      'block = b"x" * 64 * 1024 * 1024',
      'del block',
      'sys.stdin.readline()',
    );
    const [before] = resourceUse(family(program, strangers)).processes;
    program.tell('\n');
    const use = () => resourceUse(family(program, strangers)).processes[0];
    await eventually('it has them', () => (use()?.threads ?? 0) === (before?.threads ?? 0) + 4);
    await eventually(
      'it had its memory',
      () => (use()?.peakMemory ?? 0) > (before?.peakMemory ?? 0) + 60 * 1024 ** 2,
    );
    expect((use()?.descriptors ?? 0) - (before?.descriptors ?? 0)).toBe(20);
    await eventually(
      'it gave it back',
      () => (use()?.memory ?? Infinity) < (before?.memory ?? 0) + 16 * 1024 ** 2,
    );
    await program.end();
  });

  test('children count, and those that nobody waits for are zombies', async () => {
    const strangers = new Strangers();
    const program = await python(
      'for _ in range(3):',
      '  if os.fork() == 0: os._exit(0)',
      'os.fork()',
      'os.read(0, 1)',
    );
    const counts = (): [number, number] => {
      const { processes, zombies } = resourceUse(family(program, strangers));
      return [processes.length, zombies];
    };
    await eventually('all have come and three have gone', () => counts().join() === '2,3');
    await program.end();
  });

  test('one whose parent has gone is not for the server to wait for', async () => {
    const strangers = new Strangers();
    const server = [
      'import os, sys',
      'r, w = os.pipe()',
      'if os.fork() == 0:',
      '  if os.fork() == 0:',
      '    os.read(r, 1)',
      '    print(os.getpid(), flush=True)',
      '  os._exit(0)',
      'os.wait()',
      'os.write(w, b".")',
      'sys.stdin.read()',
    ].join('\n');
    // prctl(PR_SET_CHILD_SUBREAPER): as the first process of a container without --init, which waits for nobody.
    const init = await python(
      'import ctypes, subprocess',
      'ctypes.CDLL(None).prctl(36, 1)',
      `child = subprocess.Popen([sys.executable, '-c', ${JSON.stringify(server)}], start_new_session=True,`,
      '  env={}, stdout=subprocess.PIPE)',
      'print(child.pid, child.stdout.readline().decode(), flush=True)',
      'sys.stdin.read()',
    );
    const [root = 0, orphan = 0] = (await init.says()).split(' ').map(Number);
    await eventually('it has ended', () => processRow(orphan)?.hasEnded === true);
    const { living, zombies } = processFamily({ root, token: 'of-nobody', rootIsGone: false, strangers });
    expect([living.map(({ pid }) => pid), zombies]).toEqual([[root], []]);
    await init.end();
  });

  test('processor time goes up while it works, and stands still while it does not', async () => {
    const strangers = new Strangers();
    const program = await python(
      'sys.stdin.readline()',
      'end = time.process_time() + 0.3',
      'while time.process_time() < end: pass',
      'sys.stdin.readline()',
    );
    const ticks = (): number => resourceUse(family(program, strangers)).cpuTicks;
    await settled(program, 'recv');
    const before = ticks();
    program.tell('\n');
    await eventually('it has worked', () => ticks() >= before + 29);
    await settled(program, 'recv');
    const after = ticks();
    expect(after).toBeLessThan(before + 60);
    expect(ticks()).toBe(after);
    await program.end();
  });

  test('one that has gone uses nothing', async () => {
    const program = await python('sys.stdin.readline()');
    const row = processRow(program.pid);
    await program.end();
    if (row === null) throw new Error('no row');
    expect(resourceUse({ living: [row], zombies: [] }).processes).toEqual([]);
  });
});
