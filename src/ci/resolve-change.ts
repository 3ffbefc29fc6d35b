/**
 * From what a CI system says to the commits that are new: its words checked against the repository, and what it left out
 * of the clone fetched, so that a shallow clone never passes for a clean one.
 */
import { Failure } from '../base/failure.ts'
import { fetchFromOrigin } from '../git/fetch.ts'
import { keepPresent, type PushedRange } from '../git/new-objects.ts'
import { runGit } from '../git/run-git.ts'
import type { Environment, GitPlace } from '../git/safe-git.ts'
import type { Change } from './ci-event.ts'

export interface Clone {
  readonly place: GitPlace
  /** That of the caller: it says how git logs in where something must be fetched. */
  readonly environment: Environment
  /** An order: how to clone the whole repository here. */
  readonly cloneWhole: string
}

export interface ResolvedChange {
  readonly range: PushedRange
  /** The commit that people see the change in. */
  readonly head: string
  /** How many commits are new. */
  readonly commits: number
}

/** How many more commits are fetched of each branch before all are. */
const STEPS = [50, 500, 5000] as const

/** @throws {Failure} git-history-cut where a commit that is needed is not here and cannot be had */
export async function resolveChange(clone: Clone, change: Change): Promise<ResolvedChange> {
  const head = await presentHead(clone, change)
  const tips = [...new Set([head, ...(await resolveAll(clone.place, change.tips.slice(1)))])]
  const isShallow = await isShallowClone(clone.place)
  let range = await rangeOf(clone, change, tips)
  if (range.known.length === 0 && change.targets.length > 0) {
    await fetchTargets(clone, change.targets, isShallow ? ['--depth=1'] : [])
    range = await rangeOf(clone, change, tips)
  }
  if (isShallow) range = await deepen(clone, change, { tips, range })
  if (change.needsBase && range.known.length === 0) {
    const [target = 'what it is compared with'] = change.targets
    throw cut(clone, `nothing is known of ${target === '' ? 'the target' : `'${target}'`}`)
  }
  return { range, head, commits: (await newCommits(clone.place, range)).length }
}

/** All that a shallow clone left out. @throws {Failure} git-history-cut */
export async function fetchWholeHistory(clone: Clone): Promise<void> {
  if (!(await isShallowClone(clone.place))) return
  await fetchOrCut(clone, ['--unshallow'], [])
}

async function presentHead(clone: Clone, { tips }: Change): Promise<string> {
  const [wanted = 'HEAD'] = tips
  const [found] = await resolveAll(clone.place, [wanted])
  if (found !== undefined) return found
  await fetchOrCut(clone, (await isShallowClone(clone.place)) ? ['--depth=1'] : [], [wanted])
  const [fetched] = await resolveAll(clone.place, [wanted])
  if (fetched === undefined) throw cut(clone, `the commit ${wanted} is not here`)
  return fetched
}

/** Ids of those that the repository has; of annotated tags, that of the tag. */
async function resolveAll(place: GitPlace, revisions: readonly string[]): Promise<readonly string[]> {
  return keepPresent(
    place,
    revisions.filter((one) => !one.includes('\n')),
  )
}

async function rangeOf({ place }: Clone, change: Change, tips: readonly string[]): Promise<PushedRange> {
  const [head = ''] = tips
  const targets = change.targets.map((branch) => `refs/remotes/origin/${branch}`)
  const trial = change.needsBase ? await baseOfTrialMerge(place, head) : []
  const known = await resolveAll(place, [...trial, ...change.before, ...targets])
  return { tips, known: [...new Set(known)], knownRefs: otherBranches(change) }
}

/** The first parent of HEAD where HEAD merges `head` into it, as CI systems check pull requests out. */
async function baseOfTrialMerge(place: GitPlace, head: string): Promise<readonly string[]> {
  const printed = await runGit(place, 'cat-file', ['commit', 'HEAD']).catch(() => '')
  const parents = [...printed.split('\n\n', 1)[0]!.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, oid]) => oid as string)
  return parents.length === 2 && parents[1] === head ? [parents[0] as string] : []
}

function otherBranches({ notOn }: Change): readonly string[] {
  if (notOn === undefined) return []
  const own = notOn === '' ? [] : [`--exclude=origin/${notOn}`]
  // What this one points to may be the very branch.
  return [...own, '--exclude=origin/HEAD', '--remotes=origin']
}

/** Fetches more until no commit of the range is one whose parents were cut off. */
async function deepen(
  clone: Clone,
  change: Change,
  start: { readonly tips: readonly string[]; readonly range: PushedRange },
): Promise<PushedRange> {
  let { range } = start
  for (const step of [...STEPS, undefined]) {
    if (await isWhole(clone.place, range, change)) return range
    const branches = change.targets.map(targetRefspec)
    const options = step === undefined ? ['--unshallow'] : [`--deepen=${step}`]
    // A branch that is not there any more must not keep the rest from being fetched.
    await fetchFromOrigin(clone.place, clone.environment, {
      options,
      refspecs: [start.tips[0] as string, ...branches],
    }).catch(() => fetchOrCut(clone, options, [start.tips[0] as string]))
    range = await rangeOf(clone, change, start.tips)
  }
  if (await isWhole(clone.place, range, change)) return range
  throw cut(clone, 'older commits cannot be fetched')
}

/**
 * A commit without parents among the new ones is one whose parents were cut off, or the first of all, which what was there
 * before would have were it not cut off itself.
 */
async function isWhole(place: GitPlace, range: PushedRange, { needsBase }: Change): Promise<boolean> {
  if (!(await isShallowClone(place))) return true
  if (needsBase && range.known.length === 0) return false
  return (await newCommits(place, range, ['--max-parents=0'])).length === 0
}

async function newCommits(
  place: GitPlace,
  range: PushedRange,
  options: readonly string[] = [],
): Promise<readonly string[]> {
  return (await runGit(place, 'rev-list', [...options, ...revisionsOf(range)])).split('\n').filter(Boolean)
}

/** A range as `git rev-list` and `git log` take it. */
export function revisionsOf({ tips, known, knownRefs }: PushedRange): readonly string[] {
  return [...tips, ...known.map((oid) => `^${oid}`), ...(knownRefs.length > 0 ? ['--not', ...knownRefs] : [])]
}

async function isShallowClone(place: GitPlace): Promise<boolean> {
  return (await runGit(place, 'rev-parse', ['--is-shallow-repository'])).trim() === 'true'
}

function targetRefspec(branch: string): string {
  return `+refs/heads/${branch}:refs/remotes/origin/${branch}`
}

/** What is not there is no harm yet: other things may be known. */
async function fetchTargets(clone: Clone, targets: readonly string[], options: readonly string[]): Promise<void> {
  const { place, environment } = clone
  await fetchFromOrigin(place, environment, { options, refspecs: targets.map(targetRefspec) }).catch(() => {})
}

async function fetchOrCut(clone: Clone, options: readonly string[], refspecs: readonly string[]): Promise<void> {
  try {
    await fetchFromOrigin(clone.place, clone.environment, { options, refspecs })
  } catch (cause) {
    throw cut(clone, `more cannot be fetched: ${(cause as Error).message}`, cause)
  }
}

function cut({ cloneWhole }: Clone, why: string, cause?: unknown): Failure {
  return new Failure('git-history-cut', `this clone lacks commits that must be scanned, and ${why}`, {
    hint: cloneWhole,
    cause,
  })
}
