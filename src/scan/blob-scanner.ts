/** Scans one blob: reader → passages → detectors → policy → findings with their places. */
import type { Finding, Location } from '../base/finding.ts'
import { LIMITS } from '../base/limits.ts'
import type { Blob, Context, Passage } from '../base/passage.ts'
import type { Span } from '../base/span.ts'
import type { BlobDetector, Detection, Detector, SpreadDetection } from '../detect/detector.ts'
import { createMarkersDetector } from '../detect/markers/markers-detector.ts'
import { weighFile } from '../detect/secrets/generic/weigh.ts'
import type { SecretsDetectorOptions } from '../detect/secrets/secret-search.ts'
import { createSecretsDetector } from '../detect/secrets/secrets-detector.ts'
import { chooseKernels } from '../kernels/choose.ts'
import { createPolicy, type Policy } from '../policy/decide.ts'
import { fenceAt } from '../readers/fence-at.ts'
import { readerOf } from '../readers/index.ts'
import { inflateStart, unpackBody } from '../sources/inflate.ts'
import { type BaselineLookup, createBaselineLookup } from './baseline-lookup.ts'
import { idOf } from './content-digest.ts'
import { excerptOf, redact } from './excerpt.ts'
import { loadRules } from './load-rules.ts'
import { FILE_START, Locator, type TextStart } from './locate.ts'
import { createMarkerPlaces } from './marker-places.ts'
import { mergeRepetitions, PLACES_MAX } from './merge-repetitions.ts'
import { PackTally } from './packed-repository.ts'
import type { ScanSettings } from './settings.ts'
import { isTestPath } from './test-path.ts'

export interface BlobScanner {
  /** The findings of a blob, ordered by place. `notice` is told what was not looked into. */
  scan(blob: Blob, notice: (reason: string) => void, piece?: PieceStart): Finding[]
}

/** Of a piece of something longer: where it begins, and which of its bytes count as its own. */
export interface PieceStart extends TextStart {
  readonly owned: Span
}

/** What was found in one passage of a blob. */
interface Found {
  readonly detection: Detection
  readonly passage: Passage
  /** All that was found in the passage, ordered by place. */
  readonly all: readonly Detection[]
  /** Bytes of the blob. */
  readonly inBlob: Span
  /** Of what is spread over several passages: its other parts. */
  readonly others?: readonly Place[]
}

interface Place {
  readonly passage: Passage
  readonly span: Span
}

const PLAIN = { context: { format: 'text' } } as const

/** `further` are detectors besides that of secrets; see index-detectors.ts. */
export function createBlobScanner(settings: ScanSettings, further: readonly Detector[] = []): BlobScanner {
  const detectors = createDetectors(settings, further)
  const looksForPacks = settings.policy.kinds.includes('marker')
  const hasMarkers = createMarkerPlaces(settings.policy)
  const kinds: ReadonlySet<string> = new Set(settings.policy.kinds)
  const gathers = detectors.some(({ forBlob }) => forBlob !== undefined)
  const tracesCode = detectors.some(({ name }) => name === 'fingerprint')
  const judge: Judge = {
    policy: createPolicy(settings.policy),
    ...(settings.baseline && { lookUp: createBaselineLookup(settings.baseline) }),
  }
  return {
    scan: (given, notice, piece) => {
      const isLeaving = looksForPacks && hasMarkers(PLAIN, given.origin)
      const blob = isLeaving ? { ...given, isLeaving } : given
      const hasMarkersIn = (passage: Passage): boolean =>
        passage.context.format === 'text' ? isLeaving : hasMarkers(passage, blob.origin)
      const reader = readerOf(blob)
      const found: Found[] = []
      const pack = looksForPacks ? new PackTally(blob, tracesCode) : undefined
      const looking = gathers ? detectors.map((detector) => detector.forBlob?.() ?? detector) : detectors
      const besides = new Map<Passage, readonly Detection[]>()
      for (const passage of reader.read(blob, notice, unpackBody)) {
        const all: Detection[] = []
        for (const detector of looking) {
          if (detector.name === 'markers' && !hasMarkersIn(passage)) continue
          for (const detection of detector.detect(passage, notice)) if (kinds.has(detection.kind)) all.push(detection)
        }
        pack?.add(passage, all)
        if (gathers && all.length > 0) besides.set(passage, all)
        for (const detection of all) {
          const inBlob = passage.map.toSource(detection.span)
          if (piece === undefined || isWithin(piece.owned, inBlob.start))
            found.push({ detection, passage, all, inBlob })
        }
      }
      for (const spread of gathers ? looking.flatMap((one) => (isGatherer(one) ? one.finish() : [])) : NO_SPREAD) {
        const one = foundSpread(spread, besides)
        if (piece === undefined || isWithin(piece.owned, one.inBlob.start)) found.push(one)
      }
      for (const one of pack?.found() ?? []) {
        const inBlob = one.passage.map.toSource(one.detection.span)
        if (piece === undefined || isWithin(piece.owned, inBlob.start))
          found.push({ ...one, all: [one.detection], inBlob })
      }
      if (found.length === 0) return []
      found.sort((a, b) => a.inBlob.start - b.inBlob.start)
      if (found.length > LIMITS.findingsPerBlob)
        notice(`more than ${LIMITS.findingsPerBlob} findings; the rest is not listed`)
      const finisher = new Finisher(settings, judge, blob, piece ?? FILE_START)
      const findings = found.slice(0, LIMITS.findingsPerBlob).flatMap((one) => finisher.finding(one) ?? [])
      return reader.repeatsItself ? mergeRepetitions(findings) : findings
    },
  }
}

const NO_SPREAD: readonly SpreadDetection[] = []

function isGatherer(detector: Detector): detector is BlobDetector {
  return 'finish' in detector
}

/** It stands where its first part does. `besides` holds what was found in each passage. */
function foundSpread(
  { detection, parts }: SpreadDetection,
  besides: ReadonlyMap<Passage, readonly Detection[]>,
): Found {
  const [first, ...others] = parts
  const { passage, span } = first!
  const part = { ...detection, span }
  const all = [...(besides.get(passage) ?? []), part].sort((a, b) => a.span.start - b.span.start)
  return { detection: part, passage, all, inBlob: passage.map.toSource(span), others }
}

function isWithin({ start, end }: Span, byte: number): boolean {
  return byte >= start && byte < end
}

/** Those that look for what the settings ask for. */
export function createDetectors(settings: ScanSettings, further: readonly Detector[]): readonly Detector[] {
  const { kinds } = settings.policy
  const detectors: Detector[] = further.filter(({ name }) => name !== 'fingerprint' || kinds.includes('proprietary'))
  if (kinds.includes('secret')) detectors.unshift(createSecretsDetector(secretsOptions(settings)))
  if (kinds.includes('marker')) {
    const { companies = [] } = settings
    detectors.push(createMarkersDetector({ kernels: chooseKernels(), companies }))
  }
  return detectors
}

export function secretsOptions(settings: ScanSettings): SecretsDetectorOptions {
  return {
    rules: loadRules(settings.rules),
    kernels: chooseKernels(),
    inflate: inflateStart,
    decodeDepth: settings.decodeDepth,
  }
}

interface Judge {
  readonly policy: Policy
  /** Absent where the scan has no baseline. */
  readonly lookUp?: BaselineLookup
}

/** Turns what was found in a blob into findings. Asked in the order of places. */
class Finisher {
  readonly #settings: ScanSettings
  readonly #judge: Judge
  readonly #blob: Blob
  readonly #start: TextStart
  #locator: Locator | undefined

  constructor(settings: ScanSettings, judge: Judge, blob: Blob, start: TextStart) {
    this.#settings = settings
    this.#judge = judge
    this.#blob = blob
    this.#start = start
  }

  /** Undefined where the policy lets it pass. */
  finding({ detection, passage, all, inBlob, others = [] }: Found): Finding | undefined {
    const context = contextAt(passage, detection.span.start)
    const location = this.#locate({ passage, span: detection.span, inBlob })
    const lines = linesAt(passage.bytes, detection.span.start)
    const { origin } = this.#blob
    const path = context.embeddedPath ?? origin.path
    const evidence = detection.evidence && weighFile(detection.evidence, path)
    if (evidence !== undefined && evidence.score <= 0) return undefined
    const isMadeUp = detection.isByContext === true && isTestPath(path)
    const baseline = this.#judge.lookUp?.(detection, passage.bytes)
    const judgement = this.#judge.policy({
      rule: detection.rule,
      kind: detection.kind,
      severity: isMadeUp ? 'low' : detection.severity,
      format: passage.context.format,
      origin,
      startLine: location.startLine,
      endLine: location.endLine,
      ...(detection.secret && { secret: detection.secret.reveal() }),
      ...lines,
      ...(baseline && { baseline }),
    })
    if (judgement.decision === 'pass') return undefined
    const alsoAt = others.map(({ passage: other, span }) =>
      this.#locate({ passage: other, span, inBlob: other.map.toSource(span) }),
    )
    return {
      id: idOf(detection, passage.bytes),
      rule: detection.rule,
      kind: detection.kind,
      title: detection.title,
      severity: judgement.severity,
      destination: judgement.destination,
      decision: judgement.decision,
      location,
      ...(context.format !== 'text' && { context }),
      ...(detection.secret && { secret: this.#secretOf(detection) }),
      ...(detection.provenance && { provenance: detection.provenance }),
      ...(detection.decoded && { decoded: detection.decoded }),
      why: [...(judgement.why ? [judgement.why] : []), ...detection.why, ...(isMadeUp ? ['in a test'] : [])],
      ...(evidence && this.#settings.explains && { evidence }),
      ...(judgement.policyLine && { policyLine: judgement.policyLine }),
      excerpt: excerptOf(passage, detection, all),
      ...(baseline && { baseline }),
      ...(alsoAt.length > 0 && { alsoAt: alsoAt.slice(0, PLACES_MAX) }),
    }
  }

  #locate({ passage, span, inBlob }: Place & { readonly inBlob: Span }): Location {
    const { format } = passage.context
    // A file's own text is what an editor shows, also where it was transcoded; a part of a file is found in the file.
    const isWhole = format === 'text' || format === 'binary'
    const inText = isWhole ? span : inBlob
    this.#locator ??= new Locator(isWhole ? passage.bytes : this.#blob.bytes, this.#start)
    const from = this.#locator.position(inText.start)
    const to = this.#locator.position(inText.end)
    const { path, commit, oid } = this.#blob.origin
    return {
      path,
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      startByte: this.#start.byte + inBlob.start,
      endByte: this.#start.byte + inBlob.end,
      ...(commit && { commit }),
      ...(oid && { oid }),
    }
  }

  #secretOf(detection: Detection): NonNullable<Finding['secret']> {
    const secret = detection.secret
    const value = this.#settings.showSecrets ? secret?.reveal() : undefined
    return { redacted: redact(detection), length: secret?.length ?? 0, ...(value !== undefined && { value }) }
  }
}

/** What a reader knows, and, of a message that quotes code, what its Markdown says about the code. */
function contextAt(passage: Passage, byte: number): Context {
  const context = passage.contextAt?.(byte) ?? passage.context
  const isPlain = context.format === 'text' || context.format === 'binary'
  if (isPlain || passage.contextAt || context.embeddedPath !== undefined) return context
  return { ...fenceAt(passage.bytes, byte), ...context }
}

/** Enough of a line to find a comment in; lines of megabytes have their comment nowhere. */
const COMMENT_LINE_BYTES_MAX = 16 * 1024

/** The line that holds a byte of a passage, and the one before it. */
function linesAt(bytes: Uint8Array, byte: number): { line: string; lineBefore: string } {
  const start = lineStart(bytes, byte)
  const rest = bytes.subarray(byte, byte + COMMENT_LINE_BYTES_MAX)
  const feed = Buffer.prototype.indexOf.call(rest, 10)
  const line = lineText(bytes, start, byte + (feed < 0 ? rest.length : feed))
  return { line, lineBefore: start < 2 ? '' : lineText(bytes, lineStart(bytes, start - 1), start - 1) }
}

function lineStart(bytes: Uint8Array, byte: number): number {
  const from = Math.max(0, byte - COMMENT_LINE_BYTES_MAX)
  return from + Buffer.prototype.lastIndexOf.call(bytes.subarray(from, byte), 10) + 1
}

function lineText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > COMMENT_LINE_BYTES_MAX) return ''
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.max(0, end - start)).toString('utf8')
  return text.endsWith('\r') ? text.slice(0, -1) : text
}
