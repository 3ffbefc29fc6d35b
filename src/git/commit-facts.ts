/** Who made a commit, when, and what it says in its first line. */
import type { CommitFacts } from '../base/finding.ts'
import { runGit } from './run-git.ts'
import type { GitPlace } from './safe-git.ts'

const FIELD = '\x1f'
const COMMITS_AT_A_TIME = 5000

/** The facts of those of `oids` that can be read, by their id. */
export async function readCommitFacts(
  place: GitPlace,
  oids: readonly string[],
): Promise<ReadonlyMap<string, CommitFacts>> {
  const facts = new Map<string, CommitFacts>()
  const format = ['%H', '%an', '%aI', '%s'].join('%x1f')
  for (let from = 0; from < oids.length; from += COMMITS_AT_A_TIME) {
    const asked = oids.slice(from, from + COMMITS_AT_A_TIME)
    const args = ['--no-walk=unsorted', '--stdin', '-z', '--no-show-signature', '--no-notes', `--format=${format}`]
    const printed = await runGit(place, 'log', args, `${asked.join('\n')}\n`).catch(() => '')
    for (const line of printed.split('\0')) {
      const [oid, author = '', date = '', subject = ''] = line.trim().split(FIELD)
      if (oid) facts.set(oid, { oid, author, date, subject })
    }
  }
  return facts
}
