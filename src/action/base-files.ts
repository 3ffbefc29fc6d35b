/**
 * The files that decide about a scan as they are in the base of a pull request: where strangers wrote the head, nothing of
 * theirs decides about it, whatever is checked out.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { Failure } from '../base/failure.ts'
import { openObjectReader } from '../git/object-reader.ts'
import { runGit } from '../git/run-git.ts'
import { type GitPlace, gitPlace, withoutRepository } from '../git/safe-git.ts'

/** Configurations, what they may extend, and baselines. */
const DECIDES = /(?:^|\/)(?:\.codemoat[^/]*|[^/]+\.ya?ml)$/
const FILES_MAX = 5000
const FILE_BYTES_MAX = 4 * 1024 * 1024

/**
 * Writes those of `commit` below `folder`, those called `named` among them, and makes a repository of it that tracks them:
 * what looks for a configuration in parent folders stops there. Returns the paths that were written, relative to it.
 */
export async function writeBaseFiles(
  place: GitPlace,
  commit: string,
  { folder, named }: { readonly folder: string; readonly named: readonly string[] },
): Promise<ReadonlySet<string>> {
  const listed = await runGit(place, 'ls-tree', ['-r', '-z', '--full-tree', commit])
  const files = listed.split('\0').flatMap((line) => {
    const [, oid = '', path = ''] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? []
    return DECIDES.test(path) || named.includes(path) ? [{ oid, path }] : []
  })
  const inBase = await createRepository(place, folder, files[0]?.oid)
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
  const entries = files.filter(({ path }) => written.has(path)).map(({ oid, path }) => `100644 ${oid}\t${path}\0`)
  await runGit(inBase, 'update-index', ['-z', '--index-info'], entries.join(''))
  return written
}

/** Empty, and of the same sort of ids as the one of `place`: what is written there is to be tracked, as in the base. */
async function createRepository(place: GitPlace, folder: string, oid = ''): Promise<GitPlace> {
  mkdirSync(folder, { recursive: true })
  const created = gitPlace(folder, withoutRepository(place.environment))
  const format = oid.length === 64 ? ['--object-format=sha256'] : []
  await runGit(created, 'init', ['--quiet', '--template=', ...format])
  return created
}

/** A path of the work tree, relative to it. @throws {Failure} usage where it is outside */
export function pathInTree({ cwd }: GitPlace, path: string): string {
  const inTree = relative(cwd, resolve(cwd, path)).split(sep).join('/')
  if (!/^\.\.(?:\/|$)/.test(inTree) && inTree !== '' && !inTree.includes('\0')) return inTree
  throw new Failure('usage', `"${path}" is no file of the repository`, {
    hint: 'name one by its path in the repository: only what the base branch has is read here',
  })
}
