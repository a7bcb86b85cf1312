import { escapeOctets } from '../lib/escape';
import { sayOctets } from '../lib/units';
import type { ContentCheck, ExitCheck, Expect, FieldCheck, Outcome, StatusRange } from '../plan/plan';
import type { Stall } from '../observe/observation';
import type { Response } from '../wire/responses';

/** Items as a sentence has them: a, b or c. */
export function sayList(items: readonly string[], last = 'or'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

function sayStatus(ranges: readonly StatusRange[]): string {
  const one = ([from, to]: StatusRange): string => (from === to ? String(from) : `${String(from / 100)}xx`);
  const isAny = ranges.some(([from, to]) => from <= 200 && to >= 299) && ranges.some(([, to]) => to >= 499);
  return isAny ? 'an answer' : `status ${sayList(ranges.map(one))}`;
}

export function sayContent(content: ContentCheck): string {
  switch (content.kind) {
    case 'file':
      return `the content of ${content.path}`;
    case 'text':
      return `the content "${escapeOctets(content.text)}"`;
    case 'sha256':
      return `content with the SHA-256 ${content.sha256}`;
    case 'size':
      return `content of ${sayOctets(content.size)}`;
    case 'begins':
      return `the beginning of ${content.path}`;
    case 'none':
      return 'no content';
  }
}

export function sayField(field: FieldCheck): string {
  switch (field.kind) {
    case 'exactly':
      return `${field.name}: ${field.value}`;
    case 'present':
      return `${/^[aeio]/i.test(field.name) ? 'an' : 'a'} ${field.name} field`;
    case 'absent':
      return `no ${field.name} field`;
    case 'one-of':
      return `${field.name}: ${sayList(field.values)}${field.orAbsent ? ', or none' : ''}`;
    case 'matches':
      return `${field.name} matching ${field.pattern}${field.orAbsent ? ', or none' : ''}`;
    case 'date-now':
      return `${field.name} with the present time in GMT`;
    case 'later-than-date':
      return `${field.name} ${sayDuration(field.byMs)}${field.giveOrTakeMs === null ? ' or more' : ''} after Date`;
    case 'same-as':
      return `the same ${field.name} as before`;
  }
}

/** Behind a refused connection: where the server listens instead. */
export function sayWhereItListens({ listensOn }: { readonly listensOn?: readonly number[] }): string {
  if (listensOn === undefined) return '';
  if (listensOn.length === 0) return ': the server runs, and listens on no port';
  const ports = sayList(listensOn.map(String), 'and');
  return `: the server listens on port${listensOn.length === 1 ? '' : 's'} ${ports} instead`;
}

export function sayDuration(ms: number): string {
  const units = [
    [3_600_000, 'hour'],
    [60_000, 'minute'],
    [1_000, 'second'],
  ] as const;
  for (const [size, name] of units) {
    const count = Math.round(ms / size);
    if (Math.abs(ms) >= size) return `${String(count)} ${name}${Math.abs(count) === 1 ? '' : 's'}`;
  }
  return `${String(Math.round(ms))} ms`;
}

export const grammarWords = {
  'status-line': 'a status line by the book',
  'field-lines': 'field lines by the book',
  framing: 'content whose end the client can tell',
  contradictions: 'field lines that agree with each other',
  stream: 'nothing outside responses',
} as const;

/** What an alternative asks for, in words. */
export function sayOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'anything':
      return 'any answer, or none';
    case 'closed':
      return 'the connection closed without an answer';
    case 'interim':
      return `the interim status ${String(outcome.status)}`;
    case 'unanswered':
      return 'no answer';
    case 'response': {
      const parts = [
        ...(outcome.status.length === 0 ? [] : [sayStatus(outcome.status)]),
        ...outcome.fields.map(sayField),
        ...(outcome.content === null ? [] : [sayContent(outcome.content)]),
        ...outcome.grammar.map((part) => grammarWords[part]),
        ...(outcome.thenClosed ? ['then the end of the connection'] : []),
      ];
      return sayList(parts.length === 0 ? ['an answer'] : parts, 'and');
    }
  }
}

/** All that is right, without what is merely accepted. */
export function sayExpect(expect: Expect): string {
  const right = expect.outcomes.filter(({ worth, warn }) => worth === 1 && warn === undefined);
  return [...new Set(right.map(sayOutcome))].join('; or ');
}

export function sayResponse({ head }: Response): string {
  const reason = escapeOctets(head.reason).slice(0, 40);
  return `${String(head.status)}${reason === '' ? '' : ` ${reason}`}`;
}

/** What an instructor wrote to say "anything at all" is no riddle for a student. */
function sayPrints(prints: readonly string[]): string {
  const patterns = prints.filter((pattern) => pattern !== '\\S');
  return patterns.length === 0
    ? 'prints a message'
    : `prints something that matches ${sayList(patterns, 'and')}`;
}

export function sayExit(exit: ExitCheck): string {
  const ways = [
    ...(exit.codes.length === 0 ? [] : [`with exit code ${sayList(exit.codes.map(String))}`]),
    ...(exit.signals.length === 0 ? [] : [`with signal ${sayList(exit.signals)}`]),
  ];
  const parts = [
    [
      'the server ends',
      ...(exit.withinMs === null ? [] : [`within ${sayDuration(exit.withinMs)}`]),
      ...(ways.length === 0 ? [] : [ways.join(', or ')]),
    ].join(' '),
    ...(exit.prints.length === 0 ? [] : [sayPrints(exit.prints)]),
    ...(exit.neverListens ? ['never listens'] : []),
    ...(exit.leavesNothing ? ['leaves no process behind'] : []),
    ...(exit.freesPort ? ['frees its port'] : []),
  ];
  return sayList(parts, 'and');
}

/** How long a wait in vain was, as the end of a sentence. */
export function sayInVain(stall: Stall | null): string {
  return stall === null || stall.kind === 'flood' ? '' : ` within ${sayWaited(stall)}`;
}

/** How long, and whether that was all the time there was. */
export function sayWaited(stall: Wait): string {
  const why = stall.kind === 'cap' ? ' (then the time of the whole case was over)' : '';
  return `${(waitedMs(stall) / 1000).toFixed(1)} s${why}`;
}

export function waitedMs(stall: Wait): number {
  return stall.kind === 'silence' ? stall.quietMs : stall.capMs;
}

/** A wait that ended because nothing came. */
type Wait = Exclude<Stall, { kind: 'flood' }>;
