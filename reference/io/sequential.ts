/**
 * Sequential: "accept, read, answer, close, and only then the next client."
 *
 * Quadrant: synchronous, blocking. The one thread sleeps in accept until somebody comes, then in poll until
 * that somebody sends or takes something.
 *
 * Bad at: everything that involves two clients. A browser that connects early and says nothing stops the
 * whole server until its time is up; a slow reader of a large file does the same. The kernel's backlog hides
 * it from quick clients, which is why it seems to work on the developer's desk.
 *
 * It is the lecture's counter-example, and the yardstick: nothing is simpler, and with a single client
 * nothing is much faster.
 */
import { awaitConnection } from './accepting';
import { serveBlocking } from './blocking';
import { Engine } from './engine';
import type { WorkerModel } from './model';

export const sequential: WorkerModel = {
  about: {
    name: 'sequential',
    summary: 'one client after another, each to its end (the counter-example)',
    quadrant: 'synchronous, blocking',
    needs: 'libc',
  },

  crew: () => ({ kind: 'threads', start: 1, most: 1 }),

  serve(desk) {
    const engine = new Engine(desk);
    for (;;) {
      const fd = awaitConnection(desk);
      if (fd === undefined) return;
      serveBlocking(desk, engine, fd);
    }
  },
};
