import type { Stall, Standstill } from '../observe/observation';
import type { ContentCheck, Expect, Outcome, StatusRange } from '../plan/plan';
import type { ResponseHead, Violation } from '../wire/message';
import type { Response } from '../wire/responses';
import { checkContent } from './content';
import { excerptAt } from './excerpt';
import { checkField } from './fields';
import type { Problem } from './problem';
import { sayOctets } from '../lib/units';
import { grammarWords, sayOutcome, sayResponse, sayWaited } from './say';
import { sayStandstill } from './standstill';
import type { Session } from './session';
import type { FileState } from './timeline';

/** What an awaited response is compared against. */
export interface Awaited {
  readonly session: Session;
  /** Its number on the connection, from 0. */
  readonly index: number;
  readonly named: ReadonlyMap<string, ResponseHead>;
  /** How a wait in vain ended; null where what was waited for came. */
  readonly stall: Stall | null;
  /** What the subject did meanwhile, where that was seen. */
  readonly standstill: Standstill | undefined;
  fileOf(content: ContentCheck): FileState | undefined;
  /** Whether the client had asked for the end of the connection. */
  asksForEnd(): boolean;
}

type ResponseOutcome = Extract<Outcome, { kind: 'response' }>;

/** All that keeps an alternative from holding; empty where it holds. */
export function checkOutcome(outcome: Outcome, awaited: Awaited): Problem[] {
  const response = awaited.session.responses[awaited.index];
  switch (outcome.kind) {
    case 'anything':
      return [];
    case 'closed':
      return checkClosed(awaited, response);
    case 'interim':
      return checkInterim(outcome, awaited, response);
    case 'unanswered':
      return checkUnanswered(awaited, response);
    case 'response':
      return response === undefined
        ? [noResponse(outcome, awaited)]
        : checkResponse(outcome, awaited, response);
  }
}

function checkClosed(awaited: Awaited, response: Response | undefined): Problem[] {
  const expected = 'the connection closed without an answer';
  if (response !== undefined) return [{ code: 'unexpected-answer', expected, saw: sayResponse(response) }];
  const surplus = surplusProblem(awaited, expected);
  if (surplus !== null) return [surplus];
  return isClosed(awaited.session) ? [] : [silence(expected, awaited)];
}

/** Whether an interim answer came that was waited for: the final one is the next. */
export function takesInterim({ outcomes }: Expect, { interim }: Session): boolean {
  return interim.length > 0 && outcomes.some(({ kind }) => kind === 'interim');
}

function checkInterim(
  outcome: Extract<Outcome, { kind: 'interim' }>,
  awaited: Awaited,
  response: Response | undefined,
): Problem[] {
  const expected = sayOutcome(outcome);
  if (awaited.session.interim.some(({ status }) => status === outcome.status)) return [];
  if (response !== undefined) return [{ code: 'wrong-status', expected, saw: sayResponse(response) }];
  return [silence(expected, awaited)];
}

function checkUnanswered(awaited: Awaited, response: Response | undefined): Problem[] {
  const expected = 'no answer';
  if (response !== undefined) return [{ code: 'unexpected-answer', expected, saw: sayResponse(response) }];
  const surplus = surplusProblem(awaited, expected);
  return surplus === null ? [] : [surplus];
}

function isClosed({ end }: Session): boolean {
  return end === 'fin' || end === 'reset';
}

function noResponse(outcome: ResponseOutcome, awaited: Awaited): Problem {
  const expected = sayOutcome(outcome);
  return surplusProblem(awaited, expected) ?? silence(expected, awaited);
}

/** No answer, or the beginning of one: then it is shown where that stops. */
function silence(expected: string, awaited: Awaited): Problem {
  const { session } = awaited;
  const problem: Problem = { code: codeOfSilence(session), expected, saw: saySilence(awaited) };
  if (!hasBegun(session)) return problem;
  return { ...problem, excerpt: excerptAt(session.kept, session.kept.length) };
}

function hasBegun({ kept, responses }: Session): boolean {
  return kept.length > 0 && responses.length === 0;
}

function codeOfSilence(session: Session): Problem['code'] {
  if (session.refused !== null) return 'no-connection';
  return isClosed(session) ? 'closed-without-answer' : 'no-answer';
}

/** Octets between the response before and this place that belong to no response. */
function surplusProblem({ session, index }: Awaited, expected: string): Problem | null {
  const stray = session.stray.find(({ after }) => after === index);
  if (stray === undefined) return null;
  const { violation } = stray;
  return {
    code: violation.code,
    expected,
    saw: violation.says,
    clause: violation.clause,
    ...excerptOf(session, violation),
  };
}

function saySilence({ session, index, stall, standstill }: Awaited): string {
  if (session.refused !== null) return `the connection could not be made (${session.refused})`;
  if (isClosed(session)) {
    const how = session.end === 'reset' ? 'reset' : 'closed';
    if (index === 0) return `the connection was ${how}, and no answer came`;
    const before = index === 1 ? 'the first answer' : `${index} answers`;
    return `the connection was ${how} after ${before}, and no other came`;
  }
  if (stall === null) return 'no answer';
  if (stall.kind === 'flood') return `no end of it after ${sayOctets(stall.octets)}`;
  return `${sayBegun(session)} in ${sayWaited(stall)}, and the connection is still open${sayStandstill(standstill)}`;
}

function sayBegun(session: Session): string {
  const interim = session.interim.map(({ status }) => status).join(', ');
  if (interim !== '') return `an interim ${interim} and no final answer`;
  return hasBegun(session) ? `only ${sayOctets(session.kept.length)}, no whole head,` : 'no answer';
}

function checkResponse(outcome: ResponseOutcome, awaited: Awaited, response: Response): Problem[] {
  const { session, index, named } = awaited;
  // A client would have taken them for the beginning of this answer.
  const surplus = surplusProblem(awaited, 'nothing between two answers');
  if (surplus !== null) return [surplus];
  if (outcome.status.length > 0 && !outcome.status.some((range) => isIn(range, response.head.status))) {
    const expected = sayOutcome(outcome);
    if (response.head.status !== requestTimeout)
      return [{ code: 'wrong-status', expected, saw: sayResponse(response) }];
    const saw = `${sayResponse(response)}, as if the request had not been complete`;
    return [{ code: 'taken-for-incomplete', expected, saw }];
  }
  const context = {
    head: response.head,
    sentMs: session.askedMs[index] ?? Infinity,
    receivedMs: session.lastReceivedMs,
    named,
  };
  const got = { response, hash: session.hashes.get(index), end: session.end };
  const problems = [
    ...outcome.grammar.map((part) => checkGrammar(part, awaited, response)),
    ...outcome.fields.map((field) => checkField(field, context)),
    outcome.content === null ? null : checkContent(got, outcome.content, awaited.fileOf(outcome.content)),
    outcome.thenClosed ? checkEnd(awaited) : null,
  ].filter((problem) => problem !== null);
  const isWhole = outcome.content?.kind !== 'begins';
  return problems.length === 0 && isWhole && isEndless(awaited, response) ? [neverEnds(response)] : problems;
}

const requestTimeout = 408;

/** 408 says that the server waited for more of the request: no answer to a whole one, unless it is asked for by name. */
function isIn([from, to]: StatusRange, status: number): boolean {
  return from <= status && status <= to && (status !== requestTimeout || from === to);
}

/** How lines end is one question about the whole head, and is asked once. */
function partOf({ code, part }: Violation): Violation['part'] {
  return code === 'bare-lf' && part === 'status-line' ? 'field-lines' : part;
}

function checkGrammar(part: Violation['part'], awaited: Awaited, response: Response): Problem | null {
  if (part === 'status-line' && response.head.version !== 'HTTP/1.1') {
    const saw = `a status line that begins with ${response.head.version}`;
    return {
      code: 'bad-version',
      expected: 'a status line that begins with HTTP/1.1',
      saw,
      clause: 'RFC 9112 §4',
    };
  }
  const violation = response.violations.find(
    (one) => partOf(one) === part && !isEndedByClose(one, response, awaited),
  );
  if (violation !== undefined) {
    const { code, says: saw, clause } = violation;
    return {
      code,
      expected: grammarWords[part],
      saw,
      clause,
      ...excerptOf(awaited.session, violation),
    };
  }
  return part === 'framing' && response.ended === 'unfinished' ? neverEnds(response) : null;
}

/**
 * The handout lets a close end an error, and whoever asked for the close knows what it says (RFC 9112 §6.3). Closed it
 * was, though the head did not announce it.
 */
function isEndedByClose({ code }: Violation, { head, ended }: Response, awaited: Awaited): boolean {
  if (code !== 'unframed' || ended !== 'complete' || awaited.session.end !== 'fin') return false;
  return head.status >= 400 || awaited.asksForEnd();
}

function neverEnds(response: Response): Problem {
  const { framing } = response;
  const saw = `${sayResponse(response)} with ${sayOctets(response.contentSize)} of content so far, ${sayNoEnd(response)}`;
  return {
    code: framing.kind === 'until-close' || framing.kind === 'none' ? 'unframed' : 'content-stops',
    expected: 'content whose end the client can tell',
    saw,
    clause: 'RFC 9112 §6.3',
  };
}

function sayNoEnd({ framing }: Response): string {
  switch (framing.kind) {
    case 'content-length':
      return `of the ${sayOctets(framing.size)} that Content-Length announces`;
    case 'chunked':
      return 'and no last chunk';
    case 'until-close':
    case 'none':
      return 'neither Content-Length nor an end';
  }
}

/** A response that never came to its end stops its client, whatever else it says; an idle timeout is not its end. */
function isEndless({ stall, session }: Awaited, { ended, framing }: Response): boolean {
  const inVain = stall !== null || session.endedIdle;
  return inVain && (ended !== 'complete' || framing.kind === 'until-close');
}

function checkEnd({ session, index }: Awaited): Problem | null {
  const expected = 'the end of the connection after this answer';
  const more = session.responses[index + 1];
  if (more !== undefined)
    return { code: 'answered-too-much', expected, saw: `another answer: ${sayResponse(more)}` };
  const stray = session.stray.find(({ after }) => after > index);
  if (stray !== undefined)
    return {
      code: stray.violation.code,
      expected,
      saw: stray.violation.says,
      ...excerptOf(session, stray.violation),
    };
  if (isClosed(session) && !session.endedIdle) return null;
  const saw = `the answer, and then the connection stayed open${session.endedIdle ? ' until it had been idle for more than 4 s' : ''}`;
  return { code: 'not-closed', expected, saw };
}

/** An excerpt can be shown only where no content was left out of the log before it. */
function excerptOf(session: Session, violation: Violation): { excerpt?: Problem['excerpt'] & object } {
  const { code, offset, size } = violation;
  const whole = session.hashes.size === 0 && offset < session.kept.length;
  // What is missing is missing at the end.
  const at = code === 'head-cut-short' ? offset + size : offset;
  return whole ? { excerpt: excerptAt(session.kept, at) } : {};
}
