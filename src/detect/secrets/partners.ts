/** Credentials in two parts: a secret that proves nothing by its shape is believed where its partner stands near. */
import { countLines } from './bytes.ts'
import type { Candidate } from './candidate.ts'

/** The candidates whose partners, if their rule requires any, were found within their numbers of lines. */
export function withPartners(candidates: readonly Candidate[], bytes: Uint8Array): Candidate[] {
  const startsOf = new Map<string, number[]>()
  const wanted = new Set(candidates.flatMap(({ rule }) => rule.requires?.map((one) => one.rule) ?? []))
  for (const { rule, start } of candidates) {
    if (!wanted.has(rule.id)) continue
    const starts = startsOf.get(rule.id)
    if (starts) starts.push(start)
    else startsOf.set(rule.id, [start])
  }
  for (const starts of startsOf.values()) starts.sort((a, b) => a - b)
  return candidates.filter(({ rule, start }) => {
    const isNear = (other: number, lines: number): boolean =>
      countLines(bytes, Math.min(start, other), Math.max(start, other), lines + 1) <= lines
    return (rule.requires ?? []).every(({ rule: partner, lines }) =>
      neighbours(startsOf.get(partner) ?? [], start).some((other) => isNear(other, lines)),
    )
  })
}

/** The last of the sorted `starts` at or before `at`, and the first after it. */
function neighbours(starts: readonly number[], at: number): number[] {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) <= at) low = middle + 1
    else high = middle
  }
  return [starts[low - 1], starts[low]].filter((start) => start !== undefined)
}
