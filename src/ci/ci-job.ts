/** What is scanned for an event of a CI system: its commits, the whole history, or the files that are checked out. */
import type { Environment, GitPlace } from '../git/safe-git.ts'
import { scanHistory } from '../scan/history/history-scan.ts'
import { historyScope } from '../scan/history/scope.ts'
import { type ScanOptions, type ScanRun, scan } from '../scan/scan.ts'
import type { ScanSettings } from '../scan/settings.ts'
import { directorySource } from '../sources/directory.ts'
import { branchesFrom, type Change, type CiEvent, commitsFrom } from './ci-event.ts'
import type { CiMode } from './ci-mode.ts'
import { joinRuns } from './join-runs.ts'
import { type Clone, fetchWholeHistory, resolveChange } from './resolve-change.ts'
import { scanChange, withoutSecrets } from './scan-change.ts'

export interface CiCall {
  readonly event: CiEvent
  readonly mode: CiMode
  readonly place: GitPlace
  readonly environment: Environment
  /** An order: how to clone the whole repository here. */
  readonly cloneWhole: string
  /** A commit or branch that was there before, whatever the event says. */
  readonly base?: string | undefined
  /** Folder where it is remembered which objects are clean. */
  readonly cache?: string | undefined
  /** What is looked at in the mode `files`. */
  readonly paths?: readonly string[]
}

export interface CiJob {
  /** `commits`, `history` or `directory`, as it stands in reports. */
  readonly name: string
  readonly target: string
  /** For people: `pull request #12: 20 new commits`. */
  readonly title: string
  /** The commit that lines are counted in, where it is not the one that brought them. */
  readonly head?: string
  /** A commit that was there before, where one is known. */
  readonly base?: string
  start(settings: ScanSettings, options: ScanOptions): ScanRun
}

/** Undefined where there is nothing to look at. @throws {Failure} git-history-cut, git-failed */
export async function prepareCiJob(call: CiCall): Promise<CiJob | undefined> {
  const { event, mode } = call
  if (mode === 'files') return filesJob(call)
  if (mode === 'history' || (mode === 'auto' && event.kind === 'history')) return historyJob(call)
  if (event.kind === 'nothing') return undefined
  return changeJob(call, withBase(event.kind === 'history' ? UNKNOWN_CHANGE : event, call.base))
}

/** What is new where nobody says what was there before: what no other branch has. */
const UNKNOWN_CHANGE: Change = {
  kind: 'change',
  title: 'commits',
  tips: ['HEAD'],
  before: [],
  targets: [],
  notOn: '',
  needsBase: false,
  texts: [],
}

function withBase(change: Change, base: string | undefined): Change {
  if (base === undefined) return change
  const { notOn: _, ...rest } = change
  const before = commitsFrom(base)
  return { ...rest, before, targets: before.length > 0 ? [] : branchesFrom(base), needsBase: true }
}

function filesJob({ place, paths = ['.'] }: CiCall): CiJob {
  const source = directorySource({ paths: [...paths], cwd: place.cwd, ignoreFiles: true })
  return {
    name: source.name,
    target: source.target,
    title: `the files in ${paths.join(', ')}`,
    start: (settings, options) => scan(source, settings, options),
  }
}

/** Copies of registered code are looked for in what is checked out: a history is searched for secrets alone. */
async function historyJob(call: CiCall): Promise<CiJob> {
  const { place, event, cache } = call
  await fetchWholeHistory(cloneOf(call))
  const scope = historyScope({ unreachable: true, messagesOnly: false })
  const { start: startFiles } = filesJob({ ...call, paths: ['.'] })
  return {
    name: 'history',
    target: '.',
    title: `${event.title}: the whole history`,
    start(settings, options) {
      const audit = scanHistory({ place, settings, scope, ...(cache && { cache }), ...options })
      if (!settings.indexes?.length) return audit
      return joinRuns([audit, startFiles(withoutSecrets(settings), options)])
    },
  }
}

async function changeJob(call: CiCall, change: Change): Promise<CiJob> {
  const { place } = call
  const { range, head, commits } = await resolveChange(cloneOf(call), change)
  return {
    name: 'commits',
    target: change.title,
    title: `${change.title}: ${commits} new ${commits === 1 ? 'commit' : 'commits'}`,
    head,
    ...(range.known[0] !== undefined && { base: range.known[0] }),
    start: (settings, options) => scanChange({ place, range, head, texts: change.texts }, settings, options),
  }
}

function cloneOf({ place, environment, cloneWhole }: CiCall): Clone {
  return { place, environment, cloneWhole }
}
