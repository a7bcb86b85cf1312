import fc from 'fast-check';
import type { ProcessUse, ResourceUse } from '../../observe/observation';
import { heldMore, mayHold, type Usage } from '../../observe/resources';

const mebi = 1024 ** 2;

function one(pid: number, over: Partial<ProcessUse> = {}): ProcessUse {
  return { pid, threads: 1, descriptors: 4, memory: 10 * mebi, peakMemory: 12 * mebi, ...over };
}

function use(processes: readonly ProcessUse[], zombies = 0): ResourceUse {
  return { processes, zombies, cpuTicks: 0 };
}

const before = use([one(1), one(2, { peakMemory: 20 * mebi })], 3);

test.each<[string, Usage, ResourceUse, number]>([
  ['processes are counted', 'processes', use([one(1), one(2), one(3)]), 1],
  ['fewer of them are fewer', 'processes', use([one(1)]), -1],
  ['zombies are counted as they are, whatever was before', 'zombies', use([one(1), one(2)], 2), 2],
  ['threads are added up over processes', 'threads', use([one(1, { threads: 5 }), one(3)]), 4],
  ['so are descriptors', 'descriptors', use([one(1, { descriptors: 9 }), one(2)]), 5],
  [
    'of a new process what is beyond the largest',
    'descriptors',
    use([one(1), one(9, { descriptors: 6 })]),
    2,
  ],
  ['one like the others is no leak', 'descriptors', use([one(1), one(2), one(3), one(4)]), 0],
  ['nor makes one that has gone up for another', 'descriptors', use([one(1, { descriptors: 9 })]), 5],
  ['and memory', 'memory', use([one(1, { memory: 11 * mebi }), one(2)]), mebi],
  ['a peak is that of one process', 'peak-memory', use([one(1, { peakMemory: 13 * mebi }), one(2)]), mebi],
  [
    'another that fell makes up for nothing',
    'peak-memory',
    use([one(1, { peakMemory: 14 * mebi })]),
    2 * mebi,
  ],
  [
    'a new process shares what the largest one had',
    'peak-memory',
    use([one(9, { peakMemory: 20 * mebi })]),
    0,
  ],
  [
    'and is charged for what is beyond that',
    'peak-memory',
    use([one(9, { peakMemory: 23 * mebi })]),
    3 * mebi,
  ],
])('%s', (_, usage, now, more) => expect(heldMore(usage, before, now)).toBe(more));

test.each<[string, Usage, ResourceUse, number]>([
  ['one process has what is asked', 'memory', use([one(1)]), 10],
  ['each further one may leave garbage of its own', 'memory', use([one(1), one(2), one(3)]), 12],
  ['a peak is that of one', 'peak-memory', use([one(1), one(2), one(3)]), 10],
  ['descriptors are not garbage', 'descriptors', use([one(1), one(2), one(3)]), 10],
  ['nobody has what is asked, too', 'memory', use([]), 10],
])('how much may be held: %s', (_, usage, now, most) => {
  const unit = usage === 'descriptors' ? 1 : mebi;
  expect(mayHold(usage, 10 * unit, now)).toBe(most * unit);
});

test('where nothing ran before, all is more', () => {
  expect(heldMore('peak-memory', use([]), use([one(1)]))).toBe(12 * mebi);
  expect(heldMore('descriptors', use([]), use([one(1)]))).toBe(4);
});

test('who uses the same as before uses no more', () => {
  const process = fc.record({
    pid: fc.nat(9),
    threads: fc.nat(9),
    descriptors: fc.nat(9),
    memory: fc.nat(),
    peakMemory: fc.nat(),
  });
  const processes = fc.uniqueArray(process, { selector: ({ pid }) => pid });
  const usages = fc.constantFrom<Usage>('descriptors', 'threads', 'processes', 'memory', 'peak-memory');
  fc.assert(
    fc.property(processes, usages, (some, usage) => expect(heldMore(usage, use(some), use(some))).toBe(0)),
  );
});
