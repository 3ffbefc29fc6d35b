/** Gathers a scan into the report that every format renders. */
import type { Decision, Finding, Severity } from '../base/finding.ts'
import type { Report, Summary } from '../base/report.ts'
import { VERSION } from '../base/version.ts'
import type { Source } from '../sources/source.ts'
import type { ScanRun } from './scan.ts'

/** Takes every finding of the run. */
export async function collectReport(run: ScanRun, source: Pick<Source, 'name' | 'target'>): Promise<Report> {
  const startedAt = new Date()
  const findings: Finding[] = []
  for await (const finding of run) findings.push(finding)
  findings.sort(byPlace)
  return {
    schema: 'codemoat.report/1',
    tool: { name: 'codemoat', version: VERSION },
    scan: {
      source: source.name,
      target: source.target,
      startedAt: startedAt.toISOString(),
      durationMs: Date.now() - startedAt.getTime(),
    },
    coverage: run.coverage,
    findings,
    summary: summarize(findings),
  }
}

/** The same findings come in the same order on every machine, however many threads found them. */
function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.location.path, b.location.path) ||
    a.location.startByte - b.location.startByte ||
    a.location.endByte - b.location.endByte ||
    compare(a.rule, b.rule)
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

export function summarize(findings: readonly Finding[]): Summary {
  const decisions: Record<Decision, number> = { block: 0, warn: 0, allow: 0 }
  const severities: Record<Severity, number> = { low: 0, medium: 0, high: 0, critical: 0 }
  for (const { decision, severity } of findings) {
    decisions[decision]++
    severities[severity]++
  }
  return { findings: findings.length, decisions, severities }
}
