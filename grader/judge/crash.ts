import type { Trial } from '../plan/plan';
import { sayNoFault } from './lateness';
import { sayCount, sayExitStatus, sayLaunchEnd } from './ends';
import type { ProcessView, Timeline } from './timeline';

/**
 * Why the subject was not there when the case needed it, in one sentence; null where it was. An end that was asked
 * for is no crash, nor is that of a process whose end is what the case is about. `wasWell`: nothing else was wrong.
 */
export function whyNotThere(trial: Trial, timeline: Timeline, wasWell: boolean): string | null {
  for (const name of timeline.processNames()) {
    const view = timeline.process(name);
    const failed = view.launched === null ? null : sayLaunchEnd(view.launched, view.port);
    if (failed !== null && !isJudgedElsewhere(trial, name, view)) return failed;
    if (endedEarly(trial, name, view)) return sayEarlyEnd(view, wasWell ? timeline : null);
  }
  return null;
}

/**
 * The last step that a server which ended had a part in: whoever was refused a connection came too late to have caused
 * that, and what failed from then on says no more than that nobody was there.
 */
export function lastBeforeRefusal({ steps }: Trial, { observations }: Timeline): number {
  const refused = observations.findIndex(({ kind }) => kind === 'not-connected');
  const before = observations.slice(0, Math.max(0, refused)).findLast((seen) => seen.kind === 'step');
  return before === undefined || before.step === 0 ? steps.length : before.step - 1;
}

/** A process that never came up did not end early: its launch says what became of it. */
function endedEarly(trial: Trial, name: string, { exit, launched }: ProcessView): boolean {
  if (exit === null || exit.asked) return false;
  switch (launched?.kind) {
    case undefined: // told to an earlier case
    case 'listening':
    case 'wrong-port':
      return true;
    case 'not-awaited':
      return !trial.steps.some((step) => step.verb === 'exits' && step.process === name);
    default:
      return false;
  }
}

/** `timeline` is given where nothing but the end was wrong: then it tells how long after all the rest that was. */
function sayEarlyEnd({ exit, leftBehind }: ProcessView, timeline: Timeline | null): string {
  const status = exit === null ? '' : sayExitStatus(exit.status);
  const how = leftBehind.length === 0 ? status : `${status}, and left ${sayCount(leftBehind.length)} behind`;
  const afterMs = exit === null ? null : (timeline?.msAfterLastStep(exit.ms) ?? null);
  return afterMs === null
    ? `the server ended in the middle of the case, ${how}`
    : `the server ended ${afterMs.toFixed(0)} ms after all was answered, ${how}`;
}

/**
 * A start that fails to listen where it should is what `listens` is there to tell, in its own words; and a port that
 * somebody else holds is no fault of the server.
 */
function isJudgedElsewhere(trial: Trial, name: string, { launched, port }: ProcessView): boolean {
  return (
    launched?.kind === 'wrong-port' ||
    (launched !== null && sayNoFault(launched, port) !== null) ||
    trial.steps.some(
      (step) => step.verb === 'listens' && step.process === name && launched?.kind !== 'listening',
    )
  );
}
