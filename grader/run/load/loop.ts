import type { Loop } from '../../observe/load';
import type { Answer, LoadClient } from './client';
import type { Tally } from './tally';

/** After a connection failed: a server that refuses must not be asked as fast as it can refuse. */
const afterFailureMs = 10;

/**
 * When clients ask. A client joins once it may and asks once; when it is let go it asks again and again, until all are
 * told to stop. So nobody keeps others from coming in by being served meanwhile.
 */
export interface Asking {
  join(client: LoadClient, heard: () => void): void;
  /** Lets go at most so many of those that were answered; how many that were. With Infinity also all that come later. */
  letGo(count: number): number;
  /** Counts what is due and not answered yet, where that counts. `sinceMs`: when counting began. */
  settle(sinceMs: number): void;
  stop(): void;
}

export function startAsking(loop: Loop, tally: Tally): Asking {
  return loop.kind === 'closed' ? new ClosedLoop(tally) : new OpenLoop(loop.perSecond, tally);
}

class ClosedLoop implements Asking {
  #stopped = false;
  /** Who has been answered and waits to be let go; null once all were. */
  #ready: (() => void)[] | null = [];
  /** When those asked who were let go and wait for an answer. Who never had one is not served, and told by that. */
  readonly #asked = new Map<LoadClient, number>();

  constructor(private readonly tally: Tally) {}

  join(client: LoadClient, heard: () => void): void {
    if (this.#stopped) return;
    const start = performance.now();
    if (this.#ready === null) this.#asked.set(client, start);
    client.ask((answer) => {
      this.#asked.delete(client);
      this.tally.answer(answer, performance.now() - start);
      if (answer === 'broken') setTimeout(() => this.join(client, heard), afterFailureMs);
      else {
        heard();
        this.#onceLetGo(() => this.join(client, heard));
      }
    });
  }

  letGo(count: number): number {
    const gone = this.#ready?.splice(0, count) ?? [];
    if (count === Infinity) this.#ready = null;
    for (const ask of gone) ask();
    return gone.length;
  }

  #onceLetGo(ask: () => void): void {
    if (this.#ready === null) ask();
    else this.#ready.push(ask);
  }

  /** Who waited all the while would be seen by no answer, and the slowest server would look quick. */
  settle(sinceMs: number): void {
    const now = performance.now();
    for (const start of this.#asked.values()) if (start < sinceMs) this.tally.waited(now - start);
  }

  stop(): void {
    this.#stopped = true;
  }
}

interface Member {
  readonly client: LoadClient;
  readonly heard: () => void;
}

/**
 * A timer of one millisecond lets go what has become due; whoever is free asks. What finds nobody free waits in line,
 * and its latency has begun: the correction for "coordinated omission", made by not omitting anything.
 */
class OpenLoop implements Asking {
  readonly #free: Member[] = [];
  readonly #waiting: number[] = [];
  readonly #asked = new Map<Member, number>();
  #timer: NodeJS.Timeout | undefined;
  #startMs = 0;
  #given = 0;

  constructor(
    private readonly perSecond: number,
    private readonly tally: Tally,
  ) {}

  join(client: LoadClient, heard: () => void): void {
    this.#ask({ client, heard }, performance.now());
  }

  /** The rate itself lets go one after the other. */
  letGo(): number {
    this.#startMs = performance.now();
    this.#timer = setInterval(() => this.#beat(), 1);
    return this.#free.length;
  }

  settle(): void {
    const now = performance.now();
    for (const due of [...this.#waiting, ...this.#asked.values()])
      this.tally.waited(now - Math.max(due, this.#startMs));
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#waiting.length = 0;
  }

  #beat(): void {
    const now = performance.now();
    for (;;) {
      const due = this.#startMs + (this.#given * 1000) / this.perSecond;
      if (due > now) return;
      this.#given += 1;
      this.tally.sentLate(now - due);
      const member = this.#free.shift();
      if (member === undefined) this.#waiting.push(due);
      else this.#ask(member, due);
    }
  }

  #ask(member: Member, due: number): void {
    this.#asked.set(member, due);
    member.client.ask((answer: Answer) => {
      this.#asked.delete(member);
      this.tally.answer(answer, performance.now() - due);
      if (answer === 'broken') setTimeout(() => this.#afterFailure(member), afterFailureMs);
      else {
        member.heard();
        this.#isFree(member);
      }
    });
  }

  /** Who has not come in yet tries again. */
  #afterFailure(member: Member): void {
    if (this.#timer === undefined) this.#ask(member, performance.now());
    else this.#isFree(member);
  }

  #isFree(member: Member): void {
    const due = this.#waiting.shift();
    if (due === undefined) this.#free.push(member);
    else this.#ask(member, due);
  }
}
