/**
 * Reads `git diff --raw --patch` as it streams: which entries differ, and which lines of each are new. It reads bytes
 * and counts the lines that a hunk announces, so that no content can be taken for a header.
 */
import { assert } from '../base/assert.ts'
import type { LineRange } from '../base/passage.ts'
import { pathFromQuoted } from './quoted-path.ts'

/** One entry that differs. Modes are git's own, in octal; object ids in full, all zeros for none. */
export interface DiffEntry {
  /** A added, M modified, R renamed, C copied, T type changed, U unmerged. */
  readonly status: string
  readonly mode: string
  readonly oldOid: string
  readonly oid: string
  /** For a rename the new one. */
  readonly path: string
}

export interface Diff {
  readonly entries: readonly DiffEntry[]
  /**
   * Lines that `oid` has over `oldOid`; undefined where all are new, or the patch says nothing of them, as for binary
   * content.
   */
  addedLines(entry: DiffEntry): readonly LineRange[] | undefined
}

export interface DiffParser {
  push(chunk: Uint8Array): void
  /** True once the rest of the patch matters to nobody: no entry had other content before. */
  isThrough(): boolean
  end(): Diff
}

const NEWLINE = 0x0a
const RAW = /^:\d{6} (\d{6}) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*\t(?:[^\t]*\t)?([^\t]+)$/
const INDEX = /^index ([0-9a-f]+)\.\.([0-9a-f]+)(?: \d{6})?$/
const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/

/**
 * Expects the output of git with core.quotePath, --no-abbrev, --full-index and -U0. Where the patch is not what it
 * should be, no lines are known: taking all as new is always safe.
 */
export function createDiffParser(): DiffParser {
  const entries: DiffEntry[] = []
  const added = new Map<string, LineRange[]>()
  const parts: Uint8Array[] = []
  let pair = ''
  let bodyLines = 0
  let atLineStart = true
  let believed = true
  let listed = false
  let compared = false

  function readLine(line: string): void {
    if (listed) readHeader(line)
    else if (line === '') listed = true
    else list(line)
  }

  function readHeader(line: string): void {
    const hunk = HUNK.exec(line)
    const index = INDEX.exec(line)
    if (hunk !== null) startHunk(hunk)
    else if (index !== null) pair = `${index[1]}..${index[2]}`
    else if (line.startsWith('diff --git ')) pair = ''
  }

  function list(line: string): void {
    const entry = parseRawLine(line)
    entries.push(entry)
    compared ||= hasOtherContent(entry)
  }

  function startHunk(hunk: RegExpExecArray): void {
    const count = Number(hunk[3] ?? 1)
    const first = Number(hunk[2])
    bodyLines = Number(hunk[1] ?? 1) + count
    let ranges = added.get(pair)
    if (ranges === undefined) {
      ranges = []
      added.set(pair, ranges)
    }
    // Two entries with the same contents have the same hunks, one set after the other: once is enough.
    const previous = ranges[ranges.length - 1]
    if (count > 0 && (previous === undefined || previous.last < first)) ranges.push({ first, last: first + count - 1 })
  }

  /** Passes over lines of a hunk from byte `start` on; returns the byte after the last that belongs to it. */
  function skipBody(chunk: Uint8Array, start: number): number {
    let position = start
    while (position < chunk.length && (bodyLines > 0 || !atLineStart)) {
      if (atLineStart) bodyLines -= weightOf(chunk[position])
      const end = chunk.indexOf(NEWLINE, position)
      atLineStart = end >= 0
      position = atLineStart ? end + 1 : chunk.length
    }
    return position
  }

  /** How many of the announced lines a line is. `\ No newline at end of file` is none of them. */
  function weightOf(first: number | undefined): number {
    if (first === 0x2b || first === 0x2d) return 1
    if (first !== 0x5c) believed = false
    return 0
  }

  return {
    push(chunk) {
      let position = 0
      while (position < chunk.length && believed) {
        position = skipBody(chunk, position)
        if (position === chunk.length) return
        const end = chunk.indexOf(NEWLINE, position)
        parts.push(chunk.subarray(position, end < 0 ? chunk.length : end))
        if (end < 0) return
        readLine(Buffer.concat(parts.splice(0)).toString('latin1'))
        position = end + 1
      }
    },
    isThrough: () => listed && !compared,
    end() {
      assert(
        entries.every((entry) => entry.path !== ''),
        'git prints raw entries as it documents',
      )
      // The line about an unmerged entry has its name unquoted, which may look like anything.
      const known = believed && !entries.some((entry) => entry.status === 'U')
      return {
        entries,
        addedLines(entry) {
          if (entry.oldOid === entry.oid) return []
          return known && hasOtherContent(entry) ? added.get(`${entry.oldOid}..${entry.oid}`) : undefined
        },
      }
    },
  }
}

/** One line of `--raw` without -z; its path is empty where it is none. */
export function parseRawLine(line: string): DiffEntry {
  const [, mode = '', oldOid = '', oid = '', status = '', path = ''] = RAW.exec(line) ?? []
  return { status, mode, oldOid, oid, path: pathFromQuoted(path) }
}

/** Whether some of its lines may be new and others not. */
function hasOtherContent(entry: DiffEntry): boolean {
  return (entry.status === 'M' || entry.status === 'R') && entry.oldOid !== entry.oid
}
