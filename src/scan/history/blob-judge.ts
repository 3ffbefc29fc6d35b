/** Judges one blob after the other of a family of deltas: the first as a whole, the others by what is new in them. */
import { LIMITS } from '../../base/limits.ts'
import type { Passage } from '../../base/passage.ts'
import { identityMap } from '../../base/source-map.ts'
import type { Span } from '../../base/span.ts'
import { findByte } from '../../detect/decode/find-byte.ts'
import { DeltaSearch } from '../../detect/secrets/delta-search.ts'
import { createHitStore, type HitStore } from '../../detect/secrets/hit-store.ts'
import type { SecretsDetectorOptions } from '../../detect/secrets/secret-search.ts'
import type { Changes } from '../../kernels/delta-space.ts'
import { readBlob, readerOf } from '../../readers/index.ts'
import { archiveKind } from '../../sources/archive-kind.ts'
import { unpackBody } from '../../sources/inflate.ts'
import { idOf } from '../content-digest.ts'

/** What is kept of a blob while others are built from it. */
export interface BlobState {
  /** `unjudged`: nobody wanted it. `archive`: has to be opened, elsewhere. `other`: read by a reader of its own. */
  kind: 'text' | 'binary' | 'other' | 'archive' | 'unjudged'
  readonly hits: HitStore
  /** There is a NUL, or nobody looked. */
  hasNul: boolean
  /** Bytes of the blob. */
  found: readonly FoundAt[]
}

export interface FoundAt {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly isDecoded: boolean
}

export interface JudgedBase {
  readonly bytes: Uint8Array
  readonly state: BlobState
  /** Of the blob against it. */
  changes(widened: 'lines'): Changes
}

export type Notice = (reason: string) => void

/** A finding with a change so close to it is not believed to be the same. Encoded text reaches further. */
const NEAR_BYTES = 1200
const NEAR_ENCODED_BYTES = 16 * 1024

export function createBlobState(): BlobState {
  return { kind: 'unjudged', hits: createHitStore(), hasNul: true, found: [] }
}

export class BlobJudge {
  readonly #search: DeltaSearch

  constructor(options: SecretsDetectorOptions) {
    this.#search = new DeltaSearch(options)
  }

  get search(): DeltaSearch {
    return this.#search
  }

  /** Fills `state`. */
  judge(bytes: Uint8Array, state: BlobState, base: JudgedBase | undefined, notice: Notice): void {
    if (base === undefined || (base.state.kind !== 'text' && base.state.kind !== 'binary')) {
      this.#judgeWhole(bytes, state, notice)
      return
    }
    const changes = base.changes('lines')
    // Only a NUL, or a new beginning, makes something else out of plain text.
    const isPlain = !base.state.hasNul && !this.#search.hasNewNul(bytes, changes)
    const isSame = changes.count === 0 || !mayBeOther(bytes, changes.starts[0] as number)
    state.hasNul = !isPlain
    state.kind = isPlain && isSame ? base.state.kind : kindOf(bytes, !isPlain)
    if (state.kind !== base.state.kind || state.kind !== 'text') {
      this.#judgeWhole(bytes, state, notice)
      return
    }
    const differs = this.#search.mayDiffer({ bytes: base.bytes, hits: base.state.hits }, bytes, changes, state.hits)
    const carried = differs ? undefined : carryFound(base.state.found, changes, bytes.length)
    if (carried === undefined) this.#judgePassages(bytes, state, notice)
    else state.found = carried
  }

  #judgeWhole(bytes: Uint8Array, state: BlobState, notice: Notice): void {
    state.hasNul = findByte(bytes, 0, 0) < bytes.length
    state.kind = kindOf(bytes, state.hasNul)
    state.found = []
    if (state.kind === 'archive') return
    if (state.kind === 'text') this.#search.findHits(bytes, state.hits)
    this.#judgePassages(bytes, state, notice)
  }

  /** Reads what is no plain text; the hits of plain text are known, and count from its first byte. */
  #judgePassages(bytes: Uint8Array, state: BlobState, notice: Notice): void {
    const found: FoundAt[] = []
    const blob = { bytes, origin: { path: '' } }
    for (const passage of state.kind === 'text' ? [plainText(bytes)] : readBlob(blob, notice, unpackBody)) {
      if (state.kind !== 'text') this.#search.findHits(passage.bytes, state.hits)
      for (const detection of this.#search.judge(passage, state.hits, notice)) {
        const { start, end } = passage.map.toSource(detection.span)
        found.push({ id: idOf(detection, passage.bytes), start, end, isDecoded: detection.decoded !== undefined })
      }
    }
    if (found.length > LIMITS.findingsPerBlob)
      notice(`more than ${LIMITS.findingsPerBlob} findings; the rest is not listed`)
    state.found = found.slice(0, LIMITS.findingsPerBlob)
  }
}

/** Whole, also where a byte order mark stands before it: its bytes are then those that were copied. */
function plainText(bytes: Uint8Array): Passage {
  return { bytes, context: { format: 'text' }, map: identityMap() }
}

/** `mayHaveNul` is false where it is known that there is none. */
function kindOf(bytes: Uint8Array, mayHaveNul: boolean): BlobState['kind'] {
  if (archiveKind(bytes) !== undefined) return 'archive'
  const blob = { bytes, origin: { path: '' } }
  const { name } = readerOf(blob)
  if (name === 'binary') return 'binary'
  if (name !== 'text') return 'other'
  // Text in an encoding of its own is judged as a whole: its bytes are not those that were copied.
  return mayHaveNul && hasNulInHead(bytes) ? 'other' : 'text'
}

function hasNulInHead(bytes: Uint8Array): boolean {
  return Buffer.prototype.includes.call(bytes.subarray(0, HEAD_BYTES), 0)
}

/** As far as readers look to tell plain text by how it begins: see readers/text-encoding.ts. */
const HEAD_BYTES = 8 * 1024

/** As far as they look for lines that a format of sections begins with, byte order mark included: see readers/sectioned-text.ts. */
const LINES_BYTES = 1024 + 4

/** May plain text without NULs that is what its base was up to `changedFrom` be read by another reader now? */
function mayBeOther(bytes: Uint8Array, changedFrom: number): boolean {
  if (changedFrom < LINES_BYTES) return true
  return (changedFrom < HEAD_BYTES && beginsLikeData(bytes)) || archiveKind(bytes) !== undefined
}

/** JSON begins with a bracket, a page has a tag soon: of these, readers look further. */
function beginsLikeData(bytes: Uint8Array): boolean {
  let first = bytes[0] === 0xef ? 3 : 0
  while (first < LINES_BYTES && (bytes[first] as number) <= 0x20) first++
  return bytes[first] === 0x7b || bytes[first] === 0x5b || findByte(bytes, 0x3c, 0) < LINES_BYTES
}

/** The findings of the base at their new places; undefined where one of them may have changed, or is gone. */
function carryFound(found: readonly FoundAt[], changes: Changes, length: number): readonly FoundAt[] | undefined {
  const carried: FoundAt[] = []
  for (const one of found) {
    const at = placeAfter(one, changes, length)
    if (at === undefined) return undefined
    carried.push({ ...one, ...at })
  }
  return carried
}

/** Where it was copied to, with nothing new near it. */
function placeAfter({ start, end, isDecoded }: FoundAt, changes: Changes, length: number): Span | undefined {
  const near = isDecoded ? NEAR_ENCODED_BYTES : NEAR_BYTES
  for (let index = 0; index <= changes.count; index++) {
    const from = index === 0 ? 0 : (changes.ends[index - 1] as number) + near
    const to = index === changes.count ? length : (changes.starts[index] as number) - near
    const shift = changes.shifts[index] as number
    if (start - shift >= from && end - shift <= to) return { start: start - shift, end: end - shift }
  }
  return undefined
}
