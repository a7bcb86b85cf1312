import { sayOctets } from '../lib/units';
import type { StepEnd } from '../observe/observation';
import type { PlannedStep } from '../plan/plan';
import type { Problem } from './problem';
import { sayInVain } from './say';
import { sayStandstill } from './standstill';
import type { Timeline } from './timeline';

/** Everybody is to get on: whoever stands still, or is cut off, was left behind. */
export function checkRead(
  { on, size }: Extract<PlannedStep, { verb: 'read' }>,
  index: number,
  end: StepEnd,
  timeline: Timeline,
): Problem | null {
  if (end.kind !== 'stalled' && end.kind !== 'no-connection') return null;
  const expected = `${on} gets its next ${sayOctets(size)} while the others wait for theirs`;
  const come = timeline.receivedIn(on, index);
  const got = `${come === 0 ? 'nothing' : `only ${sayOctets(come)}`} came for ${on}`;
  if (end.kind === 'stalled') {
    const why = sayStandstill(timeline.standstillAt(index));
    return { code: 'makes-no-progress', expected, saw: `${got}${sayInVain(end.stall)}${why}` };
  }
  const how = timeline.sessionAt(on, index)?.end === 'reset' ? 'was reset' : 'was closed';
  return { code: 'content-cut-short', expected, saw: `${got}, and then the connection ${how}` };
}
