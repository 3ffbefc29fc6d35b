/** The line of a finding as a report may show it: every secret on it redacted, cut to a readable length. */
import type { Excerpt } from '../base/finding.ts'
import { LIMITS } from '../base/limits.ts'
import type { Passage } from '../base/passage.ts'
import type { Span } from '../base/span.ts'
import type { Detection } from '../detect/detector.ts'

/** Stars say that something was there, not how long it was. */
const STARS = '*'.repeat(12)

/** The public prefix of a secret and stars for the rest; all stars where it was decoded out of something. */
export function redact(detection: Detection): string {
  const text = detection.secret?.reveal() ?? ''
  const shown = detection.decoded ? 0 : (detection.publicPrefix ?? 0)
  return text.slice(0, Math.min(shown, text.length - 1)) + STARS
}

/**
 * The line of `bytes` around `target`. `others` are all detections of the text, ordered by place, `target` among them:
 * whatever else is secret on the line must not show either. Less than the line is shown where the passage says so.
 */
export function excerptOf(passage: Passage, target: Detection, others: readonly Detection[]): Excerpt {
  const { bytes } = passage
  const line = lineAround(bytes, target.span.start, passage.textAt?.(target.span.start))
  const from = line.start
  const to = line.end
  let text = line.isCutBefore ? '…' : ''
  let at = from
  let start = 0
  let end = 0
  for (const other of others) {
    if (other.span.end <= from) continue
    if (other.span.start >= to) break
    text += textOf(bytes, at, other.span.start)
    if (other === target) start = text.length
    if (other.secret) text += redact(other)
    else text += textOf(bytes, Math.max(at, other.span.start), Math.min(other.span.end, to))
    if (other === target) end = text.length
    at = Math.max(at, other.span.end)
  }
  text += textOf(bytes, at, to)
  if (line.isCutAfter) text += '…'
  return { text, start, end }
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return end <= start ? '' : Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8')
}

/** The line that holds `byte`, cut to a readable length on both sides. */
function lineAround(
  bytes: Uint8Array,
  byte: number,
  text: Span = { start: 0, end: bytes.length },
): { start: number; end: number; isCutBefore: boolean; isCutAfter: boolean } {
  const first = Math.max(text.start, byte - LIMITS.excerptLength / 2)
  const last = Math.min(text.end, byte + LIMITS.excerptLength)
  let start = byte
  while (start > first && bytes[start - 1] !== 10) start--
  let end = byte
  while (end < last && bytes[end] !== 10 && bytes[end] !== 13) end++
  return {
    start: firstOfCharacter(bytes, start),
    end: firstOfCharacter(bytes, end),
    isCutBefore: start > text.start && bytes[start - 1] !== 10,
    isCutAfter: end < text.end && bytes[end] !== 10 && bytes[end] !== 13,
  }
}

/** A cut must not fall inside a UTF-8 character. */
function firstOfCharacter(bytes: Uint8Array, at: number): number {
  let byte = at
  while (byte > at - 3 && byte > 0 && ((bytes[byte] ?? 0) & 0xc0) === 0x80) byte--
  return byte
}
