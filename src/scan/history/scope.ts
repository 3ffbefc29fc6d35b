/** Which part of a history is audited. */

export interface HistoryScope {
  /** Only the objects that these lead to, as `git rev-list` takes them; absent: every object that there is. */
  readonly revisions?: readonly string[]
  /** The commits among which those are looked for that brought what was found. */
  readonly logRevisions: readonly string[]
  readonly messagesOnly: boolean
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
  const tips = refs?.length ? ['--end-of-options', ...refs] : unreachable ? EVERYTHING : ['--all']
  const revisions = since === undefined ? tips : [`--since=${since}`, ...tips]
  const isWhole = since === undefined && !refs?.length && unreachable
  return { ...(!isWhole && { revisions }), logRevisions: revisions, messagesOnly }
}

/** The commits of a range, and exactly the objects that they add. */
export function commitsScope(ranges: readonly string[]): HistoryScope {
  const revisions = ['--end-of-options', ...ranges]
  return { revisions, logRevisions: revisions, messagesOnly: false }
}
