/** `codemoat explain ID [paths..]`: why a finding is judged as it is. */
import { readFileSync } from 'node:fs'
import { Failure } from '../../base/failure.ts'
import type { Finding } from '../../base/finding.ts'
import type { Report } from '../../base/report.ts'
import { DESTINATION_FORMATS } from '../../policy/destinations.generated.ts'
import { usualThreshold } from '../../policy/thresholds.ts'
import { evidenceLines } from '../../reports/text/evidence-lines.ts'
import { printable } from '../../reports/text/printable.ts'
import { countOf } from '../../reports/text/quantities.ts'
import { wrapText } from '../../reports/text/wrap-text.ts'
import type { LoadedRule } from '../../rules/rule-set.ts'
import { loadRules } from '../../scan/load-rules.ts'
import { collectReport } from '../../scan/report.ts'
import { scan } from '../../scan/scan.ts'
import type { ScanSettings } from '../../scan/settings.ts'
import { fileSource } from '../file-source.ts'
import { findConfiguration } from '../find-configuration.ts'
import type { Values } from '../options.ts'
import { judgeOwnCode, prepareScan } from '../scan-and-report.ts'
import { print, terminal } from '../terminal.ts'

const PLACES_MAX = 5

/** What a finding was judged by. */
interface Case {
  readonly finding: Finding
  readonly rule: LoadedRule | undefined
  readonly settings: ScanSettings
}

export async function runExplain(values: Values): Promise<number> {
  const cwd = process.cwd()
  const id = String(values.id)
  const configuration = await findConfiguration(values, cwd, 'all')
  const { settings } = await prepareScan(values, configuration, { cwd, isFromHere: true })
  const report = values.from === undefined ? await scanAgain(values, settings, cwd) : readReport(String(values.from))
  const found = report.findings.filter((one) => one.id === id || (id.length >= 4 && one.id.startsWith(id)))
  if (found.length === 0) throw unknown(id, values)
  const rules = loadRules(settings.rules)
  for (const [index, finding] of found.slice(0, PLACES_MAX).entries()) {
    if (index > 0) print('')
    show({ finding, rule: rules.byId(finding.rule), settings })
  }
  if (found.length > PLACES_MAX) print(`\nand ${countOf(found.length - PLACES_MAX, 'more place')}`)
  return 0
}

/** With what the policy lets pass: that is asked after, too. */
async function scanAgain(values: Values, settings: ScanSettings, cwd: string): Promise<Report> {
  const all = { ...settings, explains: true, policy: { ...settings.policy, keepsPassed: true } }
  const source = fileSource(values, cwd)
  const jobs = values.jobs as number | undefined
  return judgeOwnCode(await collectReport(scan(source, all, jobs === undefined ? {} : { jobs }), source), all, { cwd })
}

function readReport(path: string): Report {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8')) as Report
    if (report?.schema === 'codemoat.report/1' && Array.isArray(report.findings)) return report
  } catch (error) {
    throw noReport(path, (error as Error).message)
  }
  throw noReport(path, 'it is not of the format json')
}

function noReport(path: string, reason: string): Failure {
  return new Failure('report-not-readable', `the report cannot be read: ${reason}`, {
    place: { path },
    hint: 'give a report that was written with --report json=FILE',
  })
}

function unknown(id: string, { from, paths }: Values): Failure {
  const where = from === undefined ? ((paths as readonly string[]) ?? []).join(' ') || 'the files here' : String(from)
  return new Failure('finding-unknown', `nothing called "${id}" is found in ${where}`, {
    hint: 'name the files that hold it, or a report that lists it: codemoat explain ID --from report.json',
  })
}

function show({ finding, rule, settings }: Case): void {
  const { style, width } = terminal()
  const { path, startLine, startColumn, commit } = finding.location
  const place = `${path}:${startLine}:${startColumn}${commit ? ` in ${commit.slice(0, 12)}` : ''}`
  print(style.bold(printable(`${finding.id}  ${place}`)))
  print('')
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['rule', [`${finding.rule}: ${finding.title}`]],
    ['severity', [finding.severity]],
    ['why', finding.why],
    ['score', finding.evidence ? evidenceLines(finding.evidence) : []],
    ['checks', checksOf(rule)],
    ['code of', codeOf(finding)],
    ['heading to', [`${finding.destination}: ${destinationReason(finding, settings)}`]],
    ['decision', [finding.decision]],
    ['decided by', [policyLine(finding, settings)]],
    ['baseline', finding.baseline ? [finding.baseline.state] : []],
  ]
  for (const [label, texts] of rows) {
    const lines = texts.flatMap((text) => wrapText(printable(text), Math.max(30, width - 14)))
    for (const [index, line] of lines.entries()) print(`  ${style.dim((index === 0 ? label : '').padEnd(10))}  ${line}`)
  }
}

function checksOf(rule: LoadedRule | undefined): readonly string[] {
  if (rule === undefined) return []
  const { entropyMin, checks = [], requires } = rule
  return [
    ...(entropyMin === undefined ? [] : [`entropy of at least ${entropyMin} bits a character`]),
    ...checks,
    ...(requires ?? []).map(({ rule: partner, lines }) => `${partner} within ${lines} lines`),
  ]
}

function codeOf({ provenance }: Finding): readonly string[] {
  if (provenance === undefined) return []
  const { repo = 'registered code without a name', path, startLine, endLine, index } = provenance
  return [`${repo}${path ? ` ${path}:${startLine}-${endLine}` : ''}, in the index ${index}`]
}

function destinationReason({ destination, location, context }: Finding, { policy }: ScanSettings): string {
  if (policy.isDestinationFixed) return '--destination or CODEMOAT_DESTINATION says so'
  const own = policy.destinations?.[destination]
  if (context && own?.assistants?.includes(context.format)) return `the configuration says so of ${context.format}`
  if (context && DESTINATION_FORMATS[context.format] === destination) return `it is of the format ${context.format}`
  if (destination !== policy.destination) return `by its path, ${location.path}`
  return 'nothing says that it leaves for elsewhere'
}

/** The entry that decided, or what holds where there is none. */
function policyLine(finding: Finding, { policy }: ScanSettings): string {
  if (finding.policyLine !== undefined) return finding.policyLine
  if (finding.decision === 'allow') return finding.why[0] ?? 'an acceptance'
  const { kind, destination } = finding
  const option = policy.failOnOption
  const { block = 'none' } = usualThreshold(kind, destination, option ?? policy.failOn)
  const from = block === 'none' ? 'nothing blocks' : `${block} and above block`
  return `${option ? '--fail-on' : 'the default'}: ${from}`
}
