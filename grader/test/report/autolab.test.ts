/** Autolab takes the last line of what a grading job prints (its documentation; the site itself cannot be had here). */
import { rendered } from './rendered';
import { sampleReport } from './sample';

const page = rendered('autolab', sampleReport());

test('the last line has the points of each group', () => {
  expect(page.trimEnd().split('\n').at(-1)).toBe(
    '{"scores":{"start":1.5,"requests":5.1,"persistent":0,"concurrency":2.5,"speed":0}}',
  );
});

test('before it stands the page a student reads', () => {
  expect(page.startsWith(rendered('terminal', sampleReport()))).toBe(true);
});
