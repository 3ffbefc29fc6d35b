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
}

export interface Alarms {
  readonly alarms: readonly Alarm[]
  readonly lines: number
  readonly bytes: number
  /** Processor time. */
  readonly seconds: number
}

export function measureAlarms(
  search: Search,
  files: Iterable<Pick<CodeFile, 'bytes' | 'repository' | 'path'>>,
): Alarms {
  const alarms: Alarm[] = []
  let lines = 0
  let bytes = 0
  const started = process.cpuUsage()
  for (const file of files) {
    lines += lineCount(file.bytes)
    bytes += file.bytes.length
    for (const match of search(file.bytes)) alarms.push({ path: `${file.repository}/${file.path}`, match })
  }
  return { alarms, lines, bytes, seconds: process.cpuUsage(started).user / 1e6 }
}
