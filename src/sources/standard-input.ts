/** The source that reads what is piped into the process. */
import { LIMITS } from '../base/limits.ts'
import { createPieceCutter, type PieceCutter } from './pieces.ts'
import { reasonOf } from './reason.ts'
import type { PiecePlace, Source, SourceItem } from './source.ts'

const PATH = '<stdin>'

/**
 * One blob; over `LIMITS.wholeFileBytes`, pieces, each in memory of its own.
 * `stream` gives binary chunks, by default those of the process's standard input.
 */
export function standardInputSource(stream?: AsyncIterable<Uint8Array>): Source {
  // Touching process.stdin opens it, so not before somebody reads.
  return {
    name: 'standard-input',
    target: PATH,
    paths: async () => [],
    items: () => readStream(stream ?? process.stdin),
  }
}

async function* readStream(stream: AsyncIterable<Uint8Array>): AsyncGenerator<SourceItem> {
  let chunks: Uint8Array[] = []
  let held = 0
  let cut: PieceCutter | undefined
  let reason: string | undefined
  try {
    for await (const chunk of stream) {
      chunks.push(chunk)
      held += chunk.length
      if (held <= (cut === undefined ? LIMITS.wholeFileBytes : LIMITS.pieceBytes)) continue
      cut ??= createPieceCutter()
      let rest: Uint8Array = Buffer.concat(chunks)
      while (rest.length > LIMITS.pieceBytes) {
        const bytes = rest.subarray(0, LIMITS.pieceBytes)
        const { place, keepFrom } = cut(bytes, false)
        yield blobItem(bytes, place)
        rest = rest.subarray(keepFrom)
      }
      chunks = [rest]
      held = rest.length
    }
  } catch (error) {
    reason = reasonOf(error)
  }
  const rest = Buffer.concat(chunks)
  yield blobItem(rest, cut?.(rest, true).place)
  if (reason !== undefined) yield { kind: 'skipped', skipped: { path: PATH, reason } }
}

function blobItem(bytes: Uint8Array, place?: PiecePlace): SourceItem {
  const blob = { bytes, origin: { path: PATH } }
  return place === undefined ? { kind: 'blob', blob } : { kind: 'blob', blob, place }
}
