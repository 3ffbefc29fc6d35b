/** How severe a set of findings is. */
import { type Finding, SEVERITIES, type Severity } from '../../src/base/finding.ts'

export const WORST_FIRST: readonly Severity[] = SEVERITIES.toReversed()

export type SeverityCounts = Readonly<Record<Severity, number>>

export function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const counts: Record<Severity, number> = { low: 0, medium: 0, high: 0, critical: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

/** Undefined where there are no findings. */
export function worstOf(counts: SeverityCounts): Severity | undefined {
  return WORST_FIRST.find((severity) => counts[severity] > 0)
}

/** `3 critical, 1 low` */
export function describeSeverities(counts: SeverityCounts): string {
  return WORST_FIRST.flatMap((severity) => (counts[severity] > 0 ? [`${counts[severity]} ${severity}`] : [])).join(', ')
}
