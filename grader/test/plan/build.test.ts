import { join } from 'node:path';
import { randomWord } from '../../lib/random';
import type { Figure } from '../../observe/load';
import { globToRegExp } from '../../plan/build';
import type { Step } from '../../spec/checkpoint.generated';
import { loadCheckpoint } from '../../spec/load';
import { caseOf, checkpointOf, plannedOf, planOf, seed, stepsOf } from './checkpoint';

const word = randomWord(seed, 'run');

describe('--only chooses', () => {
  const checkpoint = checkpointOf([
    caseOf({ id: 'get-basic' }),
    caseOf({ id: 'pipeline-two', needs: ['get-basic'] }),
    caseOf({ id: 'pipeline-mixed', needs: ['pipeline-two'] }),
    caseOf({ id: 'pipeline.odd' }),
    caseOf({ id: 'head' }),
  ]);
  const chosen = (...only: string[]) => planOf(checkpoint, only).cases.map(({ id }) => id);

  test.each([
    ['nothing: all', [], ['get-basic', 'pipeline-two', 'pipeline-mixed', 'pipeline.odd', 'head']],
    ['one', ['head'], ['head']],
    [
      'what a case needs, and what that needs',
      ['pipeline-mixed'],
      ['get-basic', 'pipeline-two', 'pipeline-mixed'],
    ],
    ['in the order of the checkpoint', ['head', 'get-basic'], ['get-basic', 'head']],
    ['a star', ['pipeline*'], ['get-basic', 'pipeline-two', 'pipeline-mixed', 'pipeline.odd']],
    ['a question mark', ['pipeline?odd'], ['pipeline.odd']],
    ['a dot that is a dot', ['pipeline.two'], []],
    ['all but what is left out', ['!pipeline-*'], ['get-basic', 'pipeline.odd', 'head']],
    ['some, but not all of them', ['pipeline*', '!*.odd', '!*-mixed'], ['get-basic', 'pipeline-two']],
    [
      'what is left out, where others need it',
      ['!get-*', '!*two', '!head'],
      ['get-basic', 'pipeline-two', 'pipeline-mixed', 'pipeline.odd'],
    ],
    ['whole ids only', ['ipeline-tw', 'hea', 'ead'], []],
    ['what there is not', ['nope'], []],
  ])('%s', (_, only, ids) => expect(chosen(...only)).toEqual(ids));

  test('a line for each chosen case', () => {
    expect(planOf(checkpoint, ['head']).cases[0]?.line).toBe(50);
  });

  test.each(['a+b', '(a)', '[a]', 'a|b', '^a$', 'a\\b', 'a{2}'])('%s stands for itself', (glob) => {
    expect(globToRegExp(glob).test(glob)).toBe(true);
    expect(globToRegExp(glob).test('ab')).toBe(false);
  });
});

describe('a plan has nothing left to look up', () => {
  test('a row of the table is a trial of its own', () => {
    const planned = plannedOf({
      each: [
        { target: '/a%20b', status: 200 },
        { target: '/nope-{random}', status: ['4xx', 500] },
      ],
      steps: [{ get: '{target}', expect: { status: '{status}' } }],
    });
    expect(planned.trials.map(({ row, label }) => [row, label])).toEqual([
      [0, 'target=/a%20b status=200'],
      [1, `target=/nope-${word} status=4xx|500`],
    ]);
    expect(planned.trials[1]?.steps).toMatchObject([
      { verb: 'send', message: { requests: [{ target: `/nope-${word}` }] } },
      {
        verb: 'await',
        expect: {
          outcomes: [
            {
              status: [
                [400, 499],
                [500, 500],
              ],
            },
          ],
        },
      },
    ]);
  });

  test('a cut may come from a row', () => {
    const planned = plannedOf({ each: [{ cut: [-3, 5] }], steps: [{ get: '/', cut: '{cut}' }] });
    expect(planned.trials[0]?.steps[0]).toMatchObject({ cut: [-3, 5] });
  });

  test('repeat is unrolled, also inside itself', () => {
    const steps = stepsOf({ repeat: 2, steps: [{ connect: 'a' }, { repeat: 3, steps: [{ close: 'a' }] }] });
    expect(steps.map(({ verb }) => verb).join(' ')).toBe(
      'connect close close close connect close close close',
    );
  });

  test('expect beside a send is a step of its own', () => {
    expect(
      stepsOf({ on: 'a', get: '/', expect: { status: 200 } }, { expect: { status: 404 } }),
    ).toMatchObject([
      { verb: 'send', on: 'a', to: 'server', cut: 'whole' },
      { verb: 'await', on: 'a' },
      { verb: 'await', on: 'client' },
    ]);
  });

  test('the word of the run is filled in; what a launch knows stays', () => {
    const [step] = stepsOf({ send: ['/{random}{{random}} {host}', { repeat: '{random}', times: 2 }] });
    expect(step).toMatchObject({
      message: {
        parts: [
          { kind: 'text', text: `/${word}{{random}} {host}` },
          { kind: 'repeat', text: word, times: 2 },
        ],
      },
    });
  });

  test('a file that takes the place of another has a word of its own', () => {
    const [step] = stepsOf({ replace: 'a.txt', with: { octets: 'second {random}' } });
    expect(step).toMatchObject({
      file: { path: 'a.txt', content: { parts: [{ text: 'second {random}' }] } },
    });
  });

  test('a server is shared unless the case says otherwise', () => {
    const launch = {
      ...{ arguments: [], base: 'absolute', output: 'terminal', port: 'new', ready: true },
      descriptors: null,
    };
    expect(plannedOf({}).subject).toEqual({ kind: 'shared' });
    expect(plannedOf({ server: 'shared' }).subject).toEqual({ kind: 'shared' });
    expect(plannedOf({ server: 'none' }).subject).toEqual({ kind: 'none' });
    expect(plannedOf({ server: 'fresh' }).subject).toEqual({ kind: 'own', launch });
    expect(plannedOf({ server: { arguments: ['--recv', '7'] } }).subject).toEqual({
      kind: 'own',
      launch: { ...launch, arguments: ['--recv', '7'] },
    });
  });

  test('files by size, time and the word of the run', () => {
    const { files } = planOf(
      checkpointOf([caseOf({})], {
        'a-{random}.txt': { octets: 'a' },
        'b.bin': { random: '2 KiB', modified: '2001-02-03T04:05:06.9Z' },
        'c.bin': { sparse: '1 GiB' },
        d: { folder: true },
      }),
    );
    expect(files).toEqual([
      { path: `a-${word}.txt`, content: { kind: 'octets', parts: [{ kind: 'text', text: 'a' }] } },
      {
        path: 'b.bin',
        content: { kind: 'octets', parts: [{ kind: 'random', label: 'b.bin', size: 2048 }] },
        modifiedMs: Date.UTC(2001, 1, 3, 4, 5, 6, 900),
      },
      { path: 'c.bin', content: { kind: 'sparse', size: 1024 ** 3 } },
      { path: 'd', content: { kind: 'folder' } },
    ]);
  });

  test('steps about processes', () => {
    expect(
      stepsOf(
        { launch: { arguments: ['--x'], ready: false }, process: 'p' },
        { process: 'p', exits: { code: [0], prints: ['a'], 'never-listens': true } },
        { process: 'p', prints: { 'compared-with': 'q', 'at-least': 5 } },
        { require: 'time-wait', process: 'p' },
        { 'read-on': 'c', 'at-a-time': '16 KiB' },
      ),
    ).toMatchObject([
      { verb: 'launch', process: 'p', launch: { arguments: ['--x'], ready: false } },
      { verb: 'exits', process: 'p', exit: { codes: [0], signals: [], prints: ['a'], neverListens: true } },
      { verb: 'compare-prints', process: 'p', other: 'q', atMost: null, atLeast: 5 },
      { verb: 'require', process: 'p', what: 'time-wait' },
      { verb: 'read-on', on: 'c', atATime: 16_384 },
    ]);
  });
});

test('checkpoint 1 leaves no placeholder to the launch but those it can fill', () => {
  const loaded = loadCheckpoint(join(__dirname, '../../../checkpoints/checkpoint1.yaml'));
  if (loaded.kind === 'bad') throw new Error('checkpoint1 is not well-formed');
  const { cases } = planOf(loaded.value);
  const left = JSON.stringify(cases.map(({ trials }) => trials.map(({ steps }) => steps)))
    .match(/(?<!\{)\{[a-z][a-z0-9-]*\}/g)
    ?.filter((name) => !['{host}', '{dir}', '{random}'].includes(name));
  expect(left).toEqual([]);
  expect(cases.length).toBeGreaterThan(60);
});

test('what takes time is measured alone, memory beside others', () => {
  const measure = (figure: Figure): Step => ({
    measure: {
      figure,
      file: 'a.txt',
      clients: 1,
      'compared-with': 'thread-pool',
      earns: [
        { 'times-as-good': 0.1, part: 0 },
        { 'times-as-good': 1, part: 1 },
      ],
    },
  });
  const checkpoint = checkpointOf([
    caseOf({ id: 'p99', steps: [measure('p99')] }),
    caseOf({ id: 'memory', steps: [measure('peak-memory')] }),
    caseOf({ id: 'both', steps: [measure('peak-memory'), measure('cpu-per-octet')] }),
    caseOf({ id: 'get-basic' }),
  ]);
  const alone = planOf(checkpoint, []).cases.flatMap((planned) => (planned.alone ? [planned.id] : []));
  expect(alone).toEqual(['p99', 'both']);
});
