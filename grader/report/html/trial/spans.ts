/** What state a lane is in between two things that happen on it. */
import type { Happening, Lane } from './happening';

/**
 * `silent`: open, and the client has sent nothing since something last came. `unanswered`: it has, and not one octet
 * has come back since; `vain` where it gave up on that. `busy`: there is too much to tell.
 */
export type State =
  'connecting' | 'silent' | 'unanswered' | 'vain' | 'answering' | 'busy' | 'starting' | 'running';

export interface Span {
  readonly state: State;
  readonly fromMs: number;
  readonly toMs: number;
}

/** A lane that was never closed lasts until `endMs`. */
export function spansOf({ kind, happenings }: Lane, endMs: number): Span[] {
  const spans: Span[] = [];
  const states = happenings.map(kind === 'process' ? processState : stateAfter);
  // A server that several cases share was started before any of this.
  const isShared = kind === 'process' && happenings[0]?.sign !== 'launch';
  let state: State | null = isShared ? 'running' : null;
  if (isShared) spans.push({ state: 'running', fromMs: 0, toMs: happenings[0]?.ms ?? endMs });
  happenings.forEach((one, i) => {
    const after = states[i];
    state = after === undefined ? state : after;
    const toMs = happenings[i + 1]?.ms ?? endMs;
    if (one.untilMs > one.ms && state !== null) spans.push({ state, fromMs: one.ms, toMs: one.untilMs });
    if (state !== null && toMs > one.untilMs) {
      const next = happenings.find(({ sign }, j) => j > i && sign !== 'note')?.sign;
      spans.push({ state: foreseen(state, next), fromMs: one.untilMs, toMs });
    }
  });
  return joined(spans);
}

/** What comes next decides whether a wait was in vain, and whether an answer was still under way. */
function foreseen(state: State, next: Happening['sign'] | undefined): State {
  if (next === 'gave-up' && (state === 'unanswered' || state === 'answering')) return 'vain';
  return state === 'answering' && next !== 'receive' ? 'silent' : state;
}

/** Null: over. Undefined: as before. */
function stateAfter({ sign }: Happening): State | null | undefined {
  switch (sign) {
    case 'connect':
      return 'connecting';
    case 'connected':
      return 'silent';
    case 'send':
      return 'unanswered';
    case 'receive':
      return 'answering';
    case 'more':
      return 'busy';
    case 'refused':
    case 'fin':
    case 'reset':
    case 'left':
    case 'open':
      return null;
    default:
      return undefined;
  }
}

function processState({ sign }: Happening): State | null | undefined {
  if (sign === 'launch') return 'starting';
  if (sign === 'up') return 'running';
  return sign === 'down' || sign === 'stopped' ? null : undefined;
}

function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const before = out.at(-1);
    if (before?.state === span.state && before.toMs === span.fromMs)
      out.splice(-1, 1, { ...before, toMs: span.toMs });
    else out.push(span);
  }
  return out;
}
