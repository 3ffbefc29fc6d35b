/** JUnit XML, for the test tabs of CI systems: a suite a file, a failed case a finding that blocks. */
import type { Finding } from '../base/finding.ts'
import type { Report } from '../base/report.ts'
import type { RenderOptions, ReportFormat } from './format.ts'
import { formatCount } from './text/quantities.ts'
import { attribute, escapeXml } from './text/xml.ts'

interface Suite {
  readonly name: string
  readonly file?: string
  readonly cases: readonly Case[]
}

interface Case {
  readonly name: string
  readonly file?: string
  readonly line?: number
  readonly outcome: 'passed' | 'failure' | 'skipped'
  /** Both empty where it passed. */
  readonly message: string
  readonly details: string
  readonly rule?: string
}

export const junit: ReportFormat = {
  name: 'junit',
  render(report, options) {
    const suites = suitesOf(report, options)
    const seconds = report.scan.durationMs / 1000
    const cases = suites.flatMap((suite) => suite.cases)
    const all = [
      attribute('name', 'codemoat'),
      attribute('tests', cases.length),
      attribute('failures', countOutcome(cases, 'failure')),
      attribute('errors', 0),
      attribute('time', seconds.toFixed(3)),
    ]
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites${all.join('')}>`,
      ...suites.flatMap((suite) => renderSuite(suite, report)),
      '</testsuites>',
      '',
    ].join('\n')
  },
}

/**
 * What warns is a skipped case: CI systems show it and it fails nothing, whereas they hide what passing cases print.
 * What the policy allows is left out.
 */
function suitesOf(report: Report, options: RenderOptions): Suite[] {
  const byPath = new Map<string, Case[]>()
  for (const finding of report.findings) {
    if (finding.decision === 'allow') continue
    const cases = byPath.get(finding.location.path) ?? []
    cases.push(caseOf(finding, options))
    byPath.set(finding.location.path, cases)
  }
  const suites: Suite[] = [...byPath].map(([file, cases]) => ({ name: file, file, cases }))
  if (!report.coverage.complete) suites.push(coverageSuite(report))
  if (suites.length > 0) return suites
  return [{ name: 'codemoat', cases: [{ name: 'clean', outcome: 'passed', message: '', details: '' }] }]
}

function caseOf(finding: Finding, options: RenderOptions): Case {
  const { path, startLine, startColumn, commit } = finding.location
  const facts = options.rules.get(finding.rule)
  const details = [
    `${path}:${startLine}:${startColumn}${commit === undefined ? '' : ` in commit ${commit}`}`,
    finding.excerpt?.text,
    `severity: ${finding.severity}`,
    `why: ${finding.why.join('; ')}`,
    finding.decoded && `under: ${finding.decoded.join(', ')}`,
    facts?.grants && `grants: ${facts.grants}`,
    facts?.revoke && `revoke: ${facts.revoke}`,
  ]
  return {
    name: `${finding.title} (${finding.rule}) at ${startLine}:${startColumn}`,
    file: path,
    line: startLine,
    outcome: finding.decision === 'block' ? 'failure' : 'skipped',
    rule: finding.rule,
    message: `${finding.severity}: ${finding.title}`,
    details: details.filter((line) => line).join('\n'),
  }
}

function coverageSuite({ coverage }: Report): Suite {
  const details = coverage.skipped.map(({ path, reason }) => `${path}: ${reason}`).join('\n')
  const message = `not everything was scanned: ${formatCount(coverage.skipped.length)} skipped`
  return { name: 'coverage', cases: [{ name: 'everything was scanned', outcome: 'skipped', message, details }] }
}

function renderSuite(suite: Suite, report: Report): string[] {
  const attributes = [
    attribute('name', suite.name),
    attribute('tests', suite.cases.length),
    attribute('failures', countOutcome(suite.cases, 'failure')),
    attribute('errors', 0),
    attribute('skipped', countOutcome(suite.cases, 'skipped')),
    // The schema of the format has no zone; it is UTC.
    attribute('timestamp', report.scan.startedAt.slice(0, 19)),
    attribute('time', 0),
    attribute('file', suite.file),
  ]
  return [
    `  <testsuite${attributes.join('')}>`,
    ...suite.cases.flatMap((one) => renderCase(one, suite)),
    '  </testsuite>',
  ]
}

function renderCase(one: Case, suite: Suite): string[] {
  const attributes = [
    attribute('name', one.name),
    attribute('classname', suite.name),
    attribute('file', one.file),
    attribute('line', one.line),
    attribute('time', 0),
  ].join('')
  if (one.outcome === 'passed') return [`    <testcase${attributes}/>`]
  const message = attribute('message', one.message)
  const outcome =
    one.outcome === 'failure'
      ? [`      <failure${message}${attribute('type', one.rule)}>${escapeXml(one.details)}</failure>`]
      : [`      <skipped${message}/>`, `      <system-out>${escapeXml(one.details)}</system-out>`]
  return [`    <testcase${attributes}>`, ...outcome, '    </testcase>']
}

function countOutcome(cases: readonly Case[], outcome: Case['outcome']): number {
  return cases.filter((one) => one.outcome === outcome).length
}
