/** What `git commit` would record: the entries of the index that differ from HEAD, and the lines that are new in them. */
import type { LineRange } from '../base/passage.ts'
import { PATCH, RENAMES } from './diff-options.ts'
import { createDiffParser, type Diff, type DiffEntry } from './diff-parser.ts'
import { type GitProcess, startGit } from './git-process.ts'
import type { GitPlace } from './safe-git.ts'

/** `addedLines` is absent where every line is new, and empty where none is. */
export interface StagedChange {
  readonly kind: 'file' | 'symlink' | 'submodule' | 'unmerged'
  readonly oid: string
  readonly path: string
  readonly addedLines?: readonly LineRange[]
}

/** `git diff` compares with the empty tree before the first commit, which `git diff-index` does not. */
const COMPARE = [
  '--cached',
  '--raw',
  '--no-abbrev',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
  '--ignore-submodules=all',
  '--submodule=short',
  '--ita-invisible-in-index',
  // Deleted content leaves with the commit.
  '--diff-filter=d',
  '-O/dev/null',
]

const WITH_LINES = [...PATCH, ...RENAMES]

const NO_LINES = ['--no-renames']

/** The comparison as it runs: `changes` resolves when git is through, `stop` ends it early. */
export interface StagedComparison {
  readonly changes: Promise<readonly StagedChange[]>
  stop(): void
}

/** Starts git at once, so that other work is done while it runs. `changes` rejects with git-failed and its like. */
export function compareStaged(place: GitPlace): StagedComparison {
  let stopped = false
  let running = startComparison(place, WITH_LINES)
  const changes = diffOf(running)
    .catch((failure: unknown) => {
      if (stopped) throw failure
      // Lines need the contents of HEAD, which a partial clone may lack. The list of entries does not.
      running = startComparison(place, NO_LINES)
      return diffOf(running)
    })
    .then((diff) => diff.entries.map((entry) => changeOf(entry, diff)))
  changes.catch(() => {})
  const stop = (): void => {
    stopped = true
    running.stop()
  }
  return { changes, stop }
}

function startComparison(place: GitPlace, options: readonly string[]): GitProcess {
  const git = startGit(place, 'diff', [...COMPARE, ...options, '--'])
  git.stdin.end()
  return git
}

async function diffOf(git: GitProcess): Promise<Diff> {
  const parser = createDiffParser()
  // Listening is quicker to set up than iterating, and the parser keeps up.
  git.stdout.on('data', (chunk: Uint8Array) => {
    parser.push(chunk)
    if (parser.isThrough()) git.stop()
  })
  await git.done.catch((failure: unknown) => {
    if (!parser.isThrough()) throw failure
  })
  return parser.end()
}

function changeOf(entry: DiffEntry, diff: Diff): StagedChange {
  const { oid, path } = entry
  const kind = kindOf(entry)
  const addedLines = diff.addedLines(entry)
  return addedLines === undefined ? { kind, oid, path } : { kind, oid, path, addedLines }
}

function kindOf(entry: DiffEntry): StagedChange['kind'] {
  if (entry.status === 'U') return 'unmerged'
  if (entry.mode === '160000') return 'submodule'
  return entry.mode === '120000' ? 'symlink' : 'file'
}
