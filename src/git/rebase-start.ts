/** Where a rebase must begin that is to change some commits. */
import { runGit } from './run-git.ts'
import type { GitPlace } from './safe-git.ts'

/**
 * The argument of `git rebase --interactive`; `amend` where the one commit is HEAD, and undefined where git does not know
 * one. `commits` are at least one.
 */
export async function findRebaseStart(place: GitPlace, commits: readonly string[]): Promise<string | undefined> {
  try {
    const head = (await runGit(place, 'rev-parse', ['HEAD'])).trim()
    if (commits.every((commit) => commit === head)) return 'amend'
    // Of commits of one line the oldest; of others what they branched from, which will do, too.
    const oldest = (await runGit(place, 'merge-base', ['--octopus', ...commits.slice(0, COMMITS_MAX)])).trim()
    const parents = await runGit(place, 'rev-list', ['--parents', '--max-count=1', oldest])
    return parents.trim().includes(' ') ? `${oldest.slice(0, SHORT)}~1` : '--root'
  } catch {
    return undefined
  }
}

const COMMITS_MAX = 500
const SHORT = 12
