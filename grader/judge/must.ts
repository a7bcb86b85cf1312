import { sayOctets } from '../lib/units';
import type { Expect, PlannedCase, PlannedStep } from '../plan/plan';
import { sayLimits } from './closing';
import { sayExit, sayExpect, sayOutcome } from './say';
import { sayUse } from './usage';

/** What must hold after a step, in words, the best way first. Nothing for a step that only does something (did.ts). */
export function sayMust(step: PlannedStep): string[] {
  switch (step.verb) {
    case 'await':
      return sayWays(step.expect);
    case 'listens':
      return ['the server listens on the port it was given'];
    case 'exits':
      return [sayExit(step.exit)];
    case 'compare-prints':
      return sayPrints(step);
    case 'require':
      return [sayRequired(step.what)];
    case 'read':
      return [`${step.on} gets them while others wait`];
    case 'closes':
      return [sayLimits(step.fromMs, step.toMs)];
    case 'uses':
      return [sayUse(step.check)];
    case 'mark':
      return ['the server comes to rest, and what it uses then is noted'];
    case 'until-read':
      return ['the server has read all that was sent; nobody is charged if not'];
    case 'until-refusing':
      return ['the server listens no more; nobody is charged if it does'];
    case 'until-blocked':
      return ['the server fills all buffers and waits in send(); where it never does, nobody is charged'];
    default:
      return [];
  }
}

function sayRequired(what: 'time-wait' | 'not-root'): string {
  return what === 'time-wait'
    ? 'a closed connection lingers on the port in TIME_WAIT; where none does, nobody is charged'
    : 'whoever grades is not root, who may read every file; else nobody is charged';
}

function sayWays(expect: Expect): string[] {
  const lesser = expect.outcomes.flatMap((outcome) => {
    if (outcome.warn !== undefined) return [`accepted, with a remark: ${sayOutcome(outcome)}`];
    if (outcome.worth === 1) return [];
    return [`worth ${String(outcome.worth)} of the points: ${outcome.because ?? sayOutcome(outcome)}`];
  });
  return [sayExpect(expect), ...lesser];
}

function sayPrints(step: Extract<PlannedStep, { verb: 'compare-prints' }>): string[] {
  const { process, other, atMost, atLeast } = step;
  return [
    ...(atMost === null ? [] : [`${process} prints at most ${sayOctets(atMost)} more than ${other}`]),
    ...(atLeast === null ? [] : [`${process} prints at least ${sayOctets(atLeast)} more than ${other}`]),
  ];
}

/** What must hold in a case as a whole, whatever its steps ask for. */
export function sayThroughout({ never, canary }: PlannedCase): string[] {
  return [
    ...(never === null ? [] : [`the content of ${never} never comes back`]),
    ...(canary ? ['the next client is still served'] : []),
  ];
}
