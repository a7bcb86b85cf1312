import { sayOctets } from '../lib/units';
import type { Standstill, TaskState } from '../observe/observation';
import { sayList } from './say';

/**
 * Why nothing came, by the kernel: what became of our octets, and what the server's threads wait for. A sentence to
 * stand behind another; empty where nothing was seen.
 */
export function sayStandstill(seen: Standstill | undefined): string {
  if (seen === undefined) return '';
  const { unread, accepted, tasks, threads } = seen;
  const parts = [sayUnread(unread, accepted), sayThreads(tasks, threads)].filter((part) => part !== '');
  const text = parts.join('; ');
  return text === '' ? '' : `. ${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function sayUnread(unread: number | null, accepted: boolean | null): string {
  const left = unread ?? 0;
  if (accepted === false) {
    return left === 0
      ? 'The connection was never accepted'
      : `The connection was never accepted: the kernel holds its ${sayOctets(left)} unread`;
  }
  if (accepted === null) return '';
  return left === 0
    ? 'The server has read all that was sent'
    : `The server has left ${sayOctets(left)} of the request unread`;
}

const mostNamed = 3;

/** One thread and several of them, as the subject of a sentence. */
const sayDoing: Readonly<Record<TaskState['doing'], readonly [one: string, many: string]>> = {
  recv: ['waits in recv()', 'wait in recv()'],
  send: ['waits in send()', 'wait in send()'],
  accept: ['waits in accept()', 'wait in accept()'],
  wait: ['waits for events', 'wait for events'],
  lock: ['waits for a lock or another thread', 'wait for a lock or another thread'],
  sleep: ['sleeps', 'sleep'],
  child: ['waits for a child process', 'wait for a child process'],
  run: ['is running', 'are running'],
  other: ['waits in the kernel', 'wait in the kernel'],
};

function sayThreads(tasks: readonly TaskState[], threads: number): string {
  const [only] = tasks;
  if (only === undefined) return '';
  if (threads === 1) return `your only thread ${sayDoing[only.doing][0]}${sayWhere([only])}`;
  const whose =
    tasks.length < threads
      ? `the first ${String(tasks.length)} of your ${String(threads)} threads`
      : `your ${String(threads)} threads`;
  const kinds = [...new Set(tasks.map(({ doing }) => doing))];
  if (kinds.length === 1) return `${whose} all ${sayDoing[only.doing][1]}${sayWhere(tasks)}`;
  const said = kinds.map((kind) => {
    const alike = tasks.filter(({ doing }) => doing === kind);
    return `${String(alike.length)} ${sayDoing[kind][alike.length === 1 ? 0 : 1]}${sayWhere(alike)}`;
  });
  return `of ${whose} ${sayList(said, 'and')}`;
}

function sayWhere(tasks: readonly TaskState[]): string {
  const names = [...new Set(tasks.flatMap(({ on }) => on ?? []))];
  if (names.length === 0) return '';
  const shown = names.slice(0, mostNamed);
  return ` on ${sayList(names.length > shown.length ? [...shown, 'others'] : shown, 'and')}`;
}
