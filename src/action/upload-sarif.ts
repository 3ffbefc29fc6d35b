/** Hands a report to code scanning. */
import { gzipSync } from 'node:zlib'
import type { Finding } from '../base/finding.ts'
import { SEVERITIES } from '../base/finding.ts'
import type { Report } from '../base/report.ts'
import type { GithubApi } from './github-api.ts'

/** Code scanning refuses more results, and shows the 5,000 worst. */
const RESULTS_MAX = 25_000
const BYTES_MAX = 10 * 1024 * 1024

/** The report as far as code scanning takes it, the worst of it. */
export function fitForCodeScanning(report: Report): Report {
  if (report.findings.length <= RESULTS_MAX) return report
  const weight = ({ severity }: Finding): number => SEVERITIES.indexOf(severity)
  const floor = [...report.findings].sort((a, b) => weight(b) - weight(a)).slice(0, RESULTS_MAX)
  const kept = new Set(floor)
  return { ...report, findings: report.findings.filter((finding) => kept.has(finding)) }
}

/** `sarif` as our report format writes it. @throws {ApiError}, {Error} where it is too large */
export async function uploadSarif(
  api: GithubApi,
  at: { readonly repository: string; readonly commit: string; readonly ref: string; readonly startedAt: string },
  { sarif, category }: { readonly sarif: string; readonly category: string },
): Promise<void> {
  const log = JSON.parse(sarif) as { runs: object[] }
  // Reports of other kinds on the same commit stand beside it, and close none of its alerts.
  const runs = log.runs.map((run) => ({ ...run, automationDetails: { id: `${category}/` } }))
  const packed = gzipSync(JSON.stringify({ ...log, runs }))
  if (packed.length > BYTES_MAX) throw new Error(`it has ${packed.length} bytes, and code scanning takes ${BYTES_MAX}`)
  await api.call('POST', `/repos/${at.repository}/code-scanning/sarifs`, {
    commit_sha: at.commit,
    ref: at.ref,
    sarif: packed.toString('base64'),
    started_at: at.startedAt,
    tool_name: 'Codemoat',
  })
}
