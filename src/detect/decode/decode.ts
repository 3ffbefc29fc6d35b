/** All encoded text of a passage, one level deep. Who wants what is under several encodings decodes the result again. */
import { base64 } from './base64.ts'
import type { Decoded, DecodeInput, Decoder, Spans } from './decoder.ts'
import { escapes } from './escapes.ts'
import { gzip } from './gzip.ts'
import { hex } from './hex.ts'
import { percent } from './percent.ts'
import { softWrap } from './soft-wrap.ts'
import { terminalCodes } from './terminal-codes.ts'
import { utf16 } from './utf-16.ts'

/** Most telling first: where the budget runs out, the last ones lose. */
const DECODERS: readonly Decoder[] = [gzip, base64, hex, utf16, escapes, percent, terminalCodes, softWrap]

const NOTHING: readonly Decoded[] = []

/**
 * Every text that stands encoded in `input.bytes`. All places are looked for before the first text is yielded, so the
 * kernels may be used again, and the views in `input` overwritten, between one text and the next.
 */
export function decodeAll(input: DecodeInput): Iterable<Decoded> {
  let plans: [Decoder, Spans][] | undefined
  for (const decoder of DECODERS) {
    const spans = hasSign(input, decoder) ? decoder.plan(input) : []
    if (spans.length === 0) continue
    plans ??= []
    plans.push([decoder, spans])
  }
  return plans === undefined ? NOTHING : decodePlanned(input, plans)
}

function* decodePlanned(input: DecodeInput, plans: readonly [Decoder, Spans][]): Generator<Decoded> {
  for (const [decoder, spans] of plans) yield* decoder.decode(input, spans)
}

function hasSign({ runs: { signs } }: DecodeInput, { sign }: Decoder): boolean {
  return sign === undefined || (signs & sign) !== 0
}
