/** Reading /proc (proc(5)), where whatever is named may be gone before it is read, or not be ours to read. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Empty where there is nothing to read. */
export function readText(path: string): string {
  return unlessGone(() => readFileSync(path, 'latin1'), '');
}

/** The names in a folder; none where there is no such folder. */
export function listNames(path: string): string[] {
  return namesIn(path) ?? [];
}

/** The names in a folder; null where there is no such folder. */
export function namesIn(path: string): string[] | null {
  return unlessGone(() => readdirSync(path), null);
}

/** A number from the text of /proc/PID/status; 0 where it has no such line. */
export function statusNumber(status: string, key: string): number {
  return Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
}

/**
 * The folder that tells what a process has. Where its first thread has left the others (pthread_exit(3)), the process looks
 * ended and its own folder tells nothing, but that of another thread does.
 */
export function folderOf(pid: number): string {
  const own = `/proc/${pid}`;
  if (!/^State:\s+Z/m.test(readText(`${own}/status`))) return own;
  const other = listNames(`${own}/task`).find((tid) => tid !== String(pid));
  return other === undefined ? own : `${own}/task/${other}`;
}

/** The inode of the socket that a descriptor is, in the folder of its process; null where it is none, or is closed. */
export function socketInode(folder: string, fd: string | number): number | null {
  const link = unlessGone(() => readlinkSync(`${folder}/fd/${fd}`), '');
  const inode = /^socket:\[(\d+)\]$/.exec(link)?.[1];
  return inode === undefined ? null : Number(inode);
}

function unlessGone<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
