/** `codemoat trace [paths..]`: whose code is in this text? */
import { LIMITS } from '../../base/limits.ts'
import { DEFAULT_POLICY } from '../../policy/settings.ts'
import { reportFormat } from '../../reports/index.ts'
import { createPage } from '../../reports/pretty/page.ts'
import { renderTrace } from '../../reports/pretty/render-trace.ts'
import { collectReport } from '../../scan/report.ts'
import { scan } from '../../scan/scan.ts'
import { fileSource } from '../file-source.ts'
import { indexSettings, publicFilter } from '../index-place.ts'
import type { Values } from '../options.ts'
import { startProgress } from '../progress.ts'

/** As many passages as are read with care. */
const PASSAGES_MAX = 20

/** Copies are the answer here, not a fault: 0 wherever the question could be answered. */
export async function runTrace(values: Values): Promise<number> {
  const cwd = process.cwd()
  const source = fileSource(values, cwd)
  const indexes = indexSettings(values, { isWanted: true })
  const progress = values['no-progress'] ? undefined : startProgress()
  const jobs = values.jobs as number | undefined
  const filter = publicFilter(values)
  const settings = {
    rules: {},
    policy: { ...DEFAULT_POLICY, kinds: ['proprietary'] as const },
    showSecrets: false,
    decodeDepth: LIMITS.decodeDepth,
    indexes,
    ...(filter && { publicFilter: filter }),
  }
  const options = { ...(jobs !== undefined && { jobs }), ...(progress && { onProgress: progress.update }) }
  const report = await collectReport(scan(source, settings, options), source)
  progress?.stop()
  const isTerminal = process.stdout.isTTY === true
  const color = isTerminal && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
  const width = isTerminal ? Math.max(40, process.stdout.columns) : 80
  const page = createPage({ color, width, rules: new Map() })
  if (values.format !== undefined && values.format !== 'pretty') {
    const format = await reportFormat(String(values.format))
    process.stdout.write(await format.render(report, { color: false, width, rules: new Map() }))
    return 0
  }
  const below = values.show ? (await import('../show-original.ts')).originalBeside(indexes, { cwd, page }) : undefined
  const max = values.all ? Number.POSITIVE_INFINITY : PASSAGES_MAX
  process.stdout.write(renderTrace(report.findings, report.coverage, { page, max, ...(below && { below }) }))
  return 0
}
