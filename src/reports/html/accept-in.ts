/** What a page shows once a finding was accepted. */
import type { PageData } from './page-data.ts'

/** `data` with all findings of an id allowed, and the reason said. */
export function acceptIn(data: PageData, { id, reason }: { id: string; reason: string }): PageData {
  const findings = data.report.findings.map((finding) =>
    finding.id === id
      ? { ...finding, decision: 'allow' as const, why: [`accepted in the baseline: ${reason}`, ...finding.why] }
      : finding,
  )
  return { ...data, report: { ...data.report, findings } }
}
