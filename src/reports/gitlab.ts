/** GitLab's report of secret detection, format 15.2: `artifacts:reports:secret_detection`. */
import type { Severity } from '../base/finding.ts'
import type { Report } from '../base/report.ts'
import type { RenderOptions, ReportFormat } from './format.ts'
import { jsonText } from './text/json-text.ts'
import { type Remark, remarksOf } from './text/remarks.ts'

/** GitLab's own analyzers write this where they look at files and not at commits. */
const NO_COMMIT = '0000000'

const SEVERITIES: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
}

const NAME_LENGTH_MAX = 255
const SOLUTION_LENGTH_MAX = 7000
const MESSAGES_MAX = 100

export const gitlab: ReportFormat = {
  name: 'gitlab',
  render(report, options) {
    return `${jsonText(
      {
        version: '15.2.1',
        scan: scanOf(report),
        vulnerabilities: remarksOf(report, options).map((remark) => vulnerabilityOf(remark, options)),
      },
      2,
    )}\n`
  },
}

function scanOf({ tool, scan, coverage }: Report): object {
  const program = {
    id: 'codemoat',
    name: 'Codemoat',
    url: 'https://github.com/codemoat/codemoat',
    version: tool.version,
    vendor: { name: 'Codemoat' },
  }
  const started = Date.parse(scan.startedAt)
  const messages = coverage.skipped
    .slice(0, MESSAGES_MAX)
    .map(({ path, reason }) => ({ level: 'warn', value: `${path}: ${reason}` }))
  return {
    analyzer: program,
    scanner: program,
    type: 'secret_detection',
    start_time: secondOf(started),
    end_time: secondOf(started + scan.durationMs),
    status: 'success',
    ...(messages.length > 0 && { messages }),
  }
}

/** `2026-11-22T10:00:00`, UTC. */
function secondOf(milliseconds: number): string {
  const date = new Date(milliseconds)
  return (Number.isNaN(date.getTime()) ? new Date(0) : date).toISOString().slice(0, 19)
}

function vulnerabilityOf(remark: Remark, { rules }: RenderOptions): object {
  const { finding, fingerprint, startLine, endLine, details } = remark
  const { rule, title, severity, location } = finding
  const facts = rules.get(rule)
  return {
    id: fingerprint,
    name: cut(title, NAME_LENGTH_MAX),
    description: details,
    severity: SEVERITIES[severity],
    ...(facts?.revoke && { solution: cut(facts.revoke, SOLUTION_LENGTH_MAX) }),
    identifiers: [
      { type: 'codemoat_rule_id', name: `Codemoat rule ${rule}`, value: rule === '' ? 'unknown' : rule },
      { type: 'cwe', name: 'CWE-798', value: '798', url: 'https://cwe.mitre.org/data/definitions/798.html' },
    ],
    ...(facts?.url && /^https?:\/\/./.test(facts.url) && { links: [{ url: facts.url }] }),
    location: {
      file: remark.file ?? location.path,
      start_line: startLine,
      end_line: endLine,
      commit: { sha: location.commit || NO_COMMIT },
    },
  }
}

function cut(text: string, length: number): string {
  return [...text].length <= length ? text : `${[...text].slice(0, length - 1).join('')}…`
}
