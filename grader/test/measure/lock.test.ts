import type { Figures } from '../../measure/document';
import type { Curve } from '../../measure/page/curve';
import { ofLock } from '../../measure/page/lock';

const at = (value: number): { median: number; low: number; high: number } => ({
  median: value,
  low: value,
  high: value,
});

type Row = readonly [perSecond: number, cpuMsPerThousand: number, cores: number] | null;

const clients = [1, 16, 256];

/** What is told of so many clients, all of which are served. */
function curve(subject: string, ...rows: readonly Row[]): Curve {
  return made(subject, rows, false);
}

function made(subject: string, rows: readonly Row[], deaf: boolean): Curve {
  const figures = rows.map((row, i) => {
    if (row === null) return null;
    const [perSecond, cpu, cores] = row;
    const served = at(deaf ? 1 : (clients[i] ?? 0));
    return { perSecond: at(perSecond), cpuMsPerThousand: at(cpu), cores: at(cores), served } as Figures;
  });
  return { subject, look: 0, clients, figures };
}

const pool = curve('thread-pool', [10_000, 30, 0.4], [100_000, 10, 1], [95_000, 10, 1]);
const python = curve('python', [12_000, 40, 0.5], [20_000, 90, 1.3], [5_000, 240, 1.5]);
const control = curve('thread-per-connection', [15_000, 30, 0.5], [80_000, 20, 1.2], [50_000, 36, 1.5]);
const unknown = /does not tell the interpreter’s lock/;

test('a lock that is handed over is named, beside as many threads without one', () => {
  const { throughput, cores } = ofLock({ python, pool, control }, 4);
  expect(throughput).toBe(
    'More clients make python at best 1.67 times as fast as one client, and thread-pool 10.0 times. At 256 clients python is 4.00 times slower than at its best, while thread-pool keeps what it has.',
  );
  expect(cores).toMatch(
    /With 256 clients a request costs it 6.00 times .* \(the GIL\) .*, it is 1.20 times\.$/,
  );
});

test('threads that take turns are called so', () => {
  const polite = curve('python', [12_000, 40, 0.5], [20_000, 40, 0.9], [19_000, 40, 0.9]);
  expect(ofLock({ python: polite, pool, control }, 4).cores).toContain('take turns');
});

test.each<[string, Curve, Curve | null]>([
  ['without a control', python, null],
  ['where threads without a lock cost as much more', python, curve('c', [1, 30, 1], [1, 60, 1], [1, 150, 1])],
  ['where nothing is known of one client', { ...python, clients: [2, 16, 256] }, control],
  [
    'where the control does not serve them all',
    python,
    made(
      'c',
      [
        [15_000, 30, 0.5],
        [80_000, 20, 1.2],
        [50_000, 36, 1.5],
      ],
      true,
    ),
  ],
  ['where nothing is known of both', python, curve('c', [1, 30, 1], null, null)],
])('%s it is not', (_, own, other) => {
  expect(ofLock({ python: own, pool, control: other }, 4).cores).toMatch(unknown);
});

test('speeds are compared where both are known', () => {
  const ending = curve('thread-pool', [10_000, 30, 0.4], [100_000, 10, 1], null);
  const { throughput } = ofLock({ python, pool: ending, control }, 4);
  expect(throughput).not.toContain('slower');
});
