/** The one comment on a pull request: written where something is found, kept up to date, never repeated. */
import type { GithubApi } from './github-api.ts'

/** What tells our comment from others; invisible. */
const MARK = '<!-- codemoat: the comment of this check -->'

/** GitHub takes 65,536 characters. */
export const COMMENT_BYTES_MAX = 60_000

const PAGE = 100
/** Comments that are looked through for ours: 3,000. */
const PAGES_MAX = 30

export interface CommentPlace {
  /** `owner/name` */
  readonly repository: string
  readonly number: number
}

/** `isNews` is false where there is nothing to say unless something was said before. @throws {ApiError} */
export async function updateComment(
  api: GithubApi,
  { repository, number }: CommentPlace,
  { text, isNews }: { readonly text: string; readonly isNews: boolean },
): Promise<void> {
  const body = `${MARK}\n${text}`
  const path = `/repos/${repository}/issues`
  const own = await findOwn(api, `${path}/${number}/comments`)
  if (own !== undefined) await api.call('PATCH', `${path}/comments/${own}`, { body })
  else if (isNews) await api.call('POST', `${path}/${number}/comments`, { body })
}

async function findOwn(api: GithubApi, path: string): Promise<number | undefined> {
  for (let page = 1; page <= PAGES_MAX; page++) {
    const comments = (await api.call('GET', `${path}?per_page=${PAGE}&page=${page}`)) as readonly Comment[]
    // Others may quote ours, mark and all.
    const own = comments.find(({ body, user }) => body?.startsWith(MARK) && user?.type === 'Bot')
    if (own !== undefined) return own.id
    if (comments.length < PAGE) return undefined
  }
  return undefined
}

interface Comment {
  readonly id: number
  readonly body?: string
  readonly user?: { readonly type?: string }
}
