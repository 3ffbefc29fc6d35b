/** Puts texts one behind the other, with the way back to what each of them came from. */
import type { SourceMap } from '../../base/source-map.ts'

interface Text {
  readonly bytes: Uint8Array
  readonly map: SourceMap
}

/** The texts stand in this order in their source. */
export function joinTexts(texts: readonly Text[]): Text {
  const starts: number[] = []
  let length = 0
  for (const { bytes } of texts) {
    starts.push(length)
    length += bytes.length
  }
  const joined = new Uint8Array(length)
  for (const [index, { bytes }] of texts.entries()) joined.set(bytes, starts[index])
  const textAt = (byte: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (starts[middle]! <= byte) low = middle
      else high = middle - 1
    }
    return low
  }
  const sourceOf = (start: number, end: number): { start: number; end: number } => {
    const index = textAt(start)
    const { map } = texts[index]!
    return map.toSource({ start: start - starts[index]!, end: end - starts[index]! })
  }
  return {
    bytes: joined,
    map: {
      toSource: ({ start, end }) => {
        if (length === 0) return { start: 0, end: 0 }
        const first = start < length ? sourceOf(start, start + 1).start : sourceOf(length - 1, length).end
        return { start: first, end: end > start ? sourceOf(end - 1, end).end : first }
      },
    },
  }
}
