/** Which objects some commits have that others have not: `git rev-list --objects`. */
import { startGit } from './git-process.ts'
import { createOidSet, type OidSet } from './oid-set.ts'
import { runGit } from './run-git.ts'
import type { GitPlace } from './safe-git.ts'

/**
 * The commits, trees, blobs and tags that `revisions` lead to, and nothing that is excluded in them. Options that limit
 * commits by date leave out what older commits had already.
 * @throws {Failure} git-failed where a revision is unknown
 */
export async function reachableObjects(
  place: GitPlace,
  revisions: readonly string[],
  oidBytes: 20 | 32,
): Promise<OidSet> {
  const isLimited = revisions.some((one) => one.startsWith('--since='))
  const excluded = isLimited ? await boundaryOf(place, revisions) : []
  const git = startGit(place, 'rev-list', ['--objects', '--no-object-names', '--stdin', ...revisions])
  git.stdin.end(excluded.map((oid) => `^${oid}\n`).join(''))
  const oids = createOidSet(oidBytes)
  let rest = ''
  git.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString('latin1')).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) oids.addHex(line)
  })
  await git.done
  return oids
}

/** The commits right behind the last ones that are wanted. */
async function boundaryOf(place: GitPlace, revisions: readonly string[]): Promise<string[]> {
  const printed = await runGit(place, 'rev-list', ['--boundary', ...revisions])
  return printed.split('\n').flatMap((line) => (line.startsWith('-') ? [line.slice(1)] : []))
}
