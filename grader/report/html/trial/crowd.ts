/** More connections than anyone looks at one by one: what became of them, and which few stand for the rest. Pure. */
import { gistOf, sayCount } from './octets';
import { spansOf } from './spans';
import type { Lane } from './happening';
import type { Story } from './story';

/** More connections than this are a crowd. */
const mostDrawn = 24;

export interface Member {
  readonly lane: Lane;
  readonly openedMs: number;
  /** From what it sent first to the first octet it got; null where one of the two never was. */
  readonly waitedMs: number | null;
  readonly sent: number;
  readonly received: number;
  /** What it came to, in a few words: those with the same words had the same fate. */
  readonly fate: string;
}

export interface Fate {
  readonly says: string;
  readonly members: readonly Member[];
  readonly longestMs: number | null;
}

export function isCrowd({ lanes }: Story): boolean {
  return lanes.filter(({ kind }) => kind === 'connection').length > mostDrawn;
}

export function membersOf(story: Story): Member[] {
  return story.lanes.filter(({ kind }) => kind === 'connection').map((lane) => memberOf(lane, story.endMs));
}

function memberOf(lane: Lane, endMs: number): Member {
  const { happenings } = lane;
  const asked = happenings.find(({ sign }) => sign === 'send');
  const heard = happenings.find(({ sign }) => sign === 'receive');
  const total = (wanted: 'send' | 'receive'): number =>
    happenings.reduce(
      (sum, { sign, octets, omitted }) => sum + (sign === wanted ? (octets?.length ?? 0) + omitted : 0),
      0,
    );
  return {
    lane,
    openedMs: happenings[0]?.ms ?? 0,
    waitedMs: asked === undefined || heard === undefined ? null : heard.ms - asked.ms,
    sent: total('send'),
    received: total('receive'),
    fate: fateOf(lane, endMs, total('receive')),
  };
}

function fateOf(lane: Lane, endMs: number, received: number): string {
  const { happenings } = lane;
  const first = happenings.find(({ sign, octets }) => sign === 'receive' && octets !== null)?.octets ?? null;
  const end = happenings.findLast(({ sign }) => ENDS.has(sign));
  // How far a download had come when it was left is chance; what the server itself ended is not.
  const size = end?.sign === 'fin' || end?.sign === 'reset' ? `, ${sayCount(received)}` : '';
  const answer = first === null ? 'nothing received' : `${gistOf(first)}${size}`;
  const vain = spansOf(lane, endMs).some(({ state }) => state === 'vain');
  return [answer, ...(vain ? ['given up'] : []), end?.says ?? 'no end was seen'].join('; ');
}

const ENDS: ReadonlySet<string> = new Set(['refused', 'fin', 'reset', 'left', 'open']);

/** Most members first. */
export function fatesOf(members: readonly Member[]): Fate[] {
  const byFate = new Map<string, Member[]>();
  for (const member of members) byFate.set(member.fate, [...(byFate.get(member.fate) ?? []), member]);
  return [...byFate]
    .map(([says, alike]) => ({ says, members: alike, longestMs: longest(alike)?.waitedMs ?? null }))
    .sort((a, b) => b.members.length - a.members.length);
}

function longest(members: readonly Member[]): Member | undefined {
  return [...members].sort((a, b) => (b.waitedMs ?? -1) - (a.waitedMs ?? -1))[0];
}

/** The first, the last, the one that waited longest, and one of each fate, as a story of their own; so many at most. */
export function examplesOf(story: Story, members: readonly Member[], most: number): Story {
  const fates = fatesOf(members).flatMap(({ members: [one] }) => (one === undefined ? [] : [one]));
  const picked = [members[0], members.at(-1), longest(members), ...fates.reverse()];
  const chosen = new Set(picked.flatMap((member) => (member === undefined ? [] : [member.lane])));
  const few = new Set([...chosen].slice(0, most));
  const stays = (lane: Lane | null): boolean => lane === null || lane.kind === 'process' || few.has(lane);
  return {
    ...story,
    lanes: story.lanes.filter(stays),
    happenings: story.happenings.filter(({ lane }) => stays(lane)),
  };
}
