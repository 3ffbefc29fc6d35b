/** What the Action does, from the event to the outputs. The check fails or passes by what was found, and by nothing else. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { info, setOutput, summary } from '@actions/core'
import type { Report } from '../base/report.ts'
import type { Variables } from '../ci/ci-event.ts'
import { type CiCall, type CiJob, prepareCiJob } from '../ci/ci-job.ts'
import { findCiSystem } from '../ci/ci-systems.ts'
import { scanAsAsked } from '../cli/scan-and-report.ts'
import { gitPlace } from '../git/safe-git.ts'
import type { RenderOptions } from '../reports/format.ts'
import { reportFormat } from '../reports/index.ts'
import { remarksOf } from '../reports/text/remarks.ts'
import { readInputs } from './inputs.ts'
import { createLinks } from './links.ts'
import { prepareValues } from './prepare-values.ts'
import { renderSummary, type SummaryFacts } from './render-summary.ts'
import type { Run } from './run-facts.ts'
import { annotate, maskSecrets, sayText, sayTrouble } from './say.ts'
import { tellGithub } from './tell-github.ts'
import { fitForCodeScanning } from './upload-sarif.ts'

/** A summary of 1 MiB or more is refused; other steps of the job have their own. */
const SUMMARY_BYTES_MAX = 900_000

/** @returns whether something blocks. @throws {Failure} as the scan does */
export async function runAction(env: Variables): Promise<boolean> {
  const inputs = readInputs()
  const cwd = env.GITHUB_WORKSPACE || '.'
  const system = findCiSystem({ GITHUB_ACTIONS: 'true', ...env })
  const event = system.event(env)
  const folder = join(resolve(env.RUNNER_TEMP || tmpdir()), `codemoat-${env.GITHUB_ACTION ?? ''}-${process.pid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const run: Run = { env, inputs, event, place: gitPlace(resolve(cwd), env), folder }
  const cache = join(resolve(env.RUNNER_TEMP || folder), 'codemoat-clean')
  const call: CiCall = {
    event,
    mode: inputs.mode,
    place: run.place,
    environment: env,
    cloneWhole: system.cloneWhole,
    cache,
    ...(inputs.paths.length > 0 && { paths: inputs.paths }),
  }
  const job = await prepareCiJob(call)
  info(`${system.name}, ${job?.title ?? event.title}`)
  if (job === undefined) {
    setOutputs({ findings: 0, blocked: false, complete: true })
    return false
  }
  const { report, rules } = await withCache(run, job, cache, () => scanJob(run, job))
  await show(run, { job, report, rules }, call)
  return report.summary.decisions.block > 0
}

async function scanJob(run: Run, job: CiJob): Promise<Found> {
  const { values, cwd } = await prepareValues(run, job)
  const found = await scanAsAsked({
    source: job,
    values: { ...values, 'show-secrets': true, 'no-progress': true },
    cwd,
  })
  return { rules: found.rules, report: maskSecrets(found.report) }
}

interface Found extends Pick<RenderOptions, 'rules'> {
  readonly report: Report
}

/** What a history remembers travels from run to run. Without it everything is done anew, and nothing else is different. */
async function withCache({ inputs, env }: Run, job: CiJob, folder: string, scan: () => Promise<Found>): Promise<Found> {
  if (job.name !== 'history' || !inputs.cache || !env.ACTIONS_RUNTIME_TOKEN) return scan()
  const { hasCache, restoreCleanObjects, saveCleanObjects } = await import('./history-cache.ts')
  if (!hasCache()) return scan()
  mkdirSync(folder, { recursive: true })
  await restoreCleanObjects(folder, env).catch((error) => sayTrouble('the cache cannot be read', error))
  const found = await scan()
  await saveCleanObjects(folder, env).catch((error) => sayTrouble('the cache cannot be written', error))
  return found
}

async function show(run: Run, { job, report, rules }: Found & { readonly job: CiJob }, call: CiCall): Promise<void> {
  const { inputs, env } = run
  const options: RenderOptions = { color: false, width: 100, rules }
  sayText(await (await reportFormat(inputs.format)).render(report, options))
  const remarks = remarksOf(report, { rules })
  if (inputs.annotations) annotate(remarks)
  const files = await writeReports(run, report, options)
  const linkOf = await createLinks(remarks, { place: run.place, env, head: job.head ?? env.GITHUB_SHA })
  const facts = { report, rules, title: job.title, linkOf }
  if (inputs.summary) await writeSummary(facts, env)
  await tellGithub(run, { job, facts, sarif: files.sarif.text, sarifOfFiles: () => sarifOfFiles(run, call) })
  setOutputs({
    findings: report.summary.findings,
    blocked: report.summary.decisions.block > 0,
    complete: report.coverage.complete,
    'report-json': files.json.path,
    'report-sarif': files.sarif.path,
    'report-html': files.html.path,
  })
}

async function sarifOfFiles(run: Run, call: CiCall): Promise<string> {
  const job = await prepareCiJob({ ...call, mode: 'files' })
  const { report, rules } = await scanJob(run, job as CiJob)
  return (await reportFormat('sarif')).render(fitForCodeScanning(report), { color: false, width: 100, rules })
}

async function writeSummary(facts: Omit<SummaryFacts, 'bytesMax'>, env: Variables): Promise<void> {
  if (!env.GITHUB_STEP_SUMMARY) return
  const text = renderSummary({ ...facts, bytesMax: SUMMARY_BYTES_MAX })
  await summary
    .addRaw(text, true)
    .write()
    .catch((error) => sayTrouble('the summary cannot be written', error))
}

async function writeReports({ inputs, folder, place }: Run, report: Report, options: RenderOptions) {
  const write = async (name: string, path: string, of: Report): Promise<{ path: string; text: string }> => {
    const text = await (await reportFormat(name)).render(of, options)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return { path, text }
  }
  const sarifPath = inputs.sarifFile === '' ? join(folder, 'codemoat.sarif') : resolve(place.cwd, inputs.sarifFile)
  return {
    json: await write('json', join(folder, 'codemoat.json'), report),
    sarif: await write('sarif', sarifPath, fitForCodeScanning(report)),
    html: await write('html', join(folder, 'codemoat.html'), report),
  }
}

function setOutputs(values: Readonly<Record<string, string | number | boolean>>): void {
  for (const [name, value] of Object.entries(values)) setOutput(name, String(value))
}
