/** All texts of a JSON value as one text to be judged, and the value again with parts of its texts replaced. */
import type { Span } from '../../base/span.ts'

/** Deeper, or with more texts, is nobody's message. */
const DEPTH_MAX = 100
const LEAVES_MAX = 200_000

export interface Leaves {
  readonly bytes: Uint8Array
  /** The bytes of each text, in the order of `replaceInLeaves`. */
  readonly spans: readonly Span[]
  /** False where there was more than is judged. */
  readonly isWhole: boolean
}

/** What replaces so many bytes of the text of `Leaves`. */
export interface Replacement extends Span {
  readonly text: string
}

/** A text below a key has the key before it, as an assignment: many a secret is known by its name alone. */
export function leavesOf(value: unknown): Leaves {
  if (typeof value === 'string') {
    const bytes = Buffer.from(value)
    return { bytes, spans: [{ start: 0, end: bytes.length }], isWhole: true }
  }
  const parts: Buffer[] = []
  const spans: Span[] = []
  let length = 0
  const add = (text: string): void => {
    const bytes = Buffer.from(text)
    parts.push(bytes)
    length += bytes.length
  }
  const isWhole = walk(value, '', 0, (text, key) => {
    if (spans.length >= LEAVES_MAX) return false
    const isLine = key !== '' && !text.includes('\n')
    add(isLine ? `"${key}": "` : '')
    const start = length
    add(text)
    spans.push({ start, end: length })
    add(isLine ? '"\n' : '\n')
    return true
  })
  return { bytes: Buffer.concat(parts), spans, isWhole }
}

function walk(value: unknown, key: string, depth: number, visit: (text: string, key: string) => boolean): boolean {
  if (typeof value === 'string') return visit(value, key)
  if (typeof value !== 'object' || value === null) return true
  if (depth >= DEPTH_MAX) return false
  if (Array.isArray(value)) return value.every((one) => walk(one, key, depth + 1, visit))
  return Object.entries(value).every(([name, one]) => walk(one, name, depth + 1, visit))
}

/** The value with the replacements, ascending and apart, in its texts; everything else as it is. */
export function replaceInLeaves(
  value: unknown,
  { bytes, spans }: Leaves,
  replacements: readonly Replacement[],
): unknown {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let index = 0
  let first = 0
  const rewrite = (leaf: string): string => {
    const { start, end } = spans[index++] ?? { start: 0, end: 0 }
    while (first < replacements.length && replacements[first]!.end <= start) first++
    let at = start
    let out = ''
    for (let next = first; next < replacements.length && replacements[next]!.start < end; next++) {
      const replacement = replacements[next]!
      out += text.toString('utf8', at, Math.max(at, replacement.start)) + replacement.text
      at = Math.max(at, Math.min(end, replacement.end))
    }
    return out === '' && at === start ? leaf : out + text.toString('utf8', at, end)
  }
  return mapLeaves(value, { key: '', depth: 0, rewrite, deeper: (part) => part })
}

/** Names that a text has for programs, not for the model: a host wants them as they were. */
const FORMS = new Set(['type', 'subtype', 'mode', 'role', 'model', 'filePath', 'file_path', 'mimeType'])

/** The value with every text that could tell anything replaced by this one. */
export function withholdLeaves(value: unknown, text: string): unknown {
  return mapLeaves(value, {
    key: '',
    depth: 0,
    rewrite: (leaf, key) => (leaf === '' || FORMS.has(key) ? leaf : text),
    deeper: () => text,
  })
}

interface Rewriting {
  readonly key: string
  readonly depth: number
  readonly rewrite: (leaf: string, key: string) => string
  /** What is too deep to be looked into. */
  readonly deeper: (part: unknown) => unknown
}

function mapLeaves(value: unknown, now: Rewriting): unknown {
  if (typeof value === 'string') return now.rewrite(value, now.key)
  if (typeof value !== 'object' || value === null) return value
  if (now.depth >= DEPTH_MAX) return now.deeper(value)
  const below = { ...now, depth: now.depth + 1 }
  if (Array.isArray(value)) return value.map((one) => mapLeaves(one, below))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapLeaves(one, { ...below, key })]))
}
