/** The source `staged`: exactly what `git commit` would record, read from the index and never from the working tree. */
import { LIMITS } from '../base/limits.ts'
import type { Origin } from '../base/passage.ts'
import { looseObjectsFolder, readLooseObject } from '../git/loose-objects.ts'
import { type ObjectReader, openObjectReader } from '../git/object-reader.ts'
import { findRepositoryRoot } from '../git/repository.ts'
import { type Environment, type GitPlace, gitPlace } from '../git/safe-git.ts'
import { compareStaged, type StagedChange, type StagedComparison } from '../git/staged-changes.ts'
import { requireWorkTree } from '../git/work-tree.ts'
import { readBlob, skipped, wholeBlob } from './git-blobs.ts'
import type { Source, SourceItem } from './source.ts'

export interface StagedOptions {
  /** Any folder of the work tree. */
  readonly cwd: string
  /** Where GIT_DIR, GIT_INDEX_FILE and the like are looked up; `process.env` unless given. */
  readonly environment?: Environment
}

/**
 * Every added, changed, renamed or retyped entry of the index against HEAD, as one blob each, or in pieces. The path
 * counts from the root of the work tree; of a symbolic link the blob is its target. Entries whose commit adds no line
 * (only their mode, their name or deletions) give nothing, and neither do submodules: what is recorded of them is a
 * commit id.
 * @throws {Failure} git-not-found, git-not-a-repository, git-failed, path-not-found, while iterating
 */
export function stagedSource(options: StagedOptions): Source {
  let begun: Promise<Staged> | undefined
  const begin = (): Promise<Staged> => {
    begun ??= compare(gitPlace(options.cwd, options.environment ?? process.env))
    return begun
  }
  return {
    name: 'staged',
    target: options.cwd,
    paths: async () => (await (await begin()).changes).map(({ path }) => path),
    items: () => stagedItems(begin()),
  }
}

interface Staged extends StagedComparison {
  readonly place: GitPlace
  readonly root: string | undefined
}

async function compare(place: GitPlace): Promise<Staged> {
  const root = findRepositoryRoot(place.cwd, place.environment)
  if (root === undefined) await requireWorkTree(place)
  const comparison = compareStaged(place)
  const changes = comparison.changes.catch(async (failure: unknown) => {
    // Outside of a repository, or in one of somebody else, `git diff` explains how to compare two files.
    await requireWorkTree(place)
    throw failure
  })
  changes.catch(() => {})
  return { ...comparison, changes, place, root }
}

async function* stagedItems(begun: Promise<Staged>): AsyncGenerator<SourceItem> {
  const { place, root, ...comparison } = await begun
  try {
    const changes = await comparison.changes
    for (const { kind, path } of changes) {
      if (kind === 'unmerged') yield skipped(path, 'unmerged: git commits nothing before the conflict is resolved')
    }
    const folder = root && looseObjectsFolder(root, place.cwd, place.environment)
    const others: StagedChange[] = []
    for (const change of changes.filter(addsContent)) {
      const object = folder && readLooseObject(folder, change.oid, LIMITS.wholeFileBytes)
      if (object && object.type === 'blob') yield* wholeBlob(object.bytes, originOf(change))
      else others.push(change)
    }
    if (others.length > 0) yield* askedItems(place, others)
  } finally {
    comparison.stop()
  }
}

function addsContent(change: StagedChange): boolean {
  return (change.kind === 'file' || change.kind === 'symlink') && change.addedLines?.length !== 0
}

function originOf({ path, oid, addedLines }: StagedChange): Origin {
  return addedLines === undefined ? { path, oid } : { path, oid, addedLines }
}

/** What `git add` did not write just now: it is in a pack, large, or somewhere that git alone knows. */
async function* askedItems(place: GitPlace, changes: readonly StagedChange[]): AsyncGenerator<SourceItem> {
  const objects = openObjectReader(place)
  try {
    objects.ask(changes.map(({ oid }) => oid))
    for (const change of changes) yield* askedItem(change, objects)
  } finally {
    objects.stop()
  }
}

async function* askedItem(change: StagedChange, objects: ObjectReader): AsyncGenerator<SourceItem> {
  const header = await objects.next()
  if (header === 'missing') {
    yield skipped(change.path, 'its content is missing from the repository, or broken there, and nothing is fetched')
    return
  }
  if (header.type !== 'blob') {
    yield skipped(change.path, `the index names a ${header.type} as its content`)
    return
  }
  yield* readBlob(objects, originOf(change), header.size)
}
