import type { ExitStatus, LaunchEnd } from '../observe/observation';
import type { Trial } from '../plan/plan';
import { sayList } from './say';
import type { ProcessView, Timeline } from './timeline';

/**
 * Why the subject was not there when the case needed it, in one sentence; null where it was. An end that was asked
 * for is no crash, nor is that of a process whose end is what the case is about.
 */
export function whyNotThere(trial: Trial, timeline: Timeline): string | null {
  for (const name of timeline.processNames()) {
    const view = timeline.process(name);
    const isAboutEnd = trial.steps.some((step) => step.verb === 'exits' && step.process === name);
    const failed = view.launched === null ? null : sayLaunchEnd(view.launched, view.port);
    if (failed !== null && !isJudgedElsewhere(trial, name, view)) return failed;
    const wasLaunchedToEnd = view.launched?.kind === 'not-awaited' && isAboutEnd;
    if (view.exit !== null && !view.exit.asked && !wasLaunchedToEnd && !endedAsPartOfLaunch(view)) {
      return `the server ended in the middle of the case, ${sayExitStatus(view.exit.status)}`;
    }
  }
  return null;
}

/**
 * A start that fails to listen where it should is what `listens` is there to tell, in its own words; and a port that
 * somebody else holds is no fault of the server.
 */
function isJudgedElsewhere(trial: Trial, name: string, { launched }: ProcessView): boolean {
  return (
    launched?.kind === 'wrong-port' ||
    launched?.kind === 'held-by-other' ||
    trial.steps.some(
      (step) => step.verb === 'listens' && step.process === name && launched?.kind !== 'listening',
    )
  );
}

function endedAsPartOfLaunch({ launched }: ProcessView): boolean {
  return launched?.kind === 'exited';
}

/** What went wrong with a launch, or null where nothing did. */
export function sayLaunchEnd(end: LaunchEnd, port: number | null): string | null {
  const where = port === null ? 'its port' : `port ${String(port)}`;
  switch (end.kind) {
    case 'listening':
    case 'not-awaited':
      return null;
    case 'exited':
      return `the server ended before it listened on ${where}, ${sayExitStatus(end.exit)}`;
    case 'cannot-start':
      return `the server could not be started: ${end.message}`;
    case 'wrong-port':
      return `the server listens on port ${sayList(end.ports.map(String), 'and')}, and not on ${where} as it was told`;
    case 'wrong-address':
      return `the server listens on ${sayList(end.addresses, 'and')} only, where 127.0.0.1 does not reach it`;
    case 'held-by-other':
      return `another program holds ${where}`;
    case 'still-starting':
      return `the server did not listen on ${where} within ${(end.afterMs / 1000).toFixed(0)} s, and is still running`;
  }
}

export function sayExitStatus({ code, signal }: ExitStatus): string {
  return signal === null ? `with exit code ${String(code)}` : `by ${signal}`;
}
