/** Which part of a history is audited. */
import { Failure } from '../../base/failure.ts'

export interface HistoryScope {
  /** Only the objects that these lead to, as `git rev-list` takes them; absent: every object that there is. */
  readonly revisions?: readonly string[]
  /** The commits among which those are looked for that brought what was found. */
  readonly logRevisions: readonly string[]
  readonly messagesOnly: boolean
  /** Set where somebody has seen to it that all of it is here, though the clone be shallow. */
  readonly isComplete?: boolean
}

const EVERYTHING = ['--all', '--reflog']

export const WHOLE_HISTORY: HistoryScope = { logRevisions: EVERYTHING, messagesOnly: false }

export interface ScopeChoice {
  /** As git understands dates: `2024-01-31`, `2.weeks.ago`. */
  readonly since?: string | undefined
  /** Branches, tags, commits; all of them where none is given. */
  readonly refs?: readonly string[] | undefined
  /** False leaves out what no name leads to. */
  readonly unreachable: boolean
  readonly messagesOnly: boolean
}

export function historyScope({ since, refs, unreachable, messagesOnly }: ScopeChoice): HistoryScope {
  const tips = refs?.length ? refs.map(checkRevision) : unreachable ? EVERYTHING : ['--all']
  const revisions = since === undefined ? tips : [`--since=${since}`, ...tips]
  const isWhole = since === undefined && !refs?.length && unreachable
  return { ...(!isWhole && { revisions }), logRevisions: revisions, messagesOnly }
}

/**
 * The commits of some ranges, and exactly the objects that they add. Ranges as git takes them, `--not` and `--remotes` and
 * the like among them.
 * @throws {Failure} usage where one is another option
 */
export function commitsScope(ranges: readonly string[]): HistoryScope {
  const revisions = ranges.map(checkRevision)
  return { revisions, logRevisions: revisions, messagesOnly: false }
}

/** What begins with a dash would be an option of git's, and some of those write files. */
function checkRevision(revision: string): string {
  if (!revision.startsWith('-') || /^--(?:not|all|branches|tags|remotes)(?:=[^=]*)?$/.test(revision)) return revision
  throw new Failure('usage', `"${revision}" is no range of commits`, {
    hint: 'write for example `main..feature`, or `HEAD~3..`',
  })
}
