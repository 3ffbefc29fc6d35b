/** Fragments of a later major version of a registered package: how well a copy is found after a year of changes. */
import type { CodeFile } from './files.ts'
import { type Fragment, linesOf } from './fragments.ts'

/** A fragment counts where this share of its lines stands, in order, in the registered version of the file. */
const SIMILAR_MIN = 0.5

/** Those fragments of `later` files that are still similar, by their longest common subsequence of lines, to the same file of `earlier`. */
export function stillSimilar(fragments: readonly Fragment[], earlier: readonly CodeFile[]): Fragment[] {
  const byEnd = new Map<string, CodeFile[]>()
  for (const file of earlier) {
    const key = `${file.repository}:${fileName(file)}`
    byEnd.set(key, [...(byEnd.get(key) ?? []), file])
  }
  return fragments.flatMap((fragment) => {
    const candidates = byEnd.get(`${fragment.file.repository}:${fileName(fragment.file)}`) ?? []
    const similar = candidates.find(
      (file) => common(fragment.lines, linesOf(file)) >= SIMILAR_MIN * fragment.lines.length,
    )
    return similar === undefined ? [] : [fragment]
  })
}

const fileName = (file: CodeFile): string => file.path.slice(file.path.lastIndexOf('/') + 1)

function common(a: readonly string[], b: readonly string[]): number {
  const own = a.map((line) => line.trim())
  let row = new Uint16Array(own.length + 1)
  for (const line of b) {
    const text = line.trim()
    if (text === '') continue
    const next = new Uint16Array(own.length + 1)
    for (let at = 0; at < own.length; at++)
      next[at + 1] = own[at] === text ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!)
    row = next
  }
  return row[own.length]!
}
