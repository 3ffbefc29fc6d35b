/**
 * Copies that were split over the messages of one session, each part too short to prove anything. What the messages hold of
 * one file is put side by side, as it stands in that file, and adds up.
 */
import type { Context, Passage } from '../../base/passage.ts'
import type { Span } from '../../base/span.ts'
import { findByte } from '../decode/find-byte.ts'
import { BESIDE, BLOCK_STRENGTH, type Copy, isProven } from './judge.ts'

/** Something in a passage that looks like a part of a copy; spans are bytes of the passage. */
export interface Trace {
  readonly copy: Copy
  readonly passage: Passage
  readonly context: Context
  /** Of the message in its blob. */
  readonly order: number
}

/** A copy whose bytes are those of its first part, with as many lines as all parts. They are in the order of the session. */
export interface SessionCopy {
  readonly copy: Copy
  readonly parts: readonly Trace[]
}

/** More parts than this are not put together in one session: they are registered code all over, and told one by one. */
const TRACES_MAX = 4096
/** Copies that are told of one session. */
const COPIES_MAX = 100
/** Parts of one stretch of a file that are compared with one another. */
const STRETCH_MAX = 256

/** Parts that are further apart in their file, in lines, are no parts of one copy. */
const GAP_LINES_MAX = 20

/** The share of the shorter part that two parts may have in common: lines at a cut may be on both sides. */
const COMMON_SHARE = 0.25

/** Gathers what the passages of one blob hold, by session; where there is none, by the file that they are of. */
export class SessionTraces {
  readonly #sessions = new Map<string, Trace[]>()
  #messages = 0

  /** Takes the traces of one passage. False where a session has too many of them. */
  add(passage: Passage, copies: readonly Copy[]): boolean {
    let last: Context | undefined
    let isComplete = true
    for (const copy of copies) {
      const context = passage.contextAt?.(copy.startByte) ?? passage.context
      if (context !== last) this.#messages++
      last = context
      const { session, embeddedPath = '' } = context
      const key = session ?? `\0${embeddedPath}`
      const traces = this.#sessions.get(key)
      const trace = { copy, passage, context, order: this.#messages }
      if (traces === undefined) this.#sessions.set(key, [trace])
      else if (traces.length < TRACES_MAX) traces.push(trace)
      // What stands in one message needs nothing put together.
      else if (traces[0]?.order !== trace.order) isComplete = false
    }
    return isComplete
  }

  /** Copies that no message proves by itself, or none as surely, the surest first. */
  copies(): SessionCopy[] {
    return [...this.#sessions.values()].flatMap(spreadCopies)
  }
}

/**
 * The messages that a copy reaches over, where a passage was put together out of several; one where it lies in one. Spans
 * are bytes of the passage.
 */
export function messagesOf(
  { startByte, endByte }: Copy,
  { bytes, context, contextAt }: Passage,
): readonly { readonly context: Context; readonly span: Span }[] {
  if (contextAt === undefined) return [{ context, span: { start: startByte, end: endByte } }]
  const messages: { context: Context; span: Span }[] = []
  for (let start = startByte; start < endByte; ) {
    const feed = findByte(bytes, 10, start)
    const end = Math.min(endByte, feed)
    const line = contextAt(start)
    const last = messages.at(-1)
    if (last?.context === line) last.span = { start: last.span.start, end }
    else messages.push({ context: line, span: { start, end } })
    start = feed + 1
  }
  return messages
}

function spreadCopies(traces: readonly Trace[]): SessionCopy[] {
  const byFile = new Map<number, Trace[]>()
  for (const trace of traces) {
    const known = byFile.get(trace.copy.file)
    if (known === undefined) byFile.set(trace.copy.file, [trace])
    else known.push(trace)
  }
  const found = [...byFile.values()].flatMap(stretches).flatMap((stretch) => together(stretch) ?? [])
  return withoutRivals(found.sort((a, b) => b.copy.strength - a.copy.strength))
}

/** Runs of traces of one file that stand near to each other there, from several passages. */
function stretches(traces: readonly Trace[]): Trace[][] {
  const sorted = [...traces].sort((a, b) => a.copy.sourceStartLine - b.copy.sourceStartLine)
  const runs: Trace[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const trace of sorted) {
    if (trace.copy.sourceStartLine > end + GAP_LINES_MAX || runs.at(-1)!.length === STRETCH_MAX) runs.push([])
    runs.at(-1)!.push(trace)
    end = Math.max(end, trace.copy.sourceEndLine)
  }
  return runs.filter((run) => new Set(run.map(({ order }) => order)).size > 1)
}

/** Undefined where the parts prove nothing together, or no more than one of them alone. */
function together(stretch: readonly Trace[]): SessionCopy | undefined {
  const parts: Trace[] = []
  const candidates = stretch.filter(({ copy }) => copy.isPart)
  for (const trace of candidates.sort((a, b) => b.copy.strength - a.copy.strength))
    if (!parts.some((other) => isSamePart(other.copy, trace.copy))) parts.push(trace)
  if (new Set(parts.map(({ order }) => order)).size < 2) return undefined
  parts.sort((a, b) => a.order - b.order || a.copy.startByte - b.copy.startByte)
  // What goes on where the last part ended is the same copy; what does not was found beside it.
  const strength = parts.reduce((sum, { copy }, at) => {
    const follows = at === 0 || copy.sourceStartLine >= parts[at - 1]!.copy.sourceStartLine
    return sum + (follows ? copy.strength : BESIDE * copy.strength)
  }, 0)
  const copies = parts.map(({ copy }) => copy)
  const sum = (value: (copy: Copy) => number): number => copies.reduce((total, copy) => total + value(copy), 0)
  const copy: Copy = {
    ...copies[0]!,
    endLine: copies[0]!.startLine + sum(({ startLine, endLine }) => endLine - startLine + 1) - 1,
    sourceStartLine: Math.min(...copies.map((one) => one.sourceStartLine)),
    sourceEndLine: Math.max(...copies.map((one) => one.sourceEndLine)),
    levels: [...new Set(copies.flatMap(({ levels }) => levels))],
    keys: sum(({ keys }) => keys),
    units: sum(({ units }) => units),
    score: sum(({ score }) => score),
    strength,
    isPart: false,
  }
  const known = Math.max(0, ...stretch.filter((one) => isProven(one.copy)).map((one) => one.copy.strength))
  return isProven(copy) && degree(strength) > degree(known) ? { copy, parts } : undefined
}

/** Nothing, a warning, a block. */
function degree(strength: number): number {
  return strength >= BLOCK_STRENGTH ? 2 : strength >= 1 ? 1 : 0
}

/** Levels see different things. */
function isSamePart(a: Copy, b: Copy): boolean {
  if (!a.levels.some((level) => b.levels.includes(level))) return false
  const common = Math.min(a.sourceEndLine, b.sourceEndLine) - Math.max(a.sourceStartLine, b.sourceStartLine) + 1
  const shorter = Math.min(a.sourceEndLine - a.sourceStartLine, b.sourceEndLine - b.sourceStartLine) + 1
  return common > COMMON_SHARE * shorter
}

/** Files that hold the same code explain the same parts: the surest one is told. */
function withoutRivals(found: readonly SessionCopy[]): SessionCopy[] {
  const kept: SessionCopy[] = []
  for (const one of found) {
    if (kept.length === COPIES_MAX) break
    const isRival = kept.some(({ parts }) =>
      parts.some((part) => one.parts.some((other) => part.order === other.order && isSameText(part.copy, other.copy))),
    )
    if (!isRival) kept.push(one)
  }
  return kept
}

function isSameText(a: Copy, b: Copy): boolean {
  return a.startByte < b.endByte && b.startByte < a.endByte
}
