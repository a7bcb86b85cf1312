/** One connection from accept to close by a worker that does nothing else meanwhile. */
import { waitFor } from '../os/poll';
import { uptimeMs } from './clock';
import type { Want } from './channel';
import type { Engine } from './engine';
import type { Desk } from './model';

/**
 * The thread sleeps in poll, not in recv or send: poll alone can be told of a deadline and of the drain.
 * The calls that follow find the socket ready.
 */
export function serveBlocking(desk: Desk, engine: Engine, fd: number): void {
  const channel = engine.open(fd);
  let { alarm } = desk;
  try {
    for (let want: Want = 'read'; want !== 'closed';) {
      const woken = waitFor(fd, want, alarm, Math.max(0, channel.deadlineMs - uptimeMs()));
      switch (woken) {
        case 'alarm':
          alarm = -1; // it stays readable: listening on would be a busy loop
          want = engine.turn(channel, true);
          break;
        case 'ready':
          want = engine.turn(channel, alarm < 0);
          break;
        case 'time':
          want = engine.expire(channel);
          break;
        case 'interrupted':
          desk.control.count('interrupted');
          break;
      }
    }
  } finally {
    engine.close(channel);
  }
}
