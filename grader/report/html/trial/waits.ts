/** Who waited for whom, as far as it was seen: orders of events, no guesses about what the server had in mind. */
import { sayMs } from './scale';
import { spansOf, type Span } from './spans';
import type { Happening, Lane } from './happening';
import type { Hold, Story } from './story';

/** `waiter` heard its first octet as soon as `other` was over, and none before. */
export interface Release {
  readonly waiter: Lane;
  readonly other: Lane;
  readonly over: Happening;
  readonly heard: Happening;
}

export function releasesIn(story: Story): Release[] {
  const queue = queueIn(story);
  if (queue.length >= shortestQueue) return queue.slice(1).map((one, i) => releaseBy(one, queue[i] ?? one));
  return outwaited(story);
}

/** A connection from what it first asked to its end. */
interface Served {
  readonly lane: Lane;
  readonly asked: Happening;
  readonly heard: Happening;
  readonly over: Happening;
}

/** Two that follow one another may be chance; three that had all asked before are a queue. */
const shortestQueue = 3;

/** All who asked, if they were served strictly one after another though all of them had asked before. */
function queueIn({ lanes }: Story): Served[] {
  const askers = lanes.filter(({ happenings }) => happenings.some(({ sign }) => sign === 'send'));
  const served = askers.flatMap(servedOf).sort((a, b) => a.heard.ms - b.heard.ms);
  if (served.length < askers.length) return [];
  const [first] = served;
  const inTurn = served.every(({ heard, asked }, i) => {
    const before = served[i - 1];
    return (
      first !== undefined && asked.ms < first.over.ms && (before === undefined || before.over.ms <= heard.ms)
    );
  });
  return inTurn ? served : [];
}

function servedOf(lane: Lane): Served[] {
  const asked = lane.happenings.find(({ sign }) => sign === 'send');
  const heard = lane.happenings.find(({ sign }) => sign === 'receive');
  const over = lane.happenings.find(isOver);
  return asked === undefined || heard === undefined || over === undefined
    ? []
    : [{ lane, asked, heard, over }];
}

function releaseBy({ lane, heard }: Served, before: Served): Release {
  return { waiter: lane, heard, other: before.lane, over: before.over };
}

function isOver({ sign }: Happening): boolean {
  return sign === 'fin' || sign === 'reset' || sign === 'left';
}

/** A wait that goes on for less than this share after the other's end counts as ended by it. */
const soon = 0.2;

function outwaited({ lanes, endMs }: Story): Release[] {
  const connections = lanes.filter(({ kind }) => kind === 'connection');
  return connections.flatMap((waiter) => {
    const wait = spansOf(waiter, endMs).find(({ state }) => state === 'unanswered');
    const heard = waiter.happenings.find(({ sign }) => sign === 'receive');
    if (wait === undefined || heard?.ms !== wait.toMs) return [];
    const ends = connections.flatMap((other) => (other === waiter ? [] : endWithin(other, wait)));
    const last = ends.sort((a, b) => b.over.ms - a.over.ms)[0];
    if (last === undefined || heard.ms - last.over.ms > soon * (wait.toMs - wait.fromMs)) return [];
    return [{ waiter, heard, ...last }];
  });
}

/** The end of another connection that was open when the wait began, and ended before it did. */
function endWithin(other: Lane, wait: Span): { other: Lane; over: Happening }[] {
  const over = other.happenings.find(isOver);
  const opened = other.happenings[0];
  if (over === undefined || opened === undefined) return [];
  return opened.ms < wait.fromMs && over.ms > wait.fromMs && over.ms <= wait.toMs ? [{ other, over }] : [];
}

/** One sentence for each wait that tells something about the others. */
export function sayWaits(story: Story): string[] {
  const queue = queueIn(story);
  const released = queue.length >= shortestQueue ? sayQueue(queue) : outwaited(story).map(sayRelease);
  const vain = story.lanes.flatMap((lane) =>
    spansOf(lane, story.endMs)
      .filter(({ state }) => state === 'vain')
      .flatMap((wait) => sayVain(story, lane, wait)),
  );
  return [...story.holds.map(sayHold), ...released, ...vain].slice(0, mostSaid);
}

const mostSaid = 6;

function sayHold({ waiter, holder, ms }: Hold): string {
  return `At ${sayMs(ms)}, when ${waiter.name} gave up, the kernel saw the server waiting for ${holder.name}.`;
}

/** Of a crowd only the queue is told: who was beside whom would be a page of its own. */
export function sayCrowdWaits(story: Story): string[] {
  const queue = queueIn(story);
  return queue.length >= shortestQueue ? sayQueue(queue) : [];
}

function sayQueue(queue: readonly Served[]): string[] {
  const last = queue.at(-1);
  if (last === undefined) return [];
  const waited = sayMs(last.heard.ms - last.asked.ms);
  return [
    `${queue.length} connections had asked before the first was over, and were served strictly one after another. ${last.lane.name}, the last, waited ${waited}.`,
  ];
}

function sayRelease({ waiter, other, heard, over }: Release): string {
  const asked = waiter.happenings.find(({ sign }) => sign === 'send')?.ms ?? 0;
  return `${waiter.name} waited ${sayMs(heard.ms - asked)} for its first octet. It came ${sayMs(heard.ms - over.ms)} after ${other.name} was over.`;
}

const namedAtMost = 3;

function sayVain(story: Story, lane: Lane, wait: Span): string[] {
  const others = story.lanes.filter((other) => other !== lane && other.kind === 'connection');
  const alike = new Map<string, string[]>();
  for (const other of others) {
    const state = spansOf(other, story.endMs).find((one) => covers(one, wait))?.state;
    const says = state === undefined ? undefined : MEANWHILE[state];
    if (says !== undefined) alike.set(says, [...(alike.get(says) ?? []), other.name]);
  }
  if (alike.size === 0) return [];
  const meanwhile = [...alike].map(([says, names]) => `${sayNames(names)} ${says}`).join('; ');
  return [`${lane.name} waited ${sayMs(wait.toMs - wait.fromMs)} in vain. Meanwhile ${meanwhile}.`];
}

function sayNames(names: readonly string[]): string {
  const rest = names.length - namedAtMost;
  const shown = names.slice(0, namedAtMost).join(', ');
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}

function covers(span: Span, { fromMs, toMs }: Span): boolean {
  const middle = (fromMs + toMs) / 2;
  return span.fromMs <= middle && span.toMs >= middle;
}

const MEANWHILE: Readonly<Partial<Record<Span['state'], string>>> = {
  silent: 'held a connection on which nobody spoke',
  unanswered: 'had asked, and had no answer either',
  vain: 'had asked, and had no answer either',
  answering: 'got an answer',
  connecting: 'tried to connect',
};
