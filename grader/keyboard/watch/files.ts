import { basename, relative, sep } from 'node:path';
import { watch } from 'chokidar';

/** Folders in which nothing is the student's own work. */
const folders = new Set(['node_modules', '.git', '.hg', '.svn', '__pycache__', '.venv', '.idea', '.vscode']);

/** What editors and interpreters leave beside a file while they work on it. */
const leftovers = [
  /~$/, // backups of many editors
  /^\..*\.sw[a-z]$/, // Vim's swap files
  /^4913$/, // Vim tries with this name whether it may write
  /^#.*#$|^\.#/, // Emacs: autosaves and locks
  /^\.goutputstream-|\.kate-swp$|___jb_(tmp|old)___$/, // GNOME, Kate, JetBrains
  /\.py[co]$/,
  /^\.DS_Store$|\.tmp$/,
];

/** Whether a file, by its path below the watched folder, is no part of the submission. */
export function isIgnored(path: string): boolean {
  const parts = path.split(sep);
  return parts.some((part) => folders.has(part)) || leftovers.some((one) => one.test(parts.at(-1) ?? ''));
}

export interface Watching {
  close(): Promise<void>;
}

/** Watches the files of a submission; ready once changes from now on are seen. */
export function watchFiles(folder: string, onChange: (path: string) => void): Promise<Watching> {
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => path !== folder && isIgnored(relative(folder, path)),
  });
  watcher.on('all', (event, path) => {
    if (event === 'add' || event === 'change' || event === 'unlink') onChange(path);
  });
  watcher.on('error', () => undefined); // a folder that cannot be read has no files to change
  return new Promise((resolve) => watcher.once('ready', () => resolve(watcher)));
}

/** The names of some files, as a status line has room for them. */
export function nameFiles(paths: ReadonlySet<string>): string {
  const names = [...new Set([...paths].map((path) => basename(path)))];
  return names.length <= 3
    ? names.join(', ')
    : `${names.slice(0, 2).join(', ')} and ${String(names.length - 2)} more`;
}
