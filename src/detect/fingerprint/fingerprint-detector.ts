/** The fingerprint detector: copies of registered code in a passage, as detections that say whose code it is. */
import type { Provenance, ProvenancePlace } from '../../base/finding.ts'
import type { Context, Passage } from '../../base/passage.ts'
import type { Span } from '../../base/span.ts'
import { furtherRule } from '../../rules/further-rules.ts'
import type { BlobDetector, Detection, Detector, SpreadDetection } from '../detector.ts'
import { styleOf } from './comment-style.ts'
import { BLOCK_STRENGTH, type Copy } from './judge.ts'
import { type Match, Matcher, type MatchOptions } from './match-text.ts'
import { messagesOf, SessionTraces } from './session-copies.ts'

export interface FingerprintDetectorOptions extends MatchOptions {
  /** What the index is called in reports. */
  readonly index: string
}

/** What is warned of and what blocks, as severities: the policy turns them into decisions. */
const WARNS = 'low'
const BLOCKS = 'high'

/** As many alternatives as a person reads. */
const ALTERNATIVES_MAX = 5

export function createFingerprintDetector(options: FingerprintDetectorOptions): Detector {
  const matcher = new Matcher(options)
  const { index } = options
  return {
    name: 'fingerprint',
    detect: (passage, notice) => {
      if (passage.context.format === 'binary') return []
      return matcher.match(passage.bytes, styleOfPassage(passage), notice).map((match) => detectionOf(match, index))
    },
    forBlob: () => new BlobTracer(matcher, index),
  }
}

/** Finds what is in one message, and what the messages of a session hold together. */
class BlobTracer implements BlobDetector {
  readonly name = 'fingerprint'
  readonly #matcher: Matcher
  readonly #index: string
  readonly #session = new SessionTraces()
  /** Copies that reach over several messages of one passage. */
  readonly #spread: SpreadDetection[] = []

  constructor(matcher: Matcher, index: string) {
    this.#matcher = matcher
    this.#index = index
  }

  detect(passage: Passage, notice: (reason: string) => void): readonly Detection[] {
    const { bytes, context, contextAt } = passage
    if (context.format === 'binary') return []
    const parts = context.session !== undefined || contextAt !== undefined
    const { matches, traces } = this.#matcher.matchAndTrace(bytes, { style: styleOfPassage(passage), notice, parts })
    if (!this.#session.add(passage, traces)) notice('holds more parts of registered code than are put together')
    return matches.flatMap((match) => {
      const messages = messagesOf(match.best, passage)
      if (messages.length < 2) return [detectionOf(match, this.#index)]
      this.#spread.push(
        spreadDetectionOf(
          match,
          messages.map((message) => ({ passage, ...message })),
          this.#index,
        ),
      )
      return []
    })
  }

  finish(): readonly SpreadDetection[] {
    const together = this.#session.copies().map(({ copy, parts }) => {
      const places = parts.flatMap((part) =>
        messagesOf(part.copy, part.passage).map((message) => ({ passage: part.passage, ...message })),
      )
      return spreadDetectionOf({ best: copy, alternatives: [] }, places, this.#index)
    })
    return [...this.#spread, ...together]
  }
}

interface Message {
  readonly passage: Passage
  readonly context: Context
  readonly span: Span
}

function spreadDetectionOf(match: Match, parts: readonly Message[], index: string): SpreadDetection {
  const detection = detectionOf(match, index)
  const messages = new Set(parts.map(({ context }) => context)).size
  const turns = [...new Set(parts.flatMap(({ context }) => context.turn ?? []))]
  const where = turns.length > 1 ? `turns ${listed(turns)}` : `${messages} messages`
  return {
    detection: {
      ...detection,
      provenance: { ...detection.provenance!, ...(turns.length > 0 && { turns }) },
      why: [`split over ${where}, whose parts were put together`, ...detection.why],
    },
    parts,
  }
}

/** As many turns as a person reads. */
const TURNS_SHOWN = 12

function listed(turns: readonly number[]): string {
  const shown = turns.slice(0, TURNS_SHOWN).join(', ')
  return turns.length > TURNS_SHOWN ? `${shown} and ${turns.length - TURNS_SHOWN} more` : shown
}

function styleOfPassage({ context }: Passage): ReturnType<typeof styleOf> {
  const name = context.language ?? context.embeddedPath
  return name === undefined ? undefined : styleOf(name)
}

function detectionOf({ best, alternatives }: Match, index: string): Detection {
  const isCanary = best.levels.includes('canary')
  const rule = isCanary ? 'proprietary-canary' : 'proprietary-code'
  return {
    rule,
    kind: 'proprietary',
    title: furtherRule(rule)?.title ?? rule,
    severity: isCanary ? 'critical' : best.strength >= BLOCK_STRENGTH ? BLOCKS : WARNS,
    span: { start: best.startByte, end: best.endByte },
    provenance: provenanceOf(best, alternatives, index),
    why: reasonsOf(best),
  }
}

function provenanceOf(best: Copy, alternatives: readonly Copy[], index: string): Provenance {
  const places = alternatives.flatMap((copy) => placeOf(copy) ?? []).slice(0, ALTERNATIVES_MAX)
  const place = placeOf(best)
  return {
    index,
    ...place,
    tokens: best.units,
    lines: best.endLine - best.startLine + 1,
    isRenamed: isRenamed(best),
    strength: Math.round(best.strength * 100) / 100,
    ...(best.stored && { coverage: coverageOf(best) }),
    ...(places.length > 0 && { alternatives: places }),
  }
}

function placeOf({ stored, sourceStartLine, sourceEndLine }: Copy): ProvenancePlace | undefined {
  if (stored === undefined) return undefined
  const { repository, paths, lines } = stored
  return {
    repo: repository,
    path: paths[0] ?? '',
    startLine: sourceStartLine,
    endLine: Math.min(lines, Math.max(sourceStartLine, sourceEndLine)),
  }
}

/** Structure alone was found: the words are others. */
function isRenamed({ levels }: Copy): boolean {
  return levels.every((level) => level === 'structure')
}

function coverageOf({ stored, sourceStartLine, sourceEndLine }: Copy): number {
  const share = (sourceEndLine - sourceStartLine + 1) / Math.max(1, stored?.lines ?? 1)
  return Math.round(Math.min(1, share) * 1000) / 1000
}

function reasonsOf(copy: Copy): string[] {
  const runs = `${copy.keys} ${copy.keys === 1 ? 'run' : 'runs'}`
  const amount = Math.round(copy.score)
  if (copy.levels.includes('canary')) return [`${runs} of words from a marked line`]
  const first = isRenamed(copy)
    ? `${runs} of the same structure, in order; its names were changed`
    : `${runs} of the same words, in order; ${amount} bits of information that public code does not have`
  const both = copy.levels.length > 1 ? ['words and structure agree'] : []
  return [first, ...both]
}
