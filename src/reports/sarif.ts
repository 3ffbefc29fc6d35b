/** SARIF 2.1.0, for GitHub code scanning and other viewers. Section numbers are those of the OASIS standard. */
import type { Finding } from '../base/finding.ts'
import type { Report } from '../base/report.ts'
import type { RenderOptions, ReportFormat } from './format.ts'
import { artifactLocation, BASE_ID } from './sarif/artifact-location.ts'
import { describeRules } from './sarif/describe-rules.ts'
import { LEVELS } from './sarif/levels.ts'
import { message } from './sarif/message.ts'
import { jsonText } from './text/json-text.ts'
import { fingerprintsOf } from './text/remarks.ts'

const HOME = 'https://github.com/codemoat/codemoat'

export const sarif: ReportFormat = {
  name: 'sarif',
  render(report, options) {
    const log = {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [runOf(report, options)],
    }
    return `${jsonText(log, 2)}\n`
  },
}

function runOf(report: Report, options: RenderOptions): object {
  const rules = describeRules(report.findings, options.rules)
  const fingerprints = fingerprintsOf(report.findings)
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]))
  // §3.27.23: either all results say whether they are suppressed, or none does.
  const tellSuppressions = report.findings.some((finding) => finding.decision === 'allow')
  return {
    tool: {
      driver: {
        name: 'Codemoat',
        semanticVersion: report.tool.version,
        informationUri: HOME,
        rules,
        notifications: [SKIPPED, CONFIGURED],
      },
    },
    invocations: [invocationOf(report)],
    // §3.14.14: a base whose place is not said, so that a report is the same on every machine and names no user.
    originalUriBaseIds: { [BASE_ID]: { description: { text: 'The folder that was scanned.' } } },
    columnKind: 'utf16CodeUnits',
    results: report.findings.map((finding, index) => ({
      ruleId: finding.rule,
      ruleIndex: indexes.get(finding.rule),
      ...resultOf(finding, fingerprints[index] as string),
      ...(tellSuppressions && { suppressions: suppressionsOf(finding) }),
    })),
    properties: { scan: report.scan, coverage: coverageOf(report), summary: report.summary },
  }
}

/** The skipped items themselves are notifications. */
function coverageOf({ coverage }: Report): object {
  return { blobs: coverage.blobs, bytes: coverage.bytes, complete: coverage.complete }
}

function resultOf(finding: Finding, fingerprint: string): object {
  const { decision, destination, kind, context, decoded, secret } = finding
  const { commit, oid, commits } = finding.location
  const under = decoded === undefined || decoded.length === 0 ? [] : [`under ${decoded.join(', ')}`]
  const reasons = [...finding.why, ...under].join('; ')
  return {
    level: LEVELS[finding.severity],
    message: message(reasons === '' ? finding.title : `${finding.title}: ${reasons}`),
    locations: [{ physicalLocation: physicalLocationOf(finding) }],
    // GitHub goes by the name of the second one alone.
    partialFingerprints: { 'codemoatFindingId/v1': finding.id, primaryLocationLineHash: fingerprint },
    properties: {
      severity: finding.severity,
      decision,
      destination,
      kind,
      context,
      decoded,
      secret,
      commit,
      oid,
      commits,
    },
  }
}

function physicalLocationOf({ location, excerpt }: Finding): object {
  const { path, startLine, startColumn, endLine, endColumn, startByte, endByte } = location
  const region = {
    startLine,
    startColumn,
    endLine,
    endColumn,
    byteOffset: startByte,
    byteLength: endByte - startByte,
    ...(excerpt && { snippet: { text: excerpt.text.slice(excerpt.start, excerpt.end) } }),
  }
  // §3.29.5: what surrounds the region must hold all of it, and the excerpt is one line.
  const isOneLine = startLine === endLine
  return {
    artifactLocation: artifactLocation(path),
    region,
    ...(excerpt && isOneLine && { contextRegion: { startLine, endLine, snippet: { text: excerpt.text } } }),
  }
}

/** Which allowance it was, a comment in the text or a line of a baseline, the report does not say. */
function suppressionsOf(finding: Finding): object[] {
  return finding.decision === 'allow' ? [{ kind: 'external', status: 'accepted' }] : []
}

const SKIPPED = {
  id: 'skipped',
  name: 'Skipped',
  shortDescription: { text: 'Something was not scanned, or not wholly.' },
} as const

const CONFIGURED = {
  id: 'configuration',
  name: 'Configuration',
  shortDescription: { text: 'Whoever answers for the configuration should look at it.' },
} as const

function invocationOf({ scan, coverage, notices = [] }: Report): object {
  const started = Date.parse(scan.startedAt)
  const ended = started + scan.durationMs
  const level = coverage.complete ? 'note' : 'warning'
  const descriptor = { id: SKIPPED.id, index: 0 }
  const notifications = coverage.skipped.map(({ path, reason }) => ({
    descriptor,
    level,
    message: message(`not scanned, or not wholly: ${reason}`),
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(path) } }],
  }))
  return {
    executionSuccessful: true,
    ...(isDate(started) && { startTimeUtc: new Date(started).toISOString() }),
    ...(isDate(ended) && { endTimeUtc: new Date(ended).toISOString() }),
    toolExecutionNotifications: notifications,
    ...(notices.length > 0 && {
      toolConfigurationNotifications: notices.map(({ about, text, place }) => ({
        descriptor: { id: CONFIGURED.id, index: 1 },
        level: about === 'floor' ? 'warning' : 'note',
        message: message(place === undefined ? text : `${place}: ${text}`),
      })),
    }),
  }
}

function isDate(milliseconds: number): boolean {
  return !Number.isNaN(new Date(milliseconds).getTime())
}
