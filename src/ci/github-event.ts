/** What GitHub Actions says about why a workflow runs, from its variables and the file that describes the event. */
import { readFileSync } from 'node:fs'
import { Failure } from '../base/failure.ts'
import {
  branchesFrom,
  type CiEvent,
  commitsFrom,
  pushChange,
  requestChange,
  tagChange,
  textsFrom,
  type Variables,
} from './ci-event.ts'

/** The fields that are read, any of which may be absent. */
export interface GithubPayload {
  readonly before?: string
  readonly after?: string
  readonly ref?: string
  readonly deleted?: boolean
  readonly repository?: { readonly default_branch?: string }
  readonly pull_request?: {
    readonly number?: number
    readonly title?: string
    readonly body?: string | null
    readonly head?: { readonly sha?: string }
    readonly base?: { readonly sha?: string; readonly ref?: string }
  }
  readonly merge_group?: { readonly base_sha?: string; readonly head_sha?: string }
}

const PULL_REQUEST_TITLE = '<pull request title>'
const PULL_REQUEST_BODY = '<pull request description>'

/** @throws {Failure} ci-unknown where the file of the event is not there, or no event */
export function githubEvent(env: Variables): CiEvent {
  const name = env.GITHUB_EVENT_NAME ?? ''
  const payload = readPayload(env)
  if (/^pull_request/.test(name) && payload.pull_request) return pullRequest(name, payload.pull_request)
  if (name === 'merge_group' && payload.merge_group) {
    const { head_sha: head, base_sha: base } = payload.merge_group
    return requestChange({ title: 'merge group', head, before: commitsFrom(base), target: undefined })
  }
  const ref = env.GITHUB_REF ?? ''
  if (ref.startsWith('refs/tags/') && ['push', 'create', 'release'].includes(name)) {
    const isGone = name === 'push' && payload.deleted === true
    if (isGone) return { kind: 'nothing', title: 'a tag was deleted' }
    return tagChange(ref.slice('refs/tags/'.length), payload.repository?.default_branch)
  }
  if (name === 'push') return push(ref, payload)
  return { kind: 'history', title: name === '' ? 'no event' : name.replaceAll('_', ' ') }
}

function pullRequest(name: string, request: NonNullable<GithubPayload['pull_request']>): CiEvent {
  const change = requestChange({
    title: `pull request #${request.number ?? '?'}`,
    head: request.head?.sha,
    before: commitsFrom(request.base?.sha),
    target: request.base?.ref,
    texts: textsFrom({ [PULL_REQUEST_TITLE]: request.title, [PULL_REQUEST_BODY]: request.body }),
  })
  return name === 'pull_request_target' ? { ...change, isUntrusted: true } : change
}

function push(ref: string, { before, after, deleted, repository }: GithubPayload): CiEvent {
  if (deleted === true || /^0+$/.test(after ?? '')) return { kind: 'nothing', title: 'a branch was deleted' }
  const [branch] = branchesFrom(ref)
  return pushChange({ branch, main: repository?.default_branch, head: after, before: commitsFrom(before) })
}

function readPayload({ GITHUB_EVENT_PATH: path, GITHUB_EVENT_NAME: name }: Variables): GithubPayload {
  let text: string
  try {
    text = readFileSync(path ?? '', 'utf8')
  } catch (cause) {
    throw unreadable(path, 'it cannot be read', cause)
  }
  try {
    const payload: unknown = JSON.parse(text)
    if (typeof payload === 'object' && payload !== null) return payload
  } catch (cause) {
    throw unreadable(path, 'it is no JSON', cause)
  }
  throw unreadable(path, `it describes no event '${name ?? ''}'`)
}

function unreadable(path: string | undefined, why: string, cause?: unknown): Failure {
  return new Failure('ci-unknown', `the file of the event, '${path ?? ''}', tells nothing: ${why}`, {
    hint: 'run this in a step of a workflow, where GITHUB_EVENT_PATH names the file',
    cause,
  })
}
