/** Options of git's comparisons that more than one question needs, as diff-parser.ts expects them. */

/** The lines that are new, and nothing around them. */
export const PATCH: readonly string[] = [
  '--patch',
  '--full-index',
  '-U0',
  '--inter-hunk-context=0',
  '--diff-algorithm=myers',
]

/** A copy is a new file to git, unless asked, and to us: what it brings to its new place was not there. */
export const RENAMES: readonly string[] = [
  '--find-renames=50%',
  // Above so many candidates git compares no contents to find renames; a hook cannot wait for more.
  '-l400',
]
