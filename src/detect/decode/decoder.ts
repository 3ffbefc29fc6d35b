/** The contract of a decoder: it knows one encoding, says where in a passage it is used, and gives the text under it. */
import type { SourceMap } from '../../base/source-map.ts'
import type { Span } from '../../base/span.ts'
import type { EncodedRuns, KeywordHits } from '../../kernels/kernels.ts'

export type DecoderName = 'base64' | 'hex' | 'percent' | 'escapes' | 'utf-16' | 'gzip' | 'terminal-codes' | 'soft-wrap'

/**
 * Text that stood in a passage under one encoding. To keep their number small, several encoded stretches are joined in
 * one text, with `PART_SEPARATOR` between them.
 */
export interface Decoded {
  readonly name: DecoderName
  readonly bytes: Uint8Array
  /** From `bytes` to the bytes that were decoded. Text that is kept as it was maps to itself. */
  readonly map: SourceMap
  /** Of the bytes that were decoded: the smallest span that holds all that `bytes` came from. */
  readonly span: Span
}

/** A line with a character that no secret holds and no `\s` matches, so that nothing is found across two parts. */
export const PART_SEPARATOR = '\n\x1e\n'

/**
 * The uncompressed form of gzip or zlib data, `undefined` where it is neither. Of more than `maxBytes` the first
 * `maxBytes`; where the data ends early or breaks, what came before. Injected, for this layer is pure.
 */
export type Inflate = (bytes: Uint8Array, maxBytes: number) => Uint8Array | undefined

/** How much may still be decoded. One budget is shared by all levels of a passage. */
export interface DecodeBudget {
  /** Bytes that are left; decoding takes away what it yields. */
  bytes: number
  /** Set as soon as something was not decoded, or not wholly, because `bytes` ran out. */
  exhausted?: boolean
}

/** Views of `hits` and `runs` may be overwritten once the first text was yielded. */
export interface DecodeInput {
  readonly bytes: Uint8Array
  readonly hits: KeywordHits
  readonly runs: EncodedRuns
  readonly budget: DecodeBudget
  /** Without it, compressed data stays as it is. */
  readonly inflate?: Inflate
}

/** Where a decoder has work: spans as pairs `start, end` in one flat list, ordered by start. */
export type Spans = readonly number[]

export interface Decoder {
  readonly name: DecoderName
  /** One of the bits of `EncodedRuns.signs`: without it there is nothing to decode. */
  readonly sign?: number
  /** Costs a small part of a nanosecond a byte on text without this encoding. The only one that reads hits and runs. */
  plan(input: DecodeInput): Spans
  decode(input: DecodeInput, spans: Spans): Iterable<Decoded>
}
