/**
 * The files that decide about a scan as they are in the base of a pull request: where strangers wrote the head, nothing of
 * theirs decides about it, whatever is checked out.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { Failure } from '../base/failure.ts'
import { openObjectReader } from '../git/object-reader.ts'
import { runGit } from '../git/run-git.ts'
import type { GitPlace } from '../git/safe-git.ts'

/** Configurations, what they may extend, and baselines. */
const DECIDES = /(?:^|\/)(?:\.codemoat[^/]*|[^/]+\.ya?ml)$/
const FILES_MAX = 5000
const FILE_BYTES_MAX = 4 * 1024 * 1024

/**
 * Writes those of `commit` below `folder`, those called `named` among them, and makes it look like a repository: what
 * looks for a configuration in parent folders stops there. Returns the paths that were written, relative to it.
 */
export async function writeBaseFiles(
  place: GitPlace,
  commit: string,
  { folder, named }: { readonly folder: string; readonly named: readonly string[] },
): Promise<ReadonlySet<string>> {
  mkdirSync(join(folder, '.git'), { recursive: true })
  const listed = await runGit(place, 'ls-tree', ['-r', '-z', '--full-tree', commit])
  const files = listed.split('\0').flatMap((line) => {
    const [, oid = '', path = ''] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? []
    return DECIDES.test(path) || named.includes(path) ? [{ oid, path }] : []
  })
  const written = new Set<string>()
  const objects = openObjectReader(place)
  try {
    const taken = files.slice(0, FILES_MAX)
    objects.ask(taken.map(({ oid }) => oid))
    for (const { path } of taken) {
      const header = await objects.next()
      if (header === 'missing' || header.size > FILE_BYTES_MAX) continue
      const file = resolve(folder, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, await objects.read(header.size))
      written.add(path)
    }
  } finally {
    objects.stop()
  }
  return written
}

/** A path of the work tree, relative to it. @throws {Failure} usage where it is outside */
export function pathInTree({ cwd }: GitPlace, path: string): string {
  const inTree = relative(cwd, resolve(cwd, path)).split(sep).join('/')
  if (!/^\.\.(?:\/|$)/.test(inTree) && inTree !== '' && !inTree.includes('\0')) return inTree
  throw new Failure('usage', `"${path}" is no file of the repository`, {
    hint: 'name one by its path in the repository: only what the base branch has is read here',
  })
}
