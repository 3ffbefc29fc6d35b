/** The contract of a detector: a passage in, detections out. Pure and synchronous: no files, no clock, no state between calls. */
import type { Evidence, Kind, Provenance, Severity } from '../base/finding.ts'
import type { Passage } from '../base/passage.ts'
import type { Secret } from '../base/secret.ts'
import type { Span } from '../base/span.ts'

export interface Detector {
  readonly name: 'secrets' | 'fingerprint' | 'markers'
  /** `notice` is told what was not looked into, in a phrase for the coverage. */
  detect(passage: Passage, notice: (reason: string) => void): readonly Detection[]
  /** Of a detector that also finds what is spread over the passages of a blob: a new one for each blob. */
  forBlob?(): BlobDetector
}

/** Looks at the passages of one blob, in their order, and tells at the end what they hold together. */
export interface BlobDetector extends Detector {
  finish(): readonly SpreadDetection[]
}

/** Something that several passages hold together. */
export interface SpreadDetection {
  /** Its span is the part in the first of the passages. */
  readonly detection: Detection
  /** At least two, in the order of the blob, each with the bytes that hold a part. */
  readonly parts: readonly { readonly passage: Passage; readonly span: Span }[]
}

/** Something found in a passage, before it has a place, a destination and a decision. */
export interface Detection {
  readonly rule: string
  readonly kind: Kind
  readonly title: string
  readonly severity: Severity
  /** Bytes of the passage. Where the text was decoded first, the encoded text. */
  readonly span: Span
  readonly secret?: Secret
  /** How many leading characters of the secret are its public prefix, and may be shown. */
  readonly publicPrefix?: number
  readonly provenance?: Provenance
  /** True where only its name or neighbours give it away: in a test, such a value is made up more often than not. */
  readonly isByContext?: boolean
  /** Of a generic secret: how it was weighed, its file left aside. */
  readonly evidence?: Evidence
  readonly decoded?: readonly string[]
  readonly why: readonly string[]
}
