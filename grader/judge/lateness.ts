import type { LaunchEnd, Stall } from '../observe/observation';
import { shortages } from '../observe/shortage';
import { sayLaunchEnd } from './ends';
import { sayDuration } from './say';
import type { Session } from './session';
import type { Timeline } from './timeline';
import type { Finding } from './verdict';

/** A wait during which the harness itself was late by more than this proves nothing about the subject. */
const tolerableLagMs = 250;

/** Findings that say what did not come in time; all others are witnesses, however late we were. */
const ofTime: ReadonlySet<Finding['code']> = new Set([
  'closed-without-answer',
  'content-stops',
  'does-not-end',
  'makes-no-progress',
  'no-answer',
  'no-connection',
  'not-closed',
  'not-read',
  'stops-serving',
  'taken-for-incomplete',
]);

/** Whether a finding says only that something did not come in time: what is taken may still be given back. */
export function isOfTime({ code }: Finding): boolean {
  return ofTime.has(code) || code === 'uses-too-much';
}

/** What went wrong beside the subject, so that a row cannot be judged; null where nothing did. */
export function doubtOf(timeline: Timeline, findings: readonly Finding[], steps: number): string | null {
  const doubts = [
    unmade(timeline),
    ...[...waitsInVain(timeline, steps)].map(lateWait),
    ...timeline.processNames().map((name) => idleLaunch(timeline, name)),
    lateTrial(timeline, findings, steps),
    shortTrial(timeline, findings),
    longGoodbye(timeline, findings),
  ];
  return doubts.find((doubt) => doubt !== null) ?? null;
}

/** A connection that we had nothing left to make it with. */
function unmade({ observations }: Timeline): string | null {
  for (const seen of observations) {
    if (seen.kind !== 'not-connected' || !shortages.has(seen.reason)) continue;
    return `this machine had no more descriptors or ports for the grader to connect with (${seen.reason})`;
  }
  return null;
}

function idleLaunch(timeline: Timeline, name: string): string | null {
  const { launched, port } = timeline.process(name);
  return launched === null ? null : sayNoFault(launched, port);
}

/**
 * After a signal a server may have a limit for what is on its way: it is to be gone in ten seconds. Where the client
 * reads as fast as it can, a download takes a fraction of one.
 */
const shortestGoodbyeMs = 5_000;

/** What was still on its way so long after the server was told to end may have been given up. */
function longGoodbye(timeline: Timeline, findings: readonly Finding[]): string | null {
  const told = timeline.observations.find(({ kind }) => kind === 'signal');
  const isAboutCuts = findings.length > 0 && findings.every(({ code }) => code === 'content-cut-short');
  if (told === undefined || !isAboutCuts) return null;
  const lastedMs = timeline
    .sessions()
    .filter(isCut)
    .map(({ endedMs }) => (endedMs ?? 0) - told.ms);
  if (lastedMs.length === 0 || Math.min(...lastedMs) < shortestGoodbyeMs) return null;
  const lasted = sayDuration(Math.round(Math.min(...lastedMs) / 1000) * 1000);
  return `a download still went on ${lasted} after the signal, when a server may end it: it sends very slowly, or this machine was too busy`;
}

function isCut({ end, responses }: Session): boolean {
  const last = responses.at(-1);
  return (end === 'fin' || end === 'reset') && last !== undefined && last.ended !== 'complete';
}

/** What a shortage explains besides: octets that were lost with their connection, and the work of sending them again. */
const ofLoss: ReadonlySet<Finding['code']> = new Set([
  'busy-when-idle',
  'closed-early',
  'content-cut-short',
  'head-cut-short',
]);

/** Octets that the kernel had no room for are late, or lost with their connection. Wrong ones it does not make. */
function shortTrial(timeline: Timeline, findings: readonly Finding[]): string | null {
  const wasShort = timeline.observations.some(({ kind }) => kind === 'tcp-shortage');
  const isExplained = findings.every((finding) => isOfTime(finding) || ofLoss.has(finding.code));
  return wasShort && findings.length > 0 && isExplained ? sayNoRoom : null;
}

export const sayNoRoom =
  'the kernel of this machine had no more memory for connections (tcp_mem), so that octets of everybody came late or not at all';

function* waitsInVain(timeline: Timeline, steps: number): Generator<Stall> {
  for (let index = 0; index < steps; index += 1) {
    const end = timeline.stepEnd(index);
    if (end?.kind === 'stalled') yield end.stall;
  }
  for (const seen of timeline.observations) {
    if (seen.kind === 'resources' && seen.stall !== undefined) yield seen.stall;
  }
}

/** Who slept all the while, by the kernel's own count, would not have done more had we looked in time. */
function lateWait(stall: Stall): string | null {
  if (stall.kind === 'flood' || (stall.kind === 'silence' && stall.asleep)) return null;
  return stall.lagMs > tolerableLagMs ? sayLag(stall.lagMs) : null;
}

/** We may have been so late that the server had given us up, or seemed to be. */
function lateTrial(timeline: Timeline, findings: readonly Finding[], steps: number): string | null {
  // What is endless is so for whoever is late, too.
  if ([...waitsInVain(timeline, steps)].some(({ kind }) => kind === 'flood')) return null;
  const lag = timeline.observations.find((seen) => seen.kind === 'lag');
  const isAboutTime = findings.length > 0 && findings.every(({ code }) => ofTime.has(code));
  return lag !== undefined && isAboutTime && lag.lagMs > tolerableLagMs ? sayLag(lag.lagMs) : null;
}

/** Why a start that led nowhere is not the server's fault; null where it is, or where it led somewhere. */
export function sayNoFault(end: LaunchEnd, port: number | null): string | null {
  if (end.kind === 'held-by-other') return sayLaunchEnd(end, port);
  return end.kind === 'still-starting' && end.lagMs > tolerableLagMs ? sayLag(end.lagMs) : null;
}

function sayLag(lagMs: number): string {
  return `this machine was too busy: the grader itself was ${String(lagMs)} ms late while it waited`;
}
