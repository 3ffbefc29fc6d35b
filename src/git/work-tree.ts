/** Asks git whether there is a work tree here, where our own look for one found none. */

import { Failure } from '../base/failure.ts'
import { messageOf } from '../base/message-of.ts'
import { gitFailure } from './git-failure.ts'
import type { GitPlace } from './safe-git.ts'

/** @throws {Failure} git-not-a-repository, git-failed where it is bare or `cwd` is inside of `.git` */
export async function requireWorkTree(place: GitPlace): Promise<void> {
  const { openGit } = await import('./open-git.ts')
  const git = await openGit(place)
  let answer: string
  try {
    answer = await git.revparse(['--is-inside-work-tree'])
  } catch (error) {
    throw gitFailure('rev-parse', messageOf(error), place.cwd)
  }
  if (answer === 'true') return
  throw new Failure('git-failed', `'${place.cwd}' is in a git repository, but in no work tree of it`, {
    hint: 'go to a folder of a work tree: a bare repository and the folder .git have nothing staged',
  })
}
