import { sayStandstill } from '../../judge/standstill';
import type { Standstill, TaskState } from '../../observe/observation';

function said(over: Partial<Standstill>): string {
  const seen = { unread: null, accepted: null, tasks: [], threads: over.tasks?.length ?? 0 };
  return sayStandstill({ ...seen, ...over });
}

function tasks(text: string): TaskState[] {
  return text.split(' ').map((one) => {
    const [doing = '', on = null] = one.split(':');
    return { doing: doing as TaskState['doing'], on };
  });
}

describe('what became of what was sent', () => {
  test.each<[number | null, boolean | null, string]>([
    [null, null, ''],
    [54, null, ''],
    [0, false, '. The connection was never accepted'],
    [null, false, '. The connection was never accepted'],
    [54, false, '. The connection was never accepted: the kernel holds its 54 octets unread'],
    [0, true, '. The server has read all that was sent'],
    [1, true, '. The server has left 1 octet of the request unread'],
  ])('%j unread, accepted: %j', (unread, accepted, expected) => {
    expect(said({ unread, accepted })).toBe(expected);
  });
});

describe('what the threads do', () => {
  test.each([
    ['recv:a', '. Your only thread waits in recv() on a'],
    ['run', '. Your only thread is running'],
    ['lock lock', '. Your 2 threads all wait for a lock or another thread'],
    ['send:a send:a', '. Your 2 threads all wait in send() on a'],
    ['accept recv:a recv:b', '. Of your 3 threads 1 waits in accept() and 2 wait in recv() on a and b'],
    ['recv:a recv:b recv:c recv:d', '. Your 4 threads all wait in recv() on a, b, c and others'],
    ['child wait sleep', '. Of your 3 threads 1 waits for a child process, 1 waits for events and 1 sleeps'],
    ['other', '. Your only thread waits in the kernel'],
  ])('%s', (text, expected) => expect(said({ tasks: tasks(text) })).toBe(expected));

  test('where there are many, how many were looked at', () => {
    expect(said({ tasks: tasks('recv:a recv:b'), threads: 200 })).toBe(
      '. The first 2 of your 200 threads all wait in recv() on a and b',
    );
    expect(said({ tasks: tasks('recv:a lock'), threads: 200 })).toBe(
      '. Of the first 2 of your 200 threads 1 waits in recv() on a and 1 waits for a lock or another thread',
    );
  });

  test('behind what became of the octets', () => {
    expect(said({ unread: 9, accepted: false, tasks: tasks('send:a') })).toBe(
      '. The connection was never accepted: the kernel holds its 9 octets unread; your only thread waits in send() on a',
    );
  });
});
