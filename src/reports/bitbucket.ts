/**
 * Bitbucket's Code Insights: the report, and its annotations in the batches that its interface takes. docs/ci/bitbucket.md
 * has the lines that send them.
 */
import type { Severity } from '../base/finding.ts'
import type { Report } from '../base/report.ts'
import type { ReportFormat } from './format.ts'
import { createPage } from './pretty/page.ts'
import { renderVerdict } from './pretty/render-verdict.ts'
import { jsonText } from './text/json-text.ts'
import { type Remark, remarksOf } from './text/remarks.ts'

const ANNOTATIONS_MAX = 1000
const BATCH_MAX = 100
const SUMMARY_LENGTH_MAX = 450
const DETAILS_LENGTH_MAX = 2000

const SEVERITIES: Readonly<Record<Severity, string>> = {
  critical: 'CRITICAL',
  high: 'HIGH',
  medium: 'MEDIUM',
  low: 'LOW',
}

export const bitbucket: ReportFormat = {
  name: 'bitbucket',
  render(report, options) {
    const annotations = remarksOf(report, options).slice(0, ANNOTATIONS_MAX).map(annotationOf)
    const batches: object[][] = []
    for (let from = 0; from < annotations.length; from += BATCH_MAX)
      batches.push(annotations.slice(from, from + BATCH_MAX))
    const verdict = renderVerdict(report, createPage({ ...options, color: false })).at(-1) ?? ''
    return `${jsonText({ report: headOf(report, verdict), annotations: batches }, 2)}\n`
  },
}

function headOf({ summary, coverage }: Report, verdict: string): object {
  return {
    title: 'Codemoat',
    details: cut(verdict, DETAILS_LENGTH_MAX),
    report_type: 'SECURITY',
    reporter: 'Codemoat',
    result: summary.decisions.block > 0 ? 'FAILED' : 'PASSED',
    data: [
      { title: 'Blocking', type: 'NUMBER', value: summary.decisions.block },
      { title: 'Warnings', type: 'NUMBER', value: summary.decisions.warn },
      { title: 'Everything was scanned', type: 'BOOLEAN', value: coverage.complete },
    ],
  }
}

function annotationOf({ finding, blocks, fingerprint, file, startLine, title, details }: Remark): object {
  return {
    external_id: `codemoat-${fingerprint}`,
    annotation_type: 'VULNERABILITY',
    ...(file !== undefined && { path: file, line: startLine }),
    summary: cut(title, SUMMARY_LENGTH_MAX),
    details: cut(details, DETAILS_LENGTH_MAX),
    severity: SEVERITIES[finding.severity],
    result: blocks ? 'FAILED' : 'IGNORED',
  }
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}
