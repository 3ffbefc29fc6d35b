/** Puts a placeholder in the place of everything that is found in a text. What comes out scans clean. */
import { Failure } from '../base/failure.ts'
import type { Blob } from '../base/passage.ts'
import type { Detector } from '../detect/detector.ts'
import { readBlob } from '../readers/index.ts'
import type { SourceItem } from '../sources/source.ts'
import { createDetectors } from './blob-scanner.ts'
import type { Placeholders } from './placeholders.ts'
import type { ScanSettings } from './settings.ts'

export interface RedactorOptions {
  /** Findings that the policy allows are replaced too: accepted is not the same as harmless. */
  readonly settings: ScanSettings
  readonly placeholders: Placeholders
  /** Detectors besides that of secrets; see index-detectors.ts. */
  readonly further?: readonly Detector[]
}

/** Is told what was not looked into, in a phrase for the coverage. */
type Notice = (reason: string) => void

export interface Redactor {
  /** The whole text. */
  redact(blob: Blob, notice: Notice): Uint8Array
  /** The text of one source that comes in pieces, piece by piece; memory is bounded by the size of a piece. */
  stream(items: AsyncIterable<SourceItem> | Iterable<SourceItem>, notice: Notice): AsyncGenerator<Uint8Array>
}

/**
 * A detector lists so many findings and no more, and what stood beside a secret may be found once that is gone: a text is
 * searched until nothing is left.
 */
const PASSES_MAX = 100

export function createRedactor({ settings, placeholders, further = [] }: RedactorOptions): Redactor {
  const detectors = createDetectors(settings, further)
  const find = (blob: Blob, notice: Notice): Found[] =>
    [...readBlob(blob, notice)]
      .flatMap((passage) =>
        detectors
          .flatMap((detector) => detector.detect(passage, notice))
          .filter(({ kind }) => settings.policy.kinds.includes(kind))
          .map(({ rule, span }) => ({ rule, ...passage.map.toSource(span) })),
      )
      .filter(({ start, end }) => end > start)
      .sort((a, b) => a.start - b.start || b.end - a.end)

  /** Redacts `[from, to)` of a piece, and what begins there and goes on behind it. */
  const redactPart = (blob: Blob, part: { from: number; to: number }, notice: Notice): Part => {
    let { bytes } = blob
    let { to } = part
    for (let pass = 0; pass < PASSES_MAX; pass++) {
      const found = find({ ...blob, bytes }, pass === 0 ? notice : () => {})
      const owned = found.filter(({ start }) => start >= part.from && start < to)
      if (owned.length === 0) return { text: bytes.subarray(part.from, to), rest: bytes.length - to }
      const replaced = replace(bytes, owned, { to, placeholders })
      bytes = replaced.bytes
      to = replaced.to
    }
    throw new Failure('not-redactable', `'${blob.origin.path}' still holds findings after ${PASSES_MAX} passes`, {
      hint: 'look for a rule of your own that finds its own placeholder, or redact smaller parts',
    })
  }

  return {
    redact: (blob, notice) => redactPart(blob, { from: 0, to: blob.bytes.length }, notice).text,
    async *stream(items, notice) {
      let written = 0
      for await (const item of items) {
        if (item.kind === 'skipped') throw unreadable(item.skipped)
        if (item.kind === 'file') throw new Error('a file is read before it is redacted')
        const { blob, place } = item
        const { startByte = 0, owned = { start: 0, end: blob.bytes.length } } = place ?? {}
        // What began in the piece before, and was replaced there, may end behind what this one owns.
        const from = Math.max(owned.start, written - startByte)
        if (from >= owned.end) continue
        const { text, rest } = redactPart(blob, { from, to: owned.end }, notice)
        written = startByte + blob.bytes.length - rest
        yield text
      }
    },
  }
}

interface Found {
  readonly rule: string
  readonly start: number
  readonly end: number
}

interface Part {
  readonly text: Uint8Array
  /** Bytes of the piece behind what was redacted. */
  readonly rest: number
}

/** Of what overlaps, the first is replaced; `to` moves with the text before it. */
function replace(
  bytes: Uint8Array,
  found: readonly Found[],
  { to, placeholders }: { to: number; placeholders: Placeholders },
): { bytes: Uint8Array; to: number } {
  const parts: Uint8Array[] = []
  let at = 0
  let grown = 0
  for (const { rule, start, end } of found) {
    if (start < at) continue
    const original = bytes.subarray(start, end)
    const placeholder = inWidthOf(original, placeholders(rule, original))
    parts.push(bytes.subarray(at, start), placeholder)
    grown += placeholder.length - original.length
    at = end
  }
  parts.push(bytes.subarray(at))
  return { bytes: Buffer.concat(parts), to: Math.max(to, at) + grown }
}

/** The placeholder as bytes, in UTF-16 where that is what it replaces. */
function inWidthOf(original: Uint8Array, placeholder: string): Uint8Array {
  const isWide = original.length >= 4 && original.length % 2 === 0
  if (isWide && original[1] === 0 && original[3] === 0) return Buffer.from(placeholder, 'utf16le')
  if (isWide && original[0] === 0 && original[2] === 0) return Buffer.from(placeholder, 'utf16le').swap16()
  return Buffer.from(placeholder, 'latin1')
}

function unreadable({ path, reason }: { readonly path: string; readonly reason: string }): Failure {
  return new Failure('path-not-found', `'${path}' cannot be read to its end: ${reason}`, {
    hint: 'what was written so far is redacted; begin again once it can be read',
  })
}
