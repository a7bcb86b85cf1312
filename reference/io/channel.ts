/** A connection as a worker holds it: the socket, the codec's state, and the answer under way. */
import { closeSync } from 'node:fs';
import type { Plan } from '../files/plan';
import { Connection } from '../http/connection';

/** What a connection waits for; `closed`: whoever holds the socket must close it. */
export type Want = 'read' | 'write' | 'closed';

const NOTHING = Buffer.alloc(0);

/** The rest of a file still to be sent; `from` moves as it goes out. */
export interface Sending {
  descriptor: number;
  from: number;
  to: number;
}

export class Channel {
  readonly connection: Connection;
  /** Octets received and not used, between turns; during a turn they lie in the worker's scratch buffer. */
  carry: Buffer = NOTHING;
  /** Octets of the answer still to be sent, before the file. */
  out: Buffer | undefined;
  file: Sending | undefined;
  deadlineMs: number;

  constructor(
    public fd: number,
    deadlineMs: number,
  ) {
    this.connection = new Connection(NOTHING);
    this.deadlineMs = deadlineMs;
  }

  begin(plan: Plan): void {
    this.out = plan.octets;
    this.file = plan.file === undefined ? undefined : { ...plan.file };
  }

  get sending(): boolean {
    return this.out !== undefined || this.file !== undefined;
  }

  endFile(): void {
    if (this.file !== undefined) closeSync(this.file.descriptor);
    this.file = undefined;
  }
}
