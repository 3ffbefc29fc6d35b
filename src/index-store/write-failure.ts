/** What stands in the way of a writer, as failures that say what to do. */
import { Failure } from '../base/failure.ts'

/** Runs what writes to the index `folder`; what the system refuses becomes a failure. */
export function writing<T>(folder: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw failureOf(error, folder)
  }
}

const HINTS: Readonly<Record<string, string>> = {
  ENOSPC: 'make room on the disk; the index is as it was before',
  EDQUOT: 'make room within your quota; the index is as it was before',
  EROFS: 'the disk is read-only: name an index elsewhere with --index',
  EACCES: 'check that you may write to its folder',
  EPERM: 'check that you may write to its folder',
}

/** True for what node:fs throws. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  if (error instanceof Failure || !(error instanceof Error)) return false
  const { code } = error as NodeJS.ErrnoException
  return code !== undefined && /^E[A-Z]+$/.test(code)
}

/** What the system refuses becomes a failure; a bug stays one. */
export function failureOf(error: unknown, folder: string): unknown {
  if (!isSystemError(error)) return error
  const { code } = error
  return new Failure('index-not-writable', `the index '${folder}' cannot be written: ${error.message}`, {
    hint: HINTS[code ?? ''] ?? 'check the disk; the index is as it was before',
    cause: error,
  })
}

export function noKeysFailure(folder: string): Failure {
  return new Failure('key-not-found', `the keys at hand may read the index '${folder}', but not write to it`, {
    hint: 'name the key file of the organisation with --key: it holds a fingerprint key and a names key',
  })
}
