import { allBut, grade, verdicts } from './grader';

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

test.concurrent('a server that stops in the middle of its answer is not waited for long', async () => {
  const graded = await grade('trickles.py', ['--how', 'half'], { only: 'before' });
  expect(verdicts(graded)).toEqual({
    before: 'fail: 200 OK, and the content stops after 15 of 19 octets, and the connection is still open',
  });
});

test.concurrent('nor is one that never reads', async () => {
  const graded = await grade('not_reading.py', [], { checkpoint: 'large.yaml' });
  const large = 'fail: it stopped reading in the middle, and no buffer takes any more';
  expect(verdicts(graded)).toEqual({ large });
  expect(graded.code).toBe(1);
});

test.concurrent('the answer after an interim one is the next that is waited for', async () => {
  const graded = await grade('interim.py', [], { checkpoint: 'interim.yaml' });
  expect(verdicts(graded)).toEqual({ 'goes-on': 'pass' });
});

describe('a flood is cut off, within 150 MB of memory', () => {
  test.concurrent.each([
    ['responses', /^fail: 200 OK with 3 octets of content/],
    ['octets', /^fail: No blank line ends this head within 256 KiB/],
  ])('of %s', async (what, why) => {
    const graded = await grade('floods.py', ['--what', what], { only: 'before,poison,after' });
    expect(verdicts(graded)).toEqual({ before: 'pass', poison: matching(why), after: 'pass' });
    expect(graded.code).toBe(1);
    expect(graded.peakMib).toBeLessThan(150);
  });
});

test.concurrent('one octet at a time is as good as any other way', async () => {
  expect(verdicts(await grade('trickles.py', ['--how', 'octets']))).toEqual(allBut('pass', {}));
});

test.concurrent('a reset is told as one, and is no crash', async () => {
  const graded = await grade('trickles.py', ['--how', 'reset']);
  const reset = matching(/^fail: the connection was reset, and no answer came/);
  expect(verdicts(graded)).toEqual(allBut(reset, {}));
});

test.concurrent('a closed listener is told as what the next client meets', async () => {
  const graded = await grade('closes_listener.py', [], { only: 'port,quiet' });
  expect(verdicts(graded)).toEqual({
    port: 'fail: the next client could not connect: the server runs, and listens on no port',
    quiet: 'pass',
  });
});
