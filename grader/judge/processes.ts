import { escapeOctets } from '../lib/escape';
import { sayOctets } from '../lib/units';
import type { ExitStatus, Output, StepEnd } from '../observe/observation';
import type { ExitCheck, PlannedStep } from '../plan/plan';
import { sayExitStatus, sayLaunchEnd } from './ends';
import type { Problem, ProblemCode } from './problem';
import { sayExit, sayList, waitedMs } from './say';
import type { ProcessView, Timeline } from './timeline';
import { checkUse } from './usage';

export interface ProcessFindings {
  readonly problems: readonly Problem[];
  readonly remarks: readonly Problem[];
}

const nothing: ProcessFindings = { problems: [], remarks: [] };

/** Compares what a process did with what a step about it asks. */
export function checkProcessStep(
  step: PlannedStep,
  index: number,
  end: StepEnd,
  timeline: Timeline,
): ProcessFindings {
  switch (step.verb) {
    case 'uses':
      return { problems: checkUse(step, index, timeline), remarks: [] };
    case 'listens':
      return { problems: checkListens(timeline.process(step.process)), remarks: [] };
    case 'exits':
      return checkExit(step, index, end, timeline);
    case 'compare-prints':
      return { problems: comparePrints(step, timeline), remarks: [] };
    default:
      return nothing;
  }
}

function checkListens({ launched, port }: ProcessView): Problem[] {
  const saw = launched === null ? null : sayLaunchEnd(launched, port);
  const expected = `the server listens on port ${String(port)} of 127.0.0.1`;
  return saw === null ? [] : [{ code: 'not-listening', expected, saw }];
}

function checkExit(
  { exit: check, process }: Extract<PlannedStep, { verb: 'exits' }>,
  index: number,
  end: StepEnd,
  timeline: Timeline,
): ProcessFindings {
  const view = timeline.process(process);
  const expected = sayExit(check);
  const told = ([code, saw]: Said): Problem => ({ code, expected, saw });
  if (check.neverListens && view.listened) {
    return { problems: [told(['listens', 'the server listens for connections'])], remarks: [] };
  }
  // An end that came after the wait was over is one that we brought about.
  if (view.exit === null || end.kind === 'stalled') {
    const wait = sayWait(end, timeline.msSinceSignal(process, index));
    return { problems: [told(['does-not-end', `the server is still running${wait}`])], remarks: [] };
  }
  const { status } = view.exit;
  const text = view.output === null ? '' : printed(view.output);
  return {
    problems: exitFaults(check, status, text, view).map(told),
    remarks: exitRemarks(check, status, text).map(told),
  };
}

/** A code and what was seen. */
type Said = readonly [code: ProblemCode, saw: string];

/** A printed limit counts from the signal, whatever the case did between that and this wait. */
function sayWait(end: StepEnd, sinceSignalMs: number | null): string {
  if (end.kind !== 'stalled' || end.stall.kind === 'flood') return '';
  return ` after ${((sinceSignalMs ?? waitedMs(end.stall)) / 1000).toFixed(0)} s`;
}

function exitFaults(
  check: ExitCheck,
  status: ExitStatus,
  text: string,
  { leftBehind, portInUse }: ProcessView,
): Said[] {
  const unprinted = check.prints.filter((pattern) => !new RegExp(pattern).test(text));
  const faults: (Said | false)[] = [
    !endedRightly(check, status) && ['wrong-exit', `the server ended ${sayExitStatus(status)}`],
    unprinted.length > 0 && ['not-printed', sayUnprinted(unprinted, text)],
    check.leavesNothing &&
      leftBehind.length > 0 && ['left-behind', `${String(leftBehind.length)} of its processes still run`],
    check.freesPort && portInUse && ['port-in-use', 'the server has ended, and its port is still taken'],
  ];
  return faults.filter((fault) => fault !== false);
}

function endedRightly({ codes, signals }: ExitCheck, { code, signal }: ExitStatus): boolean {
  if (codes.length === 0 && signals.length === 0) return true;
  return signal === null ? code !== null && codes.includes(code) : signals.includes(signal);
}

function exitRemarks({ warnCodes, warnPrints }: ExitCheck, { code }: ExitStatus, text: string): Said[] {
  const untidy = warnPrints.filter((pattern) => new RegExp(pattern).test(text));
  const asIfWell: Said[] =
    code !== null && warnCodes.includes(code)
      ? [['wrong-exit', `the server ended with exit code ${String(code)}, as if all was well`]]
      : [];
  return [...asIfWell, ...untidy.map((pattern): Said => ['untidy-end', `it printed ${pattern}`])];
}

function printed({ head, tail }: Output): string {
  return Buffer.concat([Buffer.from(head, 'base64'), Buffer.from(tail, 'base64')]).toString('utf8');
}

function sayUnprinted(patterns: readonly string[], text: string): string {
  const shown = escapeOctets(text.trim().slice(0, 60));
  if (shown === '') return 'it printed nothing';
  return `nothing it printed matches ${sayList(patterns)}; it printed "${shown}"`;
}

function comparePrints(
  step: Extract<PlannedStep, { verb: 'compare-prints' }>,
  timeline: Timeline,
): Problem[] {
  const size = timeline.process(step.process).output?.size ?? 0;
  const other = timeline.process(step.other).output?.size ?? 0;
  const saw = `${step.process} printed ${sayOctets(size)}, ${step.other} ${sayOctets(other)}`;
  if (step.atMost !== null && size - other > step.atMost) {
    return [{ code: 'prints-too-much', expected: `${step.process} prints no more than ${step.other}`, saw }];
  }
  if (step.atLeast !== null && size - other < step.atLeast) {
    return [
      {
        code: 'prints-too-little',
        expected: `${step.process} prints at least ${sayOctets(step.atLeast)} more than ${step.other}`,
        saw,
      },
    ];
  }
  return [];
}
