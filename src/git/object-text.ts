/** What people wrote in commits, tags and trees: names, messages, file names. */

/** What a commit's message is called where a path is expected. */
export const COMMIT_MESSAGE = '<commit message>'

const LINE_FEED = 10

/** Headers of a commit or tag that hold ids, or signatures: noise to everybody. */
const SKIPPED = /^(?:tree|parent|object|type|gpgsig(?:-sha256)?) /

/**
 * The text of a commit or tag: who wrote it, other headers that people or programs wrote, the message. Ids and signatures
 * are left out; what is left stands in its order.
 */
export function textOfMessage(bytes: Uint8Array): Uint8Array {
  const kept: [number, number][] = []
  let at = 0
  let isSkipped = false
  while (at < bytes.length && bytes[at] !== LINE_FEED) {
    const end = bytes.indexOf(LINE_FEED, at)
    const next = end < 0 ? bytes.length : end + 1
    // A line that begins with a blank continues the header before it.
    if (bytes[at] !== 0x20) isSkipped = SKIPPED.test(Buffer.from(bytes.subarray(at, at + 16)).toString('latin1'))
    if (!isSkipped) kept.push([at, next])
    at = next
  }
  kept.push([at, bytes.length])
  const text = new Uint8Array(kept.reduce((length, [start, end]) => length + end - start, 0))
  let length = 0
  for (const [start, end] of kept) {
    text.set(bytes.subarray(start, end), length)
    length += end - start
  }
  return text
}

/** The file names of a tree, as bytes `[start, end)` of it, in order. Ends where the tree is broken. */
export function* namesInTree(tree: Uint8Array, oidBytes: number): Generator<{ start: number; end: number }> {
  for (let at = 0; at < tree.length; ) {
    const blank = tree.indexOf(0x20, at)
    if (blank < 0) return
    const end = tree.indexOf(0, blank)
    if (end < 0) return
    yield { start: blank + 1, end }
    at = end + 1 + oidBytes
  }
}
