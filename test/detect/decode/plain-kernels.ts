/** What the kernels tell the decoders, found the slow way; after the contract in src/kernels/kernels.ts. */
import type { EncodedRuns, KeywordHits } from '../../../src/kernels/kernels.ts'

export function plainHits(bytes: Uint8Array, keywords: readonly string[]): KeywordHits {
  const text = Buffer.from(bytes).toString('latin1').toLowerCase()
  const found: [start: number, keyword: number][] = []
  for (const [keyword, word] of keywords.entries()) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push([at, keyword])
  }
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return {
    count: found.length,
    starts: Uint32Array.from(found, ([start]) => start),
    keywords: Uint16Array.from(found, ([, keyword]) => keyword),
  }
}

export function plainRuns(bytes: Uint8Array): EncodedRuns {
  const found: [kind: number, start: number, end: number][] = []
  for (const match of Buffer.from(bytes)
    .toString('latin1')
    .matchAll(/[A-Za-z0-9+/_-]{20,}/g)) {
    const [run] = match
    const digits = /^[0-9A-Fa-f]{32,}/.exec(run)?.[0]
    const isHex = digits !== undefined && isText(Buffer.from(digits.slice(0, 16), 'hex'))
    const head = Buffer.from(run.slice(0, 12), 'base64')
    if (isHex) found.push([1, match.index, match.index + digits.length])
    else if (isText(head) || (head[0] === 0x1f && head[1] === 0x8b))
      found.push([0, match.index, match.index + run.length])
  }
  return {
    count: found.length,
    kinds: Uint8Array.from(found, ([kind]) => kind),
    starts: Uint32Array.from(found, ([, start]) => start),
    ends: Uint32Array.from(found, ([, , end]) => end),
  }
}

function isText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => (byte >= 0x20 && byte < 0x7f) || byte === 0 || byte === 9 || byte === 10 || byte === 13)
}
