/** How long a connection may stay in the state it is in. */
import { TIMES, type Config } from '../config';
import type { Channel } from './channel';

/** Called when something moved; what did not move keeps its deadline, so a drip gains no time. */
export function deadlineAfter(channel: Channel, config: Config, nowMs: number): number {
  const { state, requests } = channel.connection;
  switch (state) {
    case 'idle':
      return nowMs + (requests === 0 ? config.headTimeoutMs : config.idleTimeoutMs);
    case 'head':
      // The first head must be complete in time counted from accept: connecting early gains nothing.
      return requests === 0 ? channel.deadlineMs : nowMs + config.headTimeoutMs;
    case 'content':
      return nowMs + config.headTimeoutMs;
    case 'answer':
      return nowMs + TIMES.stallMs;
    case 'linger':
      return nowMs + TIMES.lingerMs;
    case 'closed':
      return Infinity;
  }
}
