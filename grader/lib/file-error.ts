const words: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EACCES: 'permission is denied',
  EPERM: 'that is not permitted',
  EROFS: 'nothing can be written on that disk',
  ENOSPC: 'the disk is full',
};

/** What the system says of a file, in plain words; in its own where there are none. */
export function sayFileError(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return words[code] ?? message;
}
