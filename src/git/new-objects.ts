/** The objects that a push brings: everything that its tips reach and the other side does not have. */
import { startGit } from './git-process.ts'
import { pathFromBytes } from './quoted-path.ts'
import { runGit } from './run-git.ts'
import type { GitPlace } from './safe-git.ts'

/** All object ids in full. */
export interface PushedRange {
  readonly tips: readonly string[]
  /** Objects that the other side has. */
  readonly known: readonly string[]
  /** What else it has, as git's options for a set of refs: `--all`, `--remotes=origin`. */
  readonly knownRefs: readonly string[]
}

/**
 * `path` is where a blob was met first, the name of a tag, or empty. A missing object is not in this repository, as in a
 * partial clone.
 */
export interface NewObject {
  readonly oid: string
  readonly path: string
  readonly isMissing: boolean
}

export interface NewObjects {
  /** Some at a time, as git finds them: commits, tags, trees, blobs. Rejects with a Failure where git died. */
  batches(): AsyncGenerator<readonly NewObject[]>
  stop(): void
}

const LINE_FEED = 0x0a

/** Starts git at once. Of `range.known`, all must be here: see `keepPresent`. */
export function listNewObjects(place: GitPlace, range: PushedRange): NewObjects {
  // A missing object is said, and not fetched, whether a partial clone may lack it or not.
  const git = startGit(place, 'rev-list', ['--objects', '--missing=print', ...revisionOptions(range)])
  git.stdin.end(revisionInput(range))
  return {
    async *batches() {
      let rest: Uint8Array = new Uint8Array(0)
      for await (const chunk of git.stdout as AsyncIterable<Uint8Array>) {
        const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
        const end = bytes.lastIndexOf(LINE_FEED) + 1
        rest = bytes.slice(end)
        if (end > 0) yield [...linesOf(bytes.subarray(0, end))].map(parseLine)
      }
      await git.done
    },
    stop: () => git.stop(),
  }
}

/** Options and input that make a command walk exactly `range`. */
export function revisionOptions(range: PushedRange): readonly string[] {
  return ['--stdin', ...(range.knownRefs.length > 0 ? ['--not', ...range.knownRefs] : [])]
}

export function revisionInput(range: PushedRange): string {
  return [...range.tips, ...range.known.map((oid) => `^${oid}`)].map((line) => `${line}\n`).join('')
}

/** Those of `oids` that are in the repository: what the other side has may be newer than what was fetched. */
export async function keepPresent(place: GitPlace, oids: readonly string[]): Promise<readonly string[]> {
  if (oids.length === 0) return []
  const printed = await runGit(place, 'cat-file', ['--batch-check'], oids.map((oid) => `${oid}\n`).join(''))
  return printed.split('\n').flatMap((line) => /^([0-9a-f]+) (?!missing)/.exec(line)?.[1] ?? [])
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, start)
    yield bytes.subarray(start, end)
    start = end + 1
  }
}

/** `<oid>`, `<oid> <path>` with the path as it is, or `?<oid>`. */
function parseLine(line: Uint8Array): NewObject {
  const isMissing = line[0] === 0x3f
  const blank = line.indexOf(0x20)
  const oid = Buffer.from(line.subarray(isMissing ? 1 : 0, blank < 0 ? line.length : blank)).toString('latin1')
  return { oid, path: blank < 0 ? '' : pathFromBytes(line.subarray(blank + 1)), isMissing }
}
