import type { Standstill, TaskState } from '../observe/observation';
import type { Connection } from './client/connection';
import type { Instance } from './instance';
import { listenersOn, seesTcp, serverEnd } from './kernel/tcp';
import { tasksOf, type Task } from './kernel/tasks';
import type { Stage } from './stage';

/** Threads and connections beyond these are not looked at one by one: a student reads the first few. */
const mostTasks = 8;
const mostConnections = 64;

/** Notes why nothing came on a connection, where that can be seen. */
export function noteStandstill(stage: Stage, connection: Connection, instance: Instance | undefined): void {
  const seen = seeStandstill(stage, connection, instance);
  if (seen !== null) stage.note({ kind: 'standstill', connection: connection.name, ...seen });
}

/**
 * Why nothing came on a connection, by the kernel's own word: whether the subject has accepted it, what of ours it has
 * left unread, and in which call on which connection each of its threads sleeps. Null where that cannot be seen.
 */
export function seeStandstill(
  stage: Stage,
  connection: Connection,
  instance: Instance | undefined,
): Standstill | null {
  const { subject } = instance ?? {};
  if (subject == null || subject.exit !== null || !seesTcp()) return null;
  const end = serverEnd(connection.target.port, connection.localPort);
  const names = namesByInode(stage, connection);
  const tasks = subject.tree().flatMap(({ pid }) => tasksOf(pid));
  return {
    unread: end?.receiveQueue ?? null,
    // What waits for accept() belongs to no descriptor yet.
    accepted: end === null ? null : end.inode !== 0,
    tasks: tasks.slice(0, mostTasks).map((task) => stateOf(task, names, connection.target.port)),
    threads: tasks.length,
  };
}

function namesByInode(stage: Stage, connection: Connection): ReadonlyMap<number, string> {
  const looked = [connection, ...[...stage.connections.values()].slice(0, mostConnections)];
  const named = looked.map(({ name, target, localPort }): readonly [number, string] => {
    return [serverEnd(target.port, localPort)?.inode ?? 0, name];
  });
  return new Map(named.filter(([inode]) => inode !== 0));
}

/** A thread that waits to read from the listening socket waits in accept, by whatever call. */
function stateOf({ doing, inode }: Task, names: ReadonlyMap<number, string>, port: number): TaskState {
  if (inode === null) return { doing, on: null };
  const listens = listenersOn(port).some((row) => row.inode === inode);
  return listens ? { doing: 'accept', on: null } : { doing, on: names.get(inode) ?? null };
}
