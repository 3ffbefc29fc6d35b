/** What every scanning command does: settings from configuration and options, the scan, the reports, the exit code. */
import { existsSync, writeFileSync } from 'node:fs'
import { Failure } from '../base/failure.ts'
import { LIMITS } from '../base/limits.ts'
import type { Notice, Report } from '../base/report.ts'
import type { GitPlace } from '../git/safe-git.ts'
import type { Baseline } from '../policy/baseline.ts'
import type { Configuration } from '../policy/configuration.ts'
import type { BaselineDemands } from '../policy/guard-rails.ts'
import type { PathFolders } from '../policy/settings.ts'
import type { RenderOptions, ReportFormat, RuleFacts, SlowReportFormat } from '../reports/format.ts'
import { reportFormat } from '../reports/index.ts'
import { countUnmatched } from '../scan/baseline-lookup.ts'
import { loadRules } from '../scan/load-rules.ts'
import { collectReport } from '../scan/report.ts'
import { type ScanOptions, type ScanRun, scan } from '../scan/scan.ts'
import type { ScanSettings } from '../scan/settings.ts'
import type { Source } from '../sources/source.ts'
import { baselinePath, findBaseline } from './find-baseline.ts'
import { findConfiguration } from './find-configuration.ts'
import type { Values } from './options.ts'
import { noticesOf, policySettings, ruleSelection } from './policy-settings.ts'
import { startProgress } from './progress.ts'

/** Where a scanning command was called, and what for. */
export interface ScanCall {
  readonly source: Source | OwnScan
  readonly values: Values
  /** Folder where the search for the configuration begins. */
  readonly cwd: string
  /** The repository that is scanned, where it is another one than that of `cwd`. */
  readonly place?: GitPlace
  /** What stands in the report for people, above the verdict. */
  readonly details?: (report: Report, options: RenderOptions) => string
}

/** A source that is not scanned item by item, but in a way of its own. */
export interface OwnScan extends Pick<Source, 'name' | 'target'> {
  start(settings: ScanSettings, options: ScanOptions): ScanRun
}

/** @returns the exit code */
export async function scanAndReport(call: ScanCall): Promise<number> {
  const { values } = call
  const files = await reportFiles(values)
  const format = await reportFormat((values.format as string | undefined) ?? 'pretty')
  const findOriginals = values.checkout && (await import('./originals.ts')).originalsFrom(values.checkout, call.cwd)
  const { report, rules, settings, isInterrupted } = await scanAsAsked(call)
  const originals = findOriginals && { originals: findOriginals(report, settings) }
  for (const { format: other, file } of files) {
    writeReport(file, await other.render(report, { color: false, width: 100, rules, ...originals }))
  }
  const isQuiet = values.quiet && report.summary.decisions.block === 0
  if (!isQuiet) {
    const options = { ...terminal(), rules }
    const details = format.name === 'pretty' ? call.details?.(report, options) : undefined
    process.stdout.write(await format.render(report, { ...options, ...(details && { details }) }))
  }
  if (!values.quiet && isWholeTree(report, values)) sayUnmatched(report, settings)
  return exitCode(report, values, isInterrupted)
}

interface ScanOutcome extends Pick<RenderOptions, 'rules'> {
  readonly report: Report
  readonly settings: ScanSettings
  readonly isInterrupted: boolean
}

/** The scan as the options and the configuration want it, with nothing written yet. */
export async function scanAsAsked({ source, values, cwd, place }: ScanCall): Promise<ScanOutcome> {
  const configuration = await findConfiguration(values, cwd, ('paths' in source && source.paths) || 'all')
  const isFromHere = FROM_HERE.includes(source.name)
  const { settings, notices } = await prepareScan(values, configuration, { cwd, isFromHere })
  const abort = new AbortController()
  const interrupt = (): void => abort.abort()
  process.once('SIGINT', interrupt)
  const progress = values['no-progress'] || values.quiet ? undefined : startProgress()
  const jobs = values.jobs as number | undefined
  const options: ScanOptions = {
    signal: abort.signal,
    ...(jobs !== undefined && { jobs }),
    ...(progress && { onProgress: progress.update }),
  }
  const run = 'start' in source ? source.start(settings, options) : scan(source, settings, options)
  const found = withNotices(await collectReport(run, source), notices)
  const report = await judgeOwnCode(found, settings, { cwd, place })
  progress?.stop()
  process.off('SIGINT', interrupt)
  return { report, settings, rules: ruleFacts(report, settings), isInterrupted: abort.signal.aborted }
}

/** Only who has seen all files can say what is in none of them. */
function isWholeTree({ scan: { source }, coverage }: Report, { paths, kinds }: Values): boolean {
  const isHere = paths === undefined || [paths].flat().every((path) => path === '.')
  return source === 'directory' && coverage.complete && isHere && kinds === undefined && existsSync('.git')
}

function sayUnmatched(report: Report, settings: ScanSettings): void {
  const count = countUnmatched(report.findings, settings)
  if (count === 0) return
  const what = count === 1 ? '1 entry of the baseline matches' : `${count} entries of the baseline match`
  process.stderr.write(`codemoat: ${what} nothing any more; to remove:\n  codemoat baseline prune\n`)
}

/** The report of a scan that shows nothing on its way. */
export function scanQuietly(source: Source, settings: ScanSettings, jobs: number | undefined): Promise<Report> {
  return collectReport(scan(source, settings, jobs === undefined ? {} : { jobs }), source)
}

/** Sources whose paths count from the current folder; those of the others count from the root of the repository. */
const FROM_HERE: readonly string[] = ['directory', 'standard-input']

/** Standard input is in no repository, whatever folder it is read in. */
export async function judgeOwnCode(
  report: Report,
  settings: ScanSettings,
  { cwd, place }: { readonly cwd: string; readonly place?: GitPlace | undefined },
): Promise<Report> {
  const { source } = report.scan
  const isAnywhere = source !== 'standard-input' && settings.indexes !== undefined
  if (!isAnywhere || !report.findings.some(({ kind }) => kind === 'proprietary')) return report
  const { withoutOwnCode } = await import('../scan/own-code.ts')
  const { gitPlace } = await import('../git/safe-git.ts')
  const scanned = source === 'directory' ? { folder: cwd } : { place: place ?? gitPlace(cwd, process.env) }
  return withoutOwnCode(report, { settings, scanned, environment: process.env })
}

function withNotices(report: Report, notices: readonly Notice[]): Report {
  return notices.length === 0 ? report : { ...report, notices }
}

interface SettingsCall {
  readonly cwd?: string
  /** The scanned paths count from `cwd`, else from the root of the repository. */
  readonly isFromHere?: boolean
}

export async function settingsFrom(
  values: Values,
  configuration: Configuration | undefined,
  call: SettingsCall = {},
): Promise<ScanSettings> {
  return (await prepareScan(values, configuration, call)).settings
}

/** The settings, and what is to be said about them. */
export async function prepareScan(
  values: Values,
  configuration: Configuration | undefined,
  call: SettingsCall,
): Promise<{ settings: ScanSettings; notices: readonly Notice[] }> {
  const { settings, notices } = await prepareWithoutIndexes(values, configuration, call)
  return { settings: { ...settings, ...(await indexesFrom(values, configuration)) }, notices }
}

export async function prepareWithoutIndexes(
  values: Values,
  configuration: Configuration | undefined,
  { cwd = process.cwd(), isFromHere = false }: SettingsCall,
): Promise<{ settings: ScanSettings; notices: readonly Notice[] }> {
  const { baseline, notices } = await baselineFrom(values, configuration, cwd)
  const settings: ScanSettings = {
    rules: ruleSelection(values, configuration),
    policy: policySettings(values, configuration, foldersOf(configuration, isFromHere ? cwd : undefined)),
    ...(baseline && { baseline }),
    ...(configuration?.companies && { companies: configuration.companies }),
    showSecrets: values['show-secrets'] === true,
    ...(values.explain === true && { explains: true }),
    decodeDepth: configuration?.decodeDepth ?? LIMITS.decodeDepth,
  }
  return { settings, notices: [...noticesOf(values, configuration), ...notices] }
}

async function baselineFrom(
  values: Values,
  configuration: Configuration | undefined,
  cwd: string,
): Promise<{ baseline?: Baseline | undefined; notices: readonly Notice[] }> {
  const baseline = findBaseline(values, cwd)
  const demands = configuration?.baselineDemands
  const path = baseline && demands && baselinePath(values, cwd)
  if (path === undefined) return { baseline, notices: [] }
  const { demandedBaseline } = await import('./demanded-baseline.ts')
  return demandedBaseline(baseline as Baseline, path, demands as BaselineDemands)
}

function foldersOf(configuration: Configuration | undefined, scanned: string | undefined): PathFolders | undefined {
  const { folder, repository } = configuration ?? {}
  const from = scanned?.replaceAll('\\', '/') ?? repository
  return folder === undefined || from === undefined ? undefined : { scanned: from, configured: folder }
}

/** What reads keys and indexes is loaded only where there are any. */
export async function indexesFrom(
  values: Values,
  configuration: Configuration | undefined,
): Promise<Pick<ScanSettings, 'indexes' | 'publicFilter'>> {
  const configured = configuration?.index
  if (values.index === undefined && !process.env.CODEMOAT_INDEX && !configured?.files.length) return {}
  const { indexSettings, publicFilter } = await import('./index-place.ts')
  const named = {
    ...values,
    index: values.index ?? (process.env.CODEMOAT_INDEX ? undefined : configured?.files),
    'public-filter': values['public-filter'] ?? configured?.['public-filter'],
  }
  const filter = publicFilter(named)
  return { indexes: indexSettings(named, { isWanted: false }), ...(filter && { publicFilter: filter }) }
}

function reportFiles(values: Values): Promise<{ format: ReportFormat | SlowReportFormat; file: string }[]> {
  const wanted = ((values.report as readonly string[] | undefined) ?? []).map(async (text) => {
    const [name = '', ...rest] = text.split('=')
    const file = rest.join('=')
    if (!file) {
      throw new Failure('usage', `--report "${text}" is not of the form FORMAT=FILE`, {
        hint: 'write for example --report sarif=codemoat.sarif',
      })
    }
    return { format: await reportFormat(name), file }
  })
  return Promise.all(wanted)
}

function writeReport(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new Failure('report-not-writable', `the report cannot be written: ${(error as Error).message}`, {
      place: { path: file },
      hint: 'give a file in a folder that exists and that you may write to',
      cause: error,
    })
  }
}

/** Facts about the rules that have findings. */
export function ruleFacts(report: Report, settings: ScanSettings): ReadonlyMap<string, RuleFacts> {
  if (report.findings.length === 0) return new Map()
  const rules = loadRules(settings.rules)
  const ids = new Set(report.findings.map((finding) => finding.rule))
  const facts = [...ids].flatMap((id) => rules.byId(id) ?? [])
  return new Map(
    facts.map(({ id, title, grants, revoke, url }) => [
      id,
      { id, title, ...(grants && { grants }), ...(revoke && { revoke }), ...(url && { url }) },
    ]),
  )
}

/** What the terminal behind a stream can show. */
export function terminal(stream: NodeJS.WriteStream = process.stdout): Pick<RenderOptions, 'color' | 'width'> {
  const isTerminal = stream.isTTY === true
  const color = isTerminal && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
  return { color, width: isTerminal ? Math.max(40, stream.columns) : 80 }
}

function exitCode(report: Report, values: Values, isInterrupted: boolean): number {
  if (isInterrupted) return 130
  if (report.summary.decisions.block > 0) return 1
  return values['require-complete'] && !report.coverage.complete ? 3 : 0
}
