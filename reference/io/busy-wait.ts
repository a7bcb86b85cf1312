/**
 * Busy waiting: "ask every socket, again and again, whether there is something to do."
 *
 * Quadrant: synchronous, non-blocking. No call ever sleeps: accept, recv and send return at once, mostly
 * with EAGAIN, and the loop asks the next one. One thread serves everybody, and a slow client holds up nobody.
 *
 * Bad at: doing nothing. It burns a whole core while nobody is there, and with n idle connections each round
 * costs n system calls that say "not yet", so the one client with a request waits for all of them. What is
 * missing is a way to sleep until something happens: select and epoll are that way.
 */
import { acceptOne } from './accepting';
import type { Channel } from './channel';
import { uptimeMs } from './clock';
import { Engine } from './engine';
import { neverBlock } from '../os/sockets';
import type { Desk, WorkerModel } from './model';

export const busyWait: WorkerModel = {
  about: {
    name: 'busy-wait',
    summary: 'one thread asks every socket over and over (burns a core)',
    quadrant: 'synchronous, non-blocking',
    needs: 'libc',
  },

  crew: () => ({ kind: 'threads', start: 1, most: 1 }),

  serve(desk) {
    neverBlock(desk.listener);
    const engine = new Engine(desk);
    const channels = new Set<Channel>();
    for (;;) {
      const { draining } = desk.control;
      if (draining && channels.size === 0) return;
      if (!draining) welcome(desk, engine, channels);
      for (const channel of channels) {
        if (ask(engine, channel, draining)) continue;
        channels.delete(channel);
        engine.close(channel);
      }
    }
  },
};

function welcome(desk: Desk, engine: Engine, channels: Set<Channel>): void {
  const accepted = acceptOne(desk);
  if (accepted.kind === 'connection') channels.add(engine.open(accepted.fd));
}

/** @returns whether the connection lives on */
function ask(engine: Engine, channel: Channel, draining: boolean): boolean {
  const want =
    uptimeMs() >= channel.deadlineMs ? engine.expire(channel) : engine.turnSafely(channel, draining);
  return want !== 'closed';
}
