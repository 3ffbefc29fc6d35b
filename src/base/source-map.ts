/**
 * Ways from a byte of a text that was unwrapped (transcoded, decoded, unescaped) back to the byte it came from.
 * Maps compose: what was found three wrappers deep still points at the original bytes.
 */
import type { Span } from './span.ts'

/** Maps a span of the unwrapped text to the smallest span of the wrapped text that holds it. */
export interface SourceMap {
  toSource(span: Span): Span
}

/** The text is the source itself, from byte `offset` on. */
export function identityMap(offset = 0): SourceMap {
  return offset === 0
    ? { toSource: (span) => span }
    : { toSource: (span) => ({ start: span.start + offset, end: span.end + offset }) }
}

/**
 * Pieces of differing length: unwrapped byte `i` came from source bytes `[starts[i], starts[i + 1])`.
 * `starts` has one entry for every unwrapped byte and one more for the end.
 */
export function tableMap(starts: Uint32Array): SourceMap {
  return {
    toSource: ({ start, end }) => ({
      start: starts[start] ?? 0,
      end: end > start ? (starts[end] ?? starts[starts.length - 1] ?? 0) : (starts[start] ?? 0),
    }),
  }
}

/** `inner` unwraps what `outer` unwrapped before. */
export function composeMaps(outer: SourceMap, inner: SourceMap): SourceMap {
  return { toSource: (span) => outer.toSource(inner.toSource(span)) }
}
