/** What stands around a match: in a long run of encoded data, every short pattern occurs by chance. */
import type { Span } from '../../../base/span.ts'

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
