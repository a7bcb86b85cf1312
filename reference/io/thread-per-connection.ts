/**
 * Thread per connection: "a thread for every client; each thread is a sequential server of its own."
 *
 * Quadrant: synchronous, blocking. The code of a connection reads from top to bottom; that it waits is the
 * scheduler's business.
 *
 * Bad at: many clients. A thread costs memory (about 9 MB here, most of it Node's own) and about 20 ms to
 * start, an idle connection holds one for as long as it is open, and past some hundreds the machine is busy
 * with threads instead of files. So their number has a limit (--threads), and who comes later waits in the
 * backlog.
 *
 * The threads themselves call accept. When the last one that was waiting is taken, others are started; one
 * that was not needed for two seconds ends. A few spare ones go on waiting, so that a client need not wait for
 * a thread to be made (Apache's MinSpareThreads is the precedent).
 */
import { acceptOne, pauseExhausted } from './accepting';
import { serveBlocking } from './blocking';
import { Engine } from './engine';
import { limitWait } from '../os/sockets';
import type { WorkerModel } from './model';

const SPARE = 4;
const SPARE_MS = 2000;
const MOST = 256;

export const threadPerConnection: WorkerModel = {
  about: {
    name: 'thread-per-connection',
    summary: 'a thread for every client, started and ended as they come and go',
    quadrant: 'synchronous, blocking',
    needs: 'libc',
  },

  crew(config) {
    const most = config.threads ?? MOST;
    return { kind: 'threads', start: Math.min(SPARE, most), most };
  },

  serve(desk) {
    const { control } = desk;
    const engine = new Engine(desk);
    limitWait(desk.listener, SPARE_MS);
    for (;;) {
      control.waits(1);
      const accepted = acceptOne(desk);
      const left = control.waits(-1);
      switch (accepted.kind) {
        case 'connection':
          if (left === 0) desk.askForMore();
          serveBlocking(desk, engine, accepted.fd);
          break;
        case 'nobody': // for so long that this thread is one too many
          if (left >= SPARE) return;
          break;
        case 'exhausted':
          if (pauseExhausted(desk) === 'over') return;
          break;
        case 'over':
          return;
      }
    }
  },
};
