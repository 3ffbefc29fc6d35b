/** The source `message`: a commit message as git will record it, from the file that it hands to its hook. */
import { readFileSync } from 'node:fs'
import { Failure } from '../base/failure.ts'
import { COMMIT_MESSAGE } from '../git/object-text.ts'
import type { Source } from './source.ts'

export interface MessageOptions {
  /** Absolute, or from the current folder. */
  readonly file: string
  /** What begins a comment line, and whether git will take comments and what is below the scissors away. */
  readonly cleanup: Cleanup
}

export interface Cleanup {
  readonly comment: string
  readonly comments: 'removed' | 'kept'
  readonly scissors: 'cut' | 'kept'
}

/** Lines keep their numbers: what git takes away is empty. @throws {Failure} path-not-found, while iterating */
export function messageSource({ file, cleanup }: MessageOptions): Source {
  return {
    name: 'message',
    target: file,
    paths: async () => [],
    items: () => {
      const bytes = new TextEncoder().encode(cleanMessage(readMessage(file), cleanup))
      return [{ kind: 'blob', blob: { bytes, origin: { path: COMMIT_MESSAGE } } }]
    },
  }
}

export function cleanMessage(text: string, { comment, comments, scissors }: Cleanup): string {
  const lines = text.split('\n')
  const cut = scissors === 'cut' ? lines.findIndex((line) => line.trimEnd() === `${comment} ${SCISSORS}`) : -1
  const kept = cut < 0 ? lines : lines.slice(0, cut)
  return kept.map((line) => (comments === 'removed' && line.startsWith(comment) ? '' : line)).join('\n')
}

const SCISSORS = '------------------------ >8 ------------------------'

function readMessage(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Failure('path-not-found', `the commit message cannot be read: ${(error as Error).message}`, {
      place: { path: file },
      hint: 'call this hook as git does, with the file of the message',
      cause: error,
    })
  }
}
