import { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import { Watch, watchMemory } from '../../io/watch';

const COMPILED = join(__dirname, '..', '..', '..', 'dist', 'reference', 'io', 'watch.js');

/** Takes the watch so many times; while it has it, the counter is its own. */
const WORKER = `
const { workerData: { module, memory, counter, rounds, number } } = require('node:worker_threads');
const watch = new (require(module).Watch)(memory, number);
const cell = new Float64Array(counter);
for (let i = 0; i < rounds; i++) {
  watch.take();
  cell[0] = cell[0] + 1; // two at once would lose some
  watch.pass();
}`;

test('one worker at a time has the watch, and every worker gets it', async () => {
  const memory = watchMemory();
  const counter = new SharedArrayBuffer(8);
  const rounds = 20_000;
  const workers = Array.from({ length: 4 }, (_, i) => {
    const workerData = { module: COMPILED, memory, counter, rounds, number: i + 1 };
    return new Worker(WORKER, { eval: true, workerData });
  });
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise((resolve, reject) => {
          worker.once('error', reject);
          worker.once('exit', resolve);
        }),
    ),
  );
  expect(new Float64Array(counter)[0]).toBe(4 * rounds);
});

test('what is held can be taken again by its holder, and passed once', () => {
  const memory = watchMemory();
  const cell = new Int32Array(memory);
  const [one, other] = [new Watch(memory, 1), new Watch(memory, 2)];
  one.take();
  one.take();
  other.pass();
  expect(cell[0]).toBe(1);
  one.pass();
  other.take();
  one.pass();
  expect(cell[0]).toBe(2);
});

test('what a dead worker held, its replacement sets free, and nothing else', () => {
  const memory = watchMemory();
  const [dead, other, replacement] = [1, 2, 1].map((number) => new Watch(memory, number));
  dead?.take();
  replacement?.free();
  other?.take();
  replacement?.free();
  expect(new Int32Array(memory)[0]).toBe(2);
});
