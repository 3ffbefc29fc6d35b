/** What each git hook judges: from the arguments and the input that git gives it to a source. */
import { Failure } from '../base/failure.ts'
import type { Report } from '../base/report.ts'
import { keepPresent, type PushedRange } from '../git/new-objects.ts'
import { runGit } from '../git/run-git.ts'
import { type Environment, type GitPlace, gitPlace } from '../git/safe-git.ts'
import type { ScanSettings } from '../scan/settings.ts'
import { type Cleanup, messageSource } from '../sources/message-file.ts'
import { pushedSource } from '../sources/pushed.ts'
import type { Source } from '../sources/source.ts'
import { stagedSource } from '../sources/staged.ts'
import { parsePushLines, parseReceiveLines, parseUpdateArguments, type RefUpdate } from './ref-updates.ts'

export const GIT_HOOKS = ['pre-commit', 'commit-msg', 'pre-push', 'pre-receive', 'update'] as const
export type GitHook = (typeof GIT_HOOKS)[number]

/** Hooks of whoever receives a push; nobody sits before them, and the pusher cannot skip them. */
export const SERVER_HOOKS: readonly GitHook[] = ['pre-receive', 'update']

export interface HookCall {
  readonly name: GitHook
  /** What git gave the hook. */
  readonly args: readonly string[]
  /** Reads standard input. */
  readonly input: () => Promise<string>
  readonly cwd: string
  readonly environment: Environment
  readonly deadline?: AbortSignal
}

export interface HookJob {
  readonly source: Source
  /** Address of the remote that a push goes to, as git has it. */
  readonly remote?: string
  /** Completes what the scan found: whose commit it is, and which lines are new. */
  readonly complete?: (report: Report, settings: ScanSettings) => Promise<Report>
  /** Where to begin a rebase that takes something out of these commits: see `findRebaseStart`. */
  readonly rebaseStart?: (commits: readonly string[]) => Promise<string | undefined>
}

/** Undefined where there is nothing to judge. @throws {Failure} usage, git-not-found, git-failed */
export async function prepareHook(call: HookCall): Promise<HookJob | undefined> {
  switch (call.name) {
    case 'pre-commit':
      return { source: stagedSource({ cwd: call.cwd, environment: call.environment }) }
    case 'commit-msg':
      return prepareMessage(call)
    case 'pre-push':
      return preparePush(call)
    case 'pre-receive':
      return prepareReceive(call, parseReceiveLines(await call.input()))
    case 'update':
      return prepareReceive(call, parseUpdateArguments(call.args))
  }
}

async function prepareMessage({ args, cwd, environment }: HookCall): Promise<HookJob> {
  const [file] = args
  if (file === undefined) {
    throw new Failure('usage', 'the file of the commit message is missing', {
      hint: 'call this hook as git does: codemoat hook commit-msg .git/COMMIT_EDITMSG',
    })
  }
  return { source: messageSource({ file, cleanup: await cleanupOf(gitPlace(cwd, environment), environment) }) }
}

/** Git does not tell the hook what it will take away: this is what it does unless called with --cleanup. */
async function cleanupOf(place: GitPlace, environment: Environment): Promise<Cleanup> {
  const asked = ['--get-regexp', '^(core\\.comment(char|string)|commit\\.cleanup)$']
  const printed = await runGit(place, 'config', ['-z', ...asked]).catch(() => '')
  const settings = new Map(
    printed.split('\0').map((entry) => entry.split(/\n(.*)/s, 2) as [string, string | undefined]),
  )
  const comment = settings.get('core.commentstring') ?? settings.get('core.commentchar') ?? '#'
  // Git says so to hooks when no editor was opened: then it takes no comments away.
  const mode = settings.get('commit.cleanup') ?? 'default'
  const isEdited = environment.GIT_EDITOR !== ':'
  const isStripped = mode === 'strip' || (mode === 'default' && isEdited)
  return {
    comment: comment === 'auto' ? '#' : comment,
    comments: isStripped ? 'removed' : 'kept',
    scissors: isEdited && mode !== 'verbatim' && mode !== 'whitespace' ? 'cut' : 'kept',
  }
}

async function preparePush(call: HookCall): Promise<HookJob | undefined> {
  const { environment, args } = call
  const place = gitPlace(call.cwd, environment)
  // The pre-commit framework keeps the lines for itself, and tells of one ref in variables.
  const isFramework = args.length === 0 && environment.PRE_COMMIT_REMOTE_NAME !== undefined
  const updates = isFramework ? await frameworkUpdates(place, environment) : parsePushLines(await call.input())
  const [name = '', address = name] = isFramework
    ? [environment.PRE_COMMIT_REMOTE_NAME, environment.PRE_COMMIT_REMOTE_URL]
    : args
  const tips = tipsOf(updates)
  if (tips.length === 0) return undefined
  const [known, knownRefs] = await Promise.all([
    keepPresent(
      place,
      updates.flatMap(({ oldOid }) => oldOid ?? []),
    ),
    trackingRefs(place, updates, { name, address }),
  ])
  return { ...pushJob(call, place, { tips, known, knownRefs }), remote: address }
}

async function frameworkUpdates(place: GitPlace, environment: Environment): Promise<readonly RefUpdate[]> {
  const tip = environment.PRE_COMMIT_TO_REF ?? environment.PRE_COMMIT_LOCAL_BRANCH ?? 'HEAD'
  const printed = await runGit(place, 'rev-parse', ['--verify', '--end-of-options', tip])
  const from = environment.PRE_COMMIT_FROM_REF
  return [
    {
      ref: environment.PRE_COMMIT_REMOTE_BRANCH ?? tip,
      oldOid: from !== undefined && /^[0-9a-f]{40,64}$/.test(from) && !/^0+$/.test(from) ? from : undefined,
      newOid: printed.trim(),
    },
  ]
}

/**
 * The refs that say what the remote has. None where the name is an address, none where pushes go to another place than
 * fetches come from, and none where the remote turns out to be another than the one that was fetched from: what the one
 * has, the other need not have.
 */
async function trackingRefs(
  place: GitPlace,
  updates: readonly RefUpdate[],
  { name, address }: { readonly name: string; readonly address: string },
): Promise<readonly string[]> {
  if (name === '' || name === address || /[?*[\]\\]/.test(name)) return []
  const [pushAddresses, isOther] = await Promise.all([
    runGit(place, 'config', ['--get-all', `remote.${name}.pushurl`]).catch(() => ''),
    isOtherRemote(place, updates, name),
  ])
  return pushAddresses.trim() === '' && !isOther ? [`--remotes=${name}`] : []
}

/** True where a main branch is new there that was fetched from there: nobody deletes these, but addresses change. */
async function isOtherRemote(place: GitPlace, updates: readonly RefUpdate[], name: string): Promise<boolean> {
  const tracked = updates.flatMap(({ ref, oldOid, newOid }) =>
    oldOid === undefined && newOid !== undefined && ref.startsWith('refs/heads/')
      ? [`refs/remotes/${name}/${ref.slice('refs/heads/'.length)}`]
      : [],
  )
  if (tracked.length === 0) return false
  const main = ['HEAD', 'main', 'master'].map((branch) => `refs/remotes/${name}/${branch}`)
  const printed = await runGit(place, 'for-each-ref', ['--format=%(refname) %(symref)', ...main]).catch(() => '')
  const known = printed.split(/[ \n]/)
  return tracked.some((ref) => known.includes(ref))
}

function prepareReceive(call: HookCall, updates: readonly RefUpdate[]): HookJob | undefined {
  const tips = tipsOf(updates)
  if (tips.length === 0) return undefined
  return pushJob(call, gitPlace(call.cwd, call.environment), { tips, known: [], knownRefs: ['--all'] })
}

function tipsOf(updates: readonly RefUpdate[]): readonly string[] {
  return [...new Set(updates.flatMap(({ newOid }) => newOid ?? []))]
}

function pushJob({ deadline, name }: HookCall, place: GitPlace, range: PushedRange): HookJob {
  const target = name === 'pre-push' ? 'the push' : 'the pushed objects'
  return {
    source: pushedSource({ place, range, target, ...(deadline && { deadline }) }),
    complete: async (report, settings) => {
      if (report.summary.findings === 0 || deadline?.aborted) return report
      const { attribute } = await import('./attribute.ts')
      return attribute(report, { place, range, settings })
    },
    rebaseStart: async (commits) => {
      // Whoever pushed sits elsewhere, and has another HEAD.
      if (name !== 'pre-push' || commits.length === 0) return undefined
      const { findRebaseStart } = await import('../git/rebase-start.ts')
      return findRebaseStart(place, commits)
    },
  }
}
