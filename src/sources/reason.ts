/** Why the operating system refused something, in words for the coverage. */

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'gone before it was read',
  ENOTDIR: 'gone before it was read',
  EISDIR: 'a folder, not a file',
  ELOOP: 'a symbolic link, not a file',
  ENXIO: 'not a regular file',
  ENAMETOOLONG: 'path too long for the operating system',
  EIO: 'the disk could not read it',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
}

/**
 * The reason that an error of node:fs or of a stream stands for.
 * @throws the error itself where it is none of the operating system's: then it is a bug.
 */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (typeof code !== 'string') throw error
  return REASONS[code] ?? `could not be read (${code})`
}
