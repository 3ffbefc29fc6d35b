/** The measurements: what of the hidden fragments is found, and what alarms that should not. */
import { BLOCK_STRENGTH } from '../../src/detect/fingerprint/judge.ts'
import type { Match } from '../../src/detect/fingerprint/match-text.ts'
import type { Disguise } from './disguises.ts'
import { type CodeFile, lineCount } from './files.ts'
import type { Fragment } from './fragments.ts'
import { createRandom } from './random.ts'

export interface Recall {
  readonly total: number
  /** Found in the right repository, at `warn` and at `block`. */
  readonly warn: number
  readonly block: number
  /** Of those found: named the right repository, the right file, as the first choice. */
  readonly repository: number
  readonly file: number
  /** Of those found in the right file: half of the lines or more, of both, are the same. */
  readonly lines: number
}

type Search = (text: Uint8Array) => readonly Match[]

const encoder = new TextEncoder()

export function measureRecall(
  search: Search,
  fragments: readonly Fragment[],
  disguise: Disguise,
  options: { readonly foreign: readonly string[]; readonly carrier?: (lines: readonly string[]) => string },
): Recall {
  const counts = { total: 0, warn: 0, block: 0, repository: 0, file: 0, lines: 0 }
  for (const [index, fragment] of fragments.entries()) {
    const lines = disguise.apply(fragment, createRandom(7919 * index + 13), options.foreign)
    const text = options.carrier?.(lines) ?? `${lines.join('\n')}\n`
    judge(search(encoder.encode(text)), fragment, counts)
  }
  return counts
}

function judge(
  matches: readonly Match[],
  { file, firstLine, lastLine }: Fragment,
  counts: { -readonly [K in keyof Recall]: number },
): void {
  counts.total++
  const best = [...matches].sort((a, b) => b.best.strength - a.best.strength)[0]
  if (best === undefined) return
  const sources = [best.best, ...best.alternatives]
  const own = matches
    .flatMap((match) => [match.best, ...match.alternatives])
    .filter(({ stored }) => stored?.repository === file.repository)
  if (own.length === 0) return
  counts.warn++
  if (own.some(({ strength }) => strength >= BLOCK_STRENGTH)) counts.block++
  if (best.best.stored?.repository === file.repository) counts.repository++
  const right = sources.find(({ stored }) => stored?.repository === file.repository && stored.paths.includes(file.path))
  if (right === undefined) return
  counts.file++
  const shared = Math.min(lastLine, right.sourceEndLine) - Math.max(firstLine, right.sourceStartLine) + 1
  const all = Math.max(lastLine, right.sourceEndLine) - Math.min(firstLine, right.sourceStartLine) + 1
  if (shared / all >= 0.5) counts.lines++
}

export interface Alarm {
  readonly path: string
  readonly match: Match
  /** The two texts hold the same lines, by plain comparison: code that both really share. */
  readonly isShared: boolean
}

export interface Alarms {
  readonly alarms: readonly Alarm[]
  readonly lines: number
  readonly bytes: number
  /** Processor time. */
  readonly seconds: number
}

/** `registered` are the files that copies are looked for in, by oid: what alarms is compared with its source. */
export function measureAlarms(
  search: Search,
  files: Iterable<Pick<CodeFile, 'bytes' | 'repository' | 'path'>>,
  registered: ReadonlyMap<string, CodeFile>,
): Alarms {
  const alarms: Alarm[] = []
  let lines = 0
  let bytes = 0
  let seconds = 0
  for (const file of files) {
    lines += lineCount(file.bytes)
    bytes += file.bytes.length
    const started = process.cpuUsage()
    const matches = search(file.bytes)
    seconds += process.cpuUsage(started).user / 1e6
    for (const match of matches)
      alarms.push({ path: `${file.repository}/${file.path}`, match, isShared: isShared(file.bytes, match, registered) })
  }
  return { alarms, lines, bytes, seconds }
}

/** So many lines, and such a part of all, must be the same. */
const SHARED_LINES_MIN = 8
const SHARED_PART_MIN = 0.6

function isShared(text: Uint8Array, { best }: Match, registered: ReadonlyMap<string, CodeFile>): boolean {
  const source = registered.get(best.stored?.oid ?? '')
  if (source === undefined) return false
  const own = telling(text, best.startLine, best.endLine)
  const theirs = new Set(telling(source.bytes, best.sourceStartLine, best.sourceEndLine))
  const same = own.filter((line) => theirs.has(line)).length
  return same >= SHARED_LINES_MIN && same >= SHARED_PART_MIN * own.length
}

/** Lines with something on them, without their indentation. */
function telling(text: Uint8Array, first: number, last: number): string[] {
  const lines = Buffer.from(text)
    .toString('utf8')
    .split('\n')
    .slice(first - 1, last)
  return lines.map((line) => line.trim()).filter((line) => line.length >= 6)
}
