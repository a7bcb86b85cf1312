import { planFile, planFiles } from '../../plan/files';

describe('copies', () => {
  test('are numbered from 1, in the path and in what they hold', () => {
    expect(planFiles('dir/{n}.txt', { octets: 'File {n}, {random}, {{n}}.\n', copies: 3 })).toEqual(
      ['1', '2', '3'].map((n) => ({
        path: `dir/${n}.txt`,
        content: { kind: 'octets', parts: [{ kind: 'text', text: `File ${n}, {random}, {{n}}.\n` }] },
      })),
    );
  });

  test('of octets at random are each at random', () => {
    const labels = planFiles('{n}.bin', { random: '64 KiB', copies: 2 }).map(({ content }) => content);
    expect(labels).toEqual([
      { kind: 'octets', parts: [{ kind: 'random', label: '1.bin', size: 65_536 }] },
      { kind: 'octets', parts: [{ kind: 'random', label: '2.bin', size: 65_536 }] },
    ]);
  });

  test('keep time and permissions', () => {
    const [first] = planFiles('{n}', {
      octets: '',
      copies: 2,
      mode: '0640',
      modified: '2001-02-03T04:05:06Z',
    });
    expect(first).toMatchObject({ path: '1', mode: 0o640, modifiedMs: Date.UTC(2001, 1, 3, 4, 5, 6) });
  });
});

test('one file is one file, and its braces are its own', () => {
  expect(planFiles('a{{b}}.txt', { octets: 'x' }).map(({ path }) => path)).toEqual(['a{b}.txt']);
});

test.each([
  [{ folder: true }, { kind: 'folder' }],
  [{ fifo: true }, { kind: 'fifo' }],
  [{ symlink: '../secret' }, { kind: 'symlink', to: '../secret' }],
  [{ sparse: '100 GiB' }, { kind: 'sparse', size: 100 * 1024 ** 3 }],
  [{}, { kind: 'octets', parts: [{ kind: 'text', text: '' }] }],
] as const)('%j', (file, content) => expect(planFile('a', file)).toEqual({ path: 'a', content }));
