/** Blobs out of git's object store as items of a source: whole, or in pieces where they are too large. */
import { LIMITS } from '../base/limits.ts'
import type { Origin } from '../base/passage.ts'
import type { ObjectReader } from '../git/object-reader.ts'
import { createPieceCutter } from './pieces.ts'
import type { SourceItem } from './source.ts'

/** The object that `objects` stands at, a blob of `size` bytes. */
export async function* readBlob(objects: ObjectReader, origin: Origin, size: number): AsyncGenerator<SourceItem> {
  if (size > LIMITS.wholeFileBytes) {
    yield* piecesOf({ objects, origin, size })
    return
  }
  yield* wholeBlob(await objects.read(size), origin)
}

export function* wholeBlob(bytes: Uint8Array, origin: Origin): Generator<SourceItem> {
  yield { kind: 'blob', blob: { bytes, origin } }
  if (isLfsPointer(bytes)) {
    yield skipped(origin.path, 'kept by git-lfs: the pointer was scanned, the content is not in the repository')
  }
}

async function* piecesOf(whole: { objects: ObjectReader; origin: Origin; size: number }): AsyncGenerator<SourceItem> {
  const { objects, origin } = whole
  const cut = createPieceCutter()
  const readable = Math.min(whole.size, LIMITS.fileBytes)
  let kept: Uint8Array = new Uint8Array(0)
  for (let read = 0; read < readable; ) {
    const fresh = await objects.read(Math.min(LIMITS.pieceBytes - kept.length, readable - read))
    const bytes = new Uint8Array(kept.length + fresh.length)
    bytes.set(kept)
    bytes.set(fresh, kept.length)
    read += fresh.length
    const { place, keepFrom } = cut(bytes, read === readable)
    // A copy: whoever gets the piece may hand its memory to another thread.
    kept = bytes.slice(keepFrom)
    yield { kind: 'blob', blob: { bytes, origin }, place }
  }
  if (readable < whole.size)
    yield skipped(origin.path, `longer than ${LIMITS.fileBytes} bytes: the rest was not scanned`)
}

/** The specification: UTF-8 text of less than 1024 bytes whose first line is the version. */
function isLfsPointer(bytes: Uint8Array): boolean {
  if (bytes.length >= 1024) return false
  return /^version https:\/\/git-lfs\.github\.com\/spec\/v\d+\n(?:.*\n)*oid sha256:/.test(
    Buffer.from(bytes).toString('latin1'),
  )
}

export function skipped(path: string, reason: string): SourceItem {
  return { kind: 'skipped', skipped: { path, reason } }
}
