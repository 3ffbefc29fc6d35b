/** Which commit brought or took away which blob, and under which name: `git log --raw`, read as it streams. */
import { type GitProcess, startGit } from './git-process.ts'
import { pathFromQuoted } from './quoted-path.ts'
import type { GitPlace } from './safe-git.ts'

/** One entry that a commit changes. Of a merge, what none of its parents had. Object ids are all zeros for none. */
export interface LoggedChange {
  readonly commit: string
  /** Counts commits, newest first: no parent has a lower number than its child. */
  readonly order: number
  readonly oldOids: readonly string[]
  readonly oid: string
  readonly path: string
}

export interface HistoryLog {
  /** The changes that bring or take away one of these blobs, or one that `isMore` is true of. @throws {Failure} git-failed */
  changes(blobs: ReadonlySet<string>, isMore?: (oid: string) => boolean): Promise<readonly LoggedChange[]>
  /** Ids of all commits that were read. */
  commits(): ReadonlySet<string>
  stop(): void
}

const FORMAT = [
  '--raw',
  '-c',
  '-r',
  '--root',
  '--no-abbrev',
  '--no-renames',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-show-signature',
  '--no-notes',
  '--ignore-submodules=all',
  '-O/dev/null',
  '--format=%H',
]

/** Before it is known what is wanted, git may run ahead by so much; then it waits. */
const AHEAD_BYTES = 64 * 1024 * 1024

/** Starts `git log <revisions>` at once. `input` are further revisions, one a line. */
export function startHistoryLog(place: GitPlace, revisions: readonly string[], input?: readonly string[]): HistoryLog {
  const git = startGit(place, 'log', [...FORMAT, ...(input ? ['--stdin'] : []), ...revisions])
  git.stdin.end(input && `${input.join('\n')}\n`)
  const ahead: Buffer[] = []
  let bytes = 0
  git.stdout.on('data', (chunk: Buffer) => {
    ahead.push(chunk)
    bytes += chunk.length
    if (bytes > AHEAD_BYTES) git.stdout.pause()
  })
  const commits = new Set<string>()
  return {
    changes: (blobs, isMore) => {
      const wanted = (oid: string): boolean => blobs.has(oid) || isMore?.(oid) === true
      return readChanges(git, ahead, createLogParser(wanted, commits))
    },
    commits: () => commits,
    stop: () => git.stop(),
  }
}

async function readChanges(git: GitProcess, ahead: Buffer[], parser: LogParser): Promise<readonly LoggedChange[]> {
  git.stdout.removeAllListeners('data')
  for (const chunk of ahead.splice(0)) parser.push(chunk)
  git.stdout.on('data', parser.push)
  git.stdout.resume()
  await git.done
  return parser.end()
}

interface LogParser {
  push(this: void, chunk: Buffer): void
  end(): readonly LoggedChange[]
}

/** `::100644 100644 100644 <old> <old> <new> MM<tab><path>`: a colon and an old side for each parent. */
const CHANGE = /^(:+)((?:\d{6} )+)((?:[0-9a-f]+ )+)[A-Z]+\d*\t(.*)$/

/** Six digits and a blank. */
const MODE_LENGTH = 7

function createLogParser(wanted: (oid: string) => boolean, commits: Set<string>): LogParser {
  const found: LoggedChange[] = []
  let commit = ''
  let order = -1
  let rest = ''

  function readLine(line: string): void {
    if (line.charCodeAt(0) !== 0x3a) {
      if (line === '') return
      commit = line
      order++
      commits.add(commit)
      return
    }
    if (!concerns(line)) return
    const [, , , oidText = '', printed = ''] = CHANGE.exec(line) ?? []
    const oids = oidText.trimEnd().split(' ')
    const oid = oids.pop() ?? ''
    found.push({ commit, order, oldOids: oids, oid, path: pathFromQuoted(printed) })
  }

  /** Looks at the ids where they stand: almost no line is wanted, and there are as many as changed files. */
  function concerns(line: string): boolean {
    let sides = 1
    while (line.charCodeAt(sides - 1) === 0x3a) sides++
    let at = sides - 1 + sides * MODE_LENGTH
    for (let side = 0; side < sides; side++) {
      const end = line.indexOf(' ', at)
      if (wanted(line.slice(at, end))) return true
      at = end + 1
    }
    return false
  }

  return {
    push(chunk) {
      const text = rest + chunk.toString('latin1')
      let start = 0
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
        readLine(text.slice(start, end))
        start = end + 1
      }
      rest = text.slice(start)
    },
    end: () => found,
  }
}
