/**
 * The life of one connection as a table, after h11: what is not in the table cannot happen.
 * `npm run reference:diagram` draws it; a test fails when the drawing is stale.
 */
export const STATES = ['idle', 'head', 'answer', 'content', 'linger', 'closed'] as const;
export type State = (typeof STATES)[number];

export const EVENTS = [
  'octets', // the first octets of a request arrived
  'request', // a head is complete and well-formed
  'refusal', // what arrived is no request, or not one for us
  'sent', // the answer went out, and the connection persists
  'sent, content unread', // the answer went out before the request's content was read
  'sent, last', // the last answer is with the kernel, which a reset would make forget it
  'content read',
  'content bad',
  'end', // the client sent FIN
  'timeout', // this state lasted too long
  'drain', // the server is about to end
  'broken', // ECONNRESET, EPIPE and the like
] as const;
export type Event = (typeof EVENTS)[number];

export const TRANSITIONS: Readonly<Record<State, Readonly<Partial<Record<Event, State>>>>> = {
  idle: { octets: 'head', end: 'closed', timeout: 'closed', drain: 'closed', broken: 'closed' },
  head: {
    request: 'answer',
    refusal: 'answer',
    end: 'closed',
    timeout: 'answer', // 408, RFC 9110 §15.5.9
    drain: 'closed',
    broken: 'closed',
  },
  answer: {
    sent: 'idle',
    'sent, content unread': 'content',
    'sent, last': 'linger',
    timeout: 'closed', // the client stopped reading
    drain: 'answer', // what was asked is still answered, and it is the last
    broken: 'closed',
  },
  content: {
    'content read': 'idle',
    'content bad': 'linger',
    end: 'closed',
    timeout: 'closed',
    drain: 'closed',
    broken: 'closed',
  },
  linger: { end: 'closed', timeout: 'closed', drain: 'linger', broken: 'closed' },
  closed: {},
};

/** Throws on what the table does not hold: that is a bug of ours, never something a client can cause. */
export function transition(state: State, event: Event): State {
  const next = TRANSITIONS[state][event];
  if (next === undefined) throw new Error(`no transition from ${state} on "${event}"`);
  return next;
}
