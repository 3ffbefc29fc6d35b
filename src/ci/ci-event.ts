/** Why a CI system runs us, in the words of none of them. What it says may be stale, cut short or wrong. */

export type Variables = Readonly<Record<string, string | undefined>>

export type CiEvent = Change | WholeHistory | Nothing

/** Some commits that somebody wants to bring, or has brought. */
export interface Change {
  readonly kind: 'change'
  /** For people: `pull request #12`, `push to main`. */
  readonly title: string
  /** Commits or refs whose objects are looked at; `HEAD` where there is none. */
  readonly tips: readonly string[]
  /** The commit that people see the change in: lines of findings are counted there. `HEAD` where absent. */
  readonly head?: string
  /** Commits that were there before. Those that are in the repository count. */
  readonly before: readonly string[]
  /** Branches whose commits were there before: the one that is merged into, or the main one. */
  readonly targets: readonly string[]
  /** Set where everything on other branches was there before: the branch that is not one of them. */
  readonly notOn?: string
  /** True where without anything that was there before something is wrong. */
  readonly needsBase: boolean
  /** What people wrote about it that is in no commit. */
  readonly texts: readonly { readonly path: string; readonly text: string }[]
  /** True where strangers may have made it, and nothing that they wrote may decide about them. */
  readonly isUntrusted?: boolean
}

export interface WholeHistory {
  readonly kind: 'history'
  readonly title: string
}

export interface Nothing {
  readonly kind: 'nothing'
  readonly title: string
}

/** A commit that a variable names; none where it is absent or all zeros. */
export function commitsFrom(...values: readonly (string | undefined)[]): readonly string[] {
  return values.filter((value) => value !== undefined && isCommit(value)) as string[]
}

export function isCommit(value: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) && !/^0+$/.test(value)
}

/** The short name of a branch: `refs/heads/a/b` is `a/b`. None where it is none. */
export function branchesFrom(...values: readonly (string | undefined)[]): readonly string[] {
  return values.flatMap((value) => {
    const name = value?.replace(/^refs\/heads\//, '') ?? ''
    return name === '' || name.startsWith('-') || name.startsWith('refs/') ? [] : [name]
  })
}

/** Those of `texts` that say something. */
export function textsFrom(texts: Readonly<Record<string, unknown>>): Change['texts'] {
  return Object.entries(texts).flatMap(([path, text]) =>
    typeof text === 'string' && text !== '' ? [{ path, text }] : [],
  )
}

interface Request {
  readonly title: string
  readonly head: string | undefined
  readonly before: readonly string[]
  readonly target: string | undefined
  readonly texts?: Change['texts']
}

/** A pull or merge request: what its head has and its target has not. `HEAD^1` is its base where HEAD is a trial merge. */
export function requestChange({ title, head, before, target, texts = [] }: Request): Change {
  const [commit] = commitsFrom(head)
  return {
    kind: 'change',
    title,
    tips: [commit ?? 'HEAD'],
    ...(commit && { head: commit }),
    before,
    targets: branchesFrom(target),
    needsBase: true,
    texts,
  }
}

interface Push {
  readonly branch: string | undefined
  readonly main?: string | undefined
  readonly head: string | undefined
  readonly before?: readonly string[]
}

/** A push to a branch: what it has now and had not before, or, where nobody knows, what no other branch has. */
export function pushChange({ branch, main, head, before = [] }: Push): Change {
  const [commit] = commitsFrom(head)
  const [name] = branchesFrom(branch)
  return {
    kind: 'change',
    title: name === undefined ? 'push' : `push to ${name}`,
    tips: [commit ?? 'HEAD'],
    ...(commit && { head: commit }),
    before,
    targets: branchesFrom(main).filter((one) => one !== name),
    ...(before.length === 0 && { notOn: name ?? '' }),
    needsBase: false,
    texts: [],
  }
}

/** A tag: its message, and what no branch has. */
export function tagChange(tag: string, main: string | undefined): Change {
  return {
    kind: 'change',
    title: `tag ${tag}`,
    tips: ['HEAD', `refs/tags/${tag}`],
    before: [],
    targets: branchesFrom(main),
    notOn: '',
    needsBase: false,
    texts: [],
  }
}
