/** GitLab's report of code quality, `artifacts:reports:codequality`: shown in merge requests on every tier. */
import type { Severity } from '../base/finding.ts'
import type { ReportFormat } from './format.ts'
import { jsonText } from './text/json-text.ts'
import { type Remark, remarksOf } from './text/remarks.ts'

const SEVERITIES: Readonly<Record<Severity, string>> = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
}

export const gitlabCodequality: ReportFormat = {
  name: 'gitlab-codequality',
  render: (report, options) => `${jsonText(remarksOf(report, options).map(issueOf), 2)}\n`,
}

/** https://docs.gitlab.com/ci/testing/code_quality/: issues of equal fingerprints are shown once. */
function issueOf({ finding, details, fingerprint, file, startLine }: Remark): object {
  return {
    description: details,
    check_name: finding.rule,
    fingerprint,
    severity: SEVERITIES[finding.severity],
    location: { path: file ?? finding.location.path, lines: { begin: startLine } },
  }
}
