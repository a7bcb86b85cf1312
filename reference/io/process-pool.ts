/**
 * Process pool: "a fixed number of workers, started at launch and used again, one active connection each."
 *
 * Quadrant: synchronous, blocking, like thread-per-connection, but nothing is shared except the listening
 * socket: the kernel gives each connection to one of the processes blocked in accept on it. They are forked,
 * from a process that has loaded all they need (pool/fork-server.ts), and own what they write to from then on.
 *
 * Bad at: idle clients. With n processes the n+1st client waits until one of the others leaves or is timed
 * out, and a process costs megabytes, so n is small. In return a crash takes one connection with
 * it, not the server: the process is replaced, nobody else notices, and no lock was ever needed.
 */
import type { WorkerModel } from './model';
import { sequential } from './sequential';

export const processPool: WorkerModel = {
  about: {
    name: 'process-pool',
    summary: 'processes started at launch, one client each, replaced when they die',
    quadrant: 'synchronous, blocking',
    needs: 'fork',
  },

  crew: (config) => ({ kind: 'processes', start: config.processes }),

  /** Each process is a sequential server of its own. */
  serve: (desk) => sequential.serve(desk),
};
