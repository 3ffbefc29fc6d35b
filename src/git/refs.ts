/** What the names of a repository point to, and which files those commits have. */
import { runGit } from './run-git.ts'
import type { GitPlace } from './safe-git.ts'

export interface Ref {
  /** Short, as people write it: `main`, `origin/main`, `v1.0`, `stash`. */
  readonly name: string
  readonly oid: string
}

/** Newest first, at most `limit`; of several names for one commit the first. Tags are taken to what they tag. */
export async function listRefs(place: GitPlace, limit: number): Promise<readonly Ref[]> {
  const format = '%(if)%(*objectname)%(then)%(*objectname)%(else)%(objectname)%(end) %(refname)'
  const args = [`--count=${limit}`, '--sort=-creatordate', `--format=${format}`]
  const printed = await runGit(place, 'for-each-ref', args).catch(() => '')
  const listed = printed.split('\n').flatMap((line) => {
    const blank = line.indexOf(' ')
    return blank < 0 ? [] : [{ oid: line.slice(0, blank), refname: line.slice(blank + 1) }]
  })
  const uses = new Map<string, number>()
  for (const { refname } of listed) uses.set(shortened(refname), (uses.get(shortened(refname)) ?? 0) + 1)
  const seen = new Set<string>()
  return listed.flatMap(({ oid, refname }) => {
    if (oid === '' || seen.has(oid)) return []
    seen.add(oid)
    const name = shortened(refname)
    return [{ oid, name: uses.get(name) === 1 ? name : refname.replace(/^refs\//, '') }]
  })
}

/** Git's own `%(refname:short)` looks for each name in files of eight kinds: it takes longer than all the rest. */
function shortened(refname: string): string {
  return refname.replace(/^refs\/(?:heads\/|tags\/|remotes\/)?/, '')
}

/** By `<commit>:<path>` as asked: the id of the blob there, or undefined. Paths with a line feed are not found. */
export async function findBlobs(place: GitPlace, asked: readonly string[]): Promise<readonly (string | undefined)[]> {
  const lines = asked.map((one) => (one.includes('\n') ? ':' : one))
  const printed = await runGit(place, 'cat-file', ['--batch-check'], lines.map((line) => `${line}\n`).join(''))
  const answers = printed.split('\n')
  return asked.map((_, index) => /^([0-9a-f]+) blob /.exec(answers[index] ?? '')?.[1])
}

/** Id of the commit that is checked out, undefined before the first one. */
export async function findHead(place: GitPlace): Promise<string | undefined> {
  const printed = await runGit(place, 'rev-parse', ['--verify', '--quiet', 'HEAD^{commit}']).catch(() => '')
  return printed.trim() || undefined
}
