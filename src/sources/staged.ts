/** The source `staged`: exactly what `git commit` would record, read from the index and never from the working tree. */
import { type ObjectReader, openObjectReader } from '../git/object-reader.ts'
import { findRepositoryRoot } from '../git/repository.ts'
import { type Environment, gitPlace } from '../git/safe-git.ts'
import { compareStaged, type StagedChange } from '../git/staged-changes.ts'
import { requireWorkTree } from '../git/work-tree.ts'
import { readBlob, skipped } from './git-blobs.ts'
import type { Source, SourceItem } from './source.ts'

export interface StagedOptions {
  /** Any folder of the work tree. */
  readonly cwd: string
  /** Where GIT_DIR, GIT_INDEX_FILE and the like are looked up; `process.env` unless given. */
  readonly environment?: Environment
}

/**
 * Every added, changed, renamed or retyped entry of the index against HEAD, as one blob each, or in pieces, in the
 * order of the index. The path counts from the root of the work tree; of a symbolic link the blob is its target. Entries
 * whose commit adds no line (only their mode, their name or deletions) give nothing, and neither do submodules: what is
 * recorded of them is a commit id.
 * @throws {Failure} git-not-found, git-not-a-repository, git-failed, path-not-found, while iterating
 */
export function stagedSource(options: StagedOptions): Source {
  return { name: 'staged', target: options.cwd, items: () => stagedItems(options) }
}

async function* stagedItems(options: StagedOptions): AsyncGenerator<SourceItem> {
  const place = gitPlace(options.cwd, options.environment ?? process.env)
  if (findRepositoryRoot(place.cwd, place.environment) === undefined) await requireWorkTree(place)
  const comparison = compareStaged(place)
  // Started before it is known what to ask, so that it is ready by then.
  const objects = openObjectReader(place)
  try {
    const changes = await comparison.changes.catch(async (failure: unknown) => {
      // Outside of a repository, or in one of somebody else, `git diff` explains how to compare two files.
      await requireWorkTree(place)
      throw failure
    })
    for (const { kind, path } of changes) {
      if (kind === 'unmerged') yield skipped(path, 'unmerged: git commits nothing before the conflict is resolved')
    }
    const wanted = changes.filter(addsContent)
    objects.ask(wanted.map((change) => change.oid))
    for (const change of wanted) yield* itemsOf(change, objects)
  } finally {
    comparison.stop()
    objects.stop()
  }
}

function addsContent(change: StagedChange): boolean {
  return (change.kind === 'file' || change.kind === 'symlink') && change.addedLines?.length !== 0
}

async function* itemsOf(change: StagedChange, objects: ObjectReader): AsyncGenerator<SourceItem> {
  const { path, oid, addedLines } = change
  const header = await objects.next()
  if (header === 'missing') {
    yield skipped(path, 'its content is missing from the repository, or broken there, and nothing is fetched')
    return
  }
  if (header.type !== 'blob') {
    yield skipped(path, `the index names a ${header.type} as its content`)
    return
  }
  yield* readBlob(objects, addedLines === undefined ? { path, oid } : { path, oid, addedLines }, header.size)
}
