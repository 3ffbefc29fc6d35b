/** `codemoat hook <name> [args..]`: silent where all is well. Whatever goes wrong, the answer is said and is no accident. */
import { Failure } from '../../base/failure.ts'
import type { Destination } from '../../base/finding.ts'
import type { Report } from '../../base/report.ts'
import { GIT_HOOKS, type GitHook, type HookJob, prepareHook, SERVER_HOOKS } from '../../hooks/git-hook.ts'
import { blockingCommits, skipCommand, waysOut } from '../../hooks/ways-out.ts'
import type { Configuration } from '../../policy/configuration.ts'
import type { PolicySettings } from '../../policy/settings.ts'
import { type BegunSource, begun } from '../../sources/begun.ts'
import { UNREACHED } from '../../sources/pushed.ts'
import { explain } from '../explain.ts'
import { findConfiguration } from '../find-configuration.ts'
import type { Values } from '../options.ts'
import { readStandardInput } from '../read-standard-input.ts'

/** GitHub Enterprise ends a hook after five seconds, whatever it found. */
const SERVER_DEADLINE_MS = 4000
const SKIPPED_MAX = 3

export async function runHook(values: Values): Promise<number> {
  const name = GIT_HOOKS.find((one) => one === values.name)
  if (name === undefined) {
    throw new Failure('usage', `there is no hook "${values.name}"`, {
      hint: `write one of ${GIT_HOOKS.join(', ')}, or ai`,
    })
  }
  if (isSkipped(name)) {
    say('codemoat: skipped, as CODEMOAT_SKIP says\n')
    return 0
  }
  let configuration: Configuration | undefined
  let source: BegunSource | undefined
  try {
    const args = (values.args as readonly string[] | undefined) ?? []
    const deadline = deadlineOf(name, values.deadline as string | undefined)
    const cwd = process.cwd()
    const job = await prepareHook({
      name,
      args,
      input: async () => (await readStandardInput()).toString('utf8'),
      cwd,
      environment: process.env,
      ...(deadline && { deadline }),
    })
    if (job === undefined) return 0
    // Git works while the engine is loaded.
    source = begun(job.source)
    await import('../scan-and-report.ts')
    configuration = await findConfiguration(values, cwd, source.paths ?? 'all')
    return await judge({
      name,
      args,
      job: { ...job, source },
      values,
      configuration,
      isLate: () => deadline?.aborted === true,
    })
  } catch (error) {
    return fail(error, { name, configuration, debug: values.debug === true })
  } finally {
    source?.end()
  }
}

interface Judging {
  readonly name: GitHook
  readonly args: readonly string[]
  readonly job: HookJob
  readonly values: Values
  readonly configuration: Configuration | undefined
  readonly isLate: () => boolean
}

async function judge({ name, args, job, values, configuration, isLate }: Judging): Promise<number> {
  const { prepareScan, scanQuietly, judgeOwnCode, ruleFacts, terminal } = await import('../scan-and-report.ts')
  const { settings: plain, notices } = await prepareScan(values, configuration, {})
  const destination = await destinationOf(job, plain.policy, configuration)
  const settings = { ...plain, policy: { ...plain.policy, destination } }
  const scanned = await scanQuietly(job.source, settings, values.jobs as number | undefined)
  const found = notices.length > 0 ? { ...scanned, notices } : scanned
  const judged = await judgeOwnCode(found, settings, { cwd: process.cwd() })
  const report = job.complete ? await job.complete(judged, settings) : judged
  const { block, warn } = report.summary.decisions
  if (block + warn > 0) {
    const { pretty } = await import('../../reports/pretty.ts')
    say(pretty.render(report, { ...terminal(process.stderr), rules: ruleFacts(report, settings) }))
  } else saySkipped(report)
  if (block > 0) {
    const rebaseStart = await job.rebaseStart?.(blockingCommits(report))
    say(`\n${waysOut({ name, args, report, rebaseStart })}`)
    return 1
  }
  const isCut = isLate() && report.coverage.skipped.some(({ path }) => path === UNREACHED)
  if (!isCut || configuration?.hooks?.onDeadline === 'allow') return 0
  say(TOO_LATE)
  return 1
}

const TOO_LATE = `codemoat stopped this push: not everything could be judged in time. The ways out:

  fix     push fewer commits at once:
            git push <remote> <commit>:<branch>
  accept  whoever runs the server allows more time (--deadline 10s in the hook), or what was
          not judged, in the .codemoat.yaml there:
            hooks: { onDeadline: allow }
`

/** A remote is where its address says, unless somebody knows better. */
async function destinationOf(
  { remote }: HookJob,
  { destination, isDestinationFixed }: PolicySettings,
  configuration: Configuration | undefined,
): Promise<Destination> {
  if (remote === undefined || isDestinationFixed) return destination
  const { destinationOfRemote } = await import('../../policy/remotes.ts')
  const ofRemote = destinationOfRemote(remote, configuration?.destinations ?? {})
  return ofRemote === 'repository' ? destination : ofRemote
}

/** What was not looked into is said even where nothing was found, in as few lines as will do. */
function saySkipped({ coverage }: Report): void {
  const { skipped } = coverage
  for (const { path, reason } of skipped.slice(0, SKIPPED_MAX)) say(`codemoat: ${printable(path)}: ${reason}\n`)
  if (skipped.length > SKIPPED_MAX) say(`codemoat: and ${skipped.length - SKIPPED_MAX} more were not scanned wholly\n`)
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e\u00a0-\uffff]/g, '?')
}

/** Where Codemoat itself fails, nothing passes unless the configuration says so; what the way past it is, is said. */
function fail(
  error: unknown,
  { name, configuration, debug }: { name: GitHook; configuration: Configuration | undefined; debug: boolean },
): number {
  explain(error, { debug })
  if (configuration?.hooks?.onError === 'allow') {
    say('codemoat: nothing was judged; going on, as hooks.onError in the configuration says\n')
    return 0
  }
  const skip = skipCommand(name)
  say(`codemoat: blocked, since nothing was judged${skip ? `; to go past it once:\n  ${skip}` : ''}\n`)
  return 1
}

function isSkipped(name: GitHook): boolean {
  const value = process.env.CODEMOAT_SKIP ?? ''
  return value !== '' && value !== '0' && !SERVER_HOOKS.includes(name)
}

/** Counted from the start of this process. */
function deadlineOf(name: GitHook, text: string | undefined): AbortSignal | undefined {
  if (text === undefined && !SERVER_HOOKS.includes(name)) return undefined
  const milliseconds = text === undefined ? SERVER_DEADLINE_MS : readDuration(text)
  return AbortSignal.timeout(Math.max(0, Math.round(milliseconds - performance.now())))
}

function readDuration(text: string): number {
  const [, number, unit] = /^(\d{1,6}(?:\.\d{1,3})?)(ms|s|m)?$/.exec(text) ?? []
  if (number === undefined) {
    throw new Failure('usage', `--deadline "${text}" is no time`, { hint: 'write it as 4s, 800ms or 2m' })
  }
  return Number(number) * { ms: 1, s: 1000, m: 60_000 }[unit ?? 's']!
}

function say(text: string): void {
  process.stderr.write(text)
}
