/** What stands around a match: in a long run of encoded data, every short pattern occurs by chance. */
import type { Span } from '../../../base/span.ts'
import { latin1 } from '../bytes.ts'

/** A run longer than this by more than the match itself is an image, a font, a certificate, a bundle. */
const RUN_LENGTH = 200

/** True where the match is a part of a much longer run of base64 characters. */
export function isInsideLongRun(bytes: Uint8Array, { start, end }: Span): boolean {
  let before = 0
  while (before < RUN_LENGTH && isRunByte(bytes[start - before - 1])) before++
  let after = 0
  while (after < RUN_LENGTH && isRunByte(bytes[end + after])) after++
  return before + after >= RUN_LENGTH
}

function isRunByte(byte: number | undefined): boolean {
  if (byte === undefined) return false
  return (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || (byte >= 47 && byte <= 57) || byte === 43
}

/** An encoded sign or white space: `%22` is a quote. Nobody encodes letters and digits. */
const ENCODED_SIGN = /^%(?:0[9ad]|2[0-9a-f]|3[a-f]|40|5[b-f]|60|7[b-e])/i

/** True where the match begins with the digits of a percent escape: the decoded text holds it without them. */
export function beginsInEscape(bytes: Uint8Array, { start }: Span): boolean {
  return bytes[start - 1] === 0x25 && ENCODED_SIGN.test(latin1(bytes, start - 1, start + 2))
}

/** What `codemoat redact` puts where something was found, and how long it can be. */
const REDACTION = /\{\{[a-z0-9][a-z0-9-]*:[0-9a-f]{4,64}\}\}/g
const REDACTION_LENGTH = 160

/** True where the match has to do with what stands for a secret that was taken out. */
export function isRedaction(bytes: Uint8Array, { start, end }: Span): boolean {
  const from = Math.max(0, start - REDACTION_LENGTH)
  const text = latin1(bytes, from, end + REDACTION_LENGTH)
  if (!text.includes('{{')) return false
  return [...text.matchAll(REDACTION)].some(
    ({ index, 0: placeholder }) => from + index < end && from + index + placeholder.length > start,
  )
}
