/** Many short texts judged at once: almost none of them holds anything, and calling for each costs more than judging. */

import { identityMap } from '../../base/source-map.ts'
import type { DeltaSearch } from '../../detect/secrets/delta-search.ts'
import { createHitStore } from '../../detect/secrets/hit-store.ts'
import { idOf } from '../content-digest.ts'

export interface TextBatch<Key> {
  /** The bytes are copied. */
  add(key: Key, bytes: Uint8Array): void
  /** Judges what is left. */
  flush(): void
}

const BATCH_BYTES = 64 * 1024

/** Ends whatever stood before it, and parts what may be partners. */
const BETWEEN = Buffer.from('\n\x1e'.repeat(16).concat('\n'))

const NO_NOTICE = (): void => {}

/** `found` is told of every text with findings, and of their ids. */
export function createTextBatch<Key>(search: DeltaSearch, found: (key: Key, ids: string[]) => void): TextBatch<Key> {
  let buffer = new Uint8Array(BATCH_BYTES * 2)
  let length = 0
  const keys: Key[] = []
  const ends: number[] = []
  const hits = createHitStore()

  function judge(bytes: Uint8Array): readonly { readonly span: { start: number }; readonly id: string }[] {
    search.findHits(bytes, hits)
    const passage = { bytes, context: { format: 'text' }, map: identityMap() }
    return search
      .judge(passage, hits, NO_NOTICE)
      .map((detection) => ({ span: detection.span, id: idOf(detection, bytes) }))
  }

  function flush(): void {
    let at = 0
    let done = -1
    for (const { span } of judge(buffer.subarray(0, length))) {
      while ((ends[at] as number) <= span.start) at++
      if (at === done) continue
      done = at
      // Alone, for in the batch a neighbour may have played a part.
      const start = at === 0 ? 0 : (ends[at - 1] as number)
      const ids = judge(buffer.slice(start, (ends[at] as number) - BETWEEN.length)).map(({ id }) => id)
      if (ids.length > 0) found(keys[at] as Key, ids)
    }
    length = 0
    keys.length = 0
    ends.length = 0
  }

  return {
    add(key, bytes) {
      if (length > 0 && length + bytes.length + BETWEEN.length > BATCH_BYTES) flush()
      if (bytes.length + BETWEEN.length > buffer.length) buffer = new Uint8Array(2 * bytes.length + BETWEEN.length)
      buffer.set(bytes, length)
      buffer.set(BETWEEN, length + bytes.length)
      length += bytes.length + BETWEEN.length
      keys.push(key)
      ends.push(length)
    },
    flush: () => {
      if (keys.length > 0) flush()
    },
  }
}
