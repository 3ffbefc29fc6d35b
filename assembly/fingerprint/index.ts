/** What the module for fingerprints exports. */
import { STREAM_BYTES, STREAMS } from '../../src/kernels/gram-layout'
import { beginText as beginLexer, currentLine, fillUnits } from './lexer'
import { addUnits, beginStream } from './streams'

export { findAll, findPresent, flagTags, keepFlagged, markTags } from './find-rows'
export { findNonAscii } from './non-ascii'
export { sealHashes } from './seal'
export { addStrangers, dropStrangers, forgetStrangers, keepAsking } from './strangers'
export { currentLine }

/** Begins to read the `length` bytes at FREE, in a style of comments, into so many streams. */
export function beginText(length: u32, style: u32, streams: u32): void {
  beginLexer(length, style)
  for (let stream: u32 = 0; stream < streams; stream++) beginStream(STREAMS + stream * STREAM_BYTES)
}

/** Reads on, into so many streams; false at the end of the text. */
export function readGrams(streams: u32): bool {
  const count = fillUnits()
  if (count === 0) return false
  for (let stream: u32 = 0; stream < streams; stream++) addUnits(STREAMS + stream * STREAM_BYTES, count)
  return true
}
