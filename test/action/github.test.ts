/** What the Action says to GitHub's interface, and what it does where that does not answer. */
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { secretLine } from '../support/fake-secret.ts'
import { createHistory } from '../support/random-history.ts'
import { repositoryAt, type TemporaryRepository } from '../support/temporary-repository.ts'
import { type Asked, githubServer } from './github-server.ts'
import { type ActionRun, builtAction, checkOut, commandsIn, runAction } from './run-action.ts'

const bundle = builtAction()

function originWith(content: string): TemporaryRepository {
  return createHistory([
    { message: 'one', files: { 'a.txt': 'x' } },
    { message: 'two', files: { 'k.env': content }, branch: 'topic' },
  ])
}

interface SarifResult {
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }[]
}

interface Options {
  readonly content?: string
  readonly inputs: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

function pullRequest(url: string, { content = secretLine(), inputs, env = {} }: Options): Promise<ActionRun> {
  const origin = originWith(content)
  const sha = (name: string): string => origin.git('rev-parse', name).trim()
  const request = {
    number: 7,
    title: 't',
    body: null,
    head: { sha: sha('topic') },
    base: { sha: sha('main'), ref: 'main' },
  }
  return runAction(bundle(), {
    workspace: repositoryAt(checkOut(origin, 'refs/heads/topic')),
    event: 'pull_request',
    payload: { pull_request: request },
    inputs: { token: 'a-token', ...inputs },
    env: { GITHUB_API_URL: url, GITHUB_REF: 'refs/pull/7/merge', ...env },
  })
}

const COMMENTS = '/repos/acme/shop/issues/7/comments'

/** A pull request with these comments. */
function withComments(comments: readonly object[]): (asked: Asked) => { body: unknown } | undefined {
  return ({ method, path }) => {
    if (method === 'GET' && path.startsWith(COMMENTS)) return { body: comments }
    return path.startsWith('/repos/acme/shop/issues/') ? { body: { id: 1 } } : undefined
  }
}

const OURS = { id: 5, body: '<!-- codemoat: the comment of this check -->\nold', user: { type: 'Bot' } }
const QUOTED = { id: 4, body: OURS.body, user: { type: 'User' } }

describe('the comment', () => {
  const inputs = { comment: 'true' }

  test('is written once', async () => {
    const { url, asked } = await githubServer(withComments([QUOTED]))
    const done = await pullRequest(url, { inputs })
    expect(done.code).toBe(1)
    expect(asked.map(({ method, path }) => `${method} ${path.split('?')[0]}`)).toEqual([
      `GET ${COMMENTS}`,
      `POST ${COMMENTS}`,
    ])
    expect(asked[1]?.authorization).toBe('Bearer a-token')
    expect(asked[1]?.body.body).toContain('1 secret blocks')
    expect(asked[1]?.body.body.length).toBeLessThan(65_536)
  })

  test('is kept up to date, also where nothing is left', async () => {
    for (const content of [secretLine(), 'clean']) {
      const { url, asked } = await githubServer(withComments([QUOTED, OURS]))
      await pullRequest(url, { content, inputs })
      expect(asked.map(({ method, path }) => `${method} ${path.split('?')[0]}`)).toEqual([
        `GET ${COMMENTS}`,
        'PATCH /repos/acme/shop/issues/comments/5',
      ])
      expect(asked[1]?.body.body.includes('⛔')).toBe(content !== 'clean')
    }
  })

  test('is not begun where nothing is found', async () => {
    const { url, asked } = await githubServer(withComments([]))
    expect((await pullRequest(url, { content: 'clean', inputs })).code).toBe(0)
    expect(asked).toHaveLength(1)
  })

  test('is looked for on every page', async () => {
    const { url, asked } = await githubServer(({ method, path }) => {
      if (method !== 'GET') return { body: {} }
      const others = Array.from({ length: 100 }, (_, id) => ({ id, body: 'hello', user: { type: 'User' } }))
      return { body: /page=3$/.test(path) ? [OURS] : others }
    })
    await pullRequest(url, { inputs })
    expect(asked.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'PATCH'])
  })
})

describe('where GitHub does not answer, the check is what was found', () => {
  const inputs = { comment: 'true', 'upload-sarif': 'true' }
  const limited = { 'x-ratelimit-remaining': '0' }

  test.each([
    [
      'a token that may only read',
      { status: 403, body: { message: 'Resource not accessible by integration' } },
      'by integration',
    ],
    ['a rate limit', { status: 403, headers: limited, body: {} }, 'rate limit'],
    ['too many requests', { status: 429, body: {} }, 'rate limit'],
    ['an error', { status: 500, body: {} }, 'answered 500'],
    ['nonsense', { status: 200, body: Buffer.from('<html>') }, ''],
  ])('%s', async (_, answer, said) => {
    for (const [content, code] of [
      [secretLine(), 1],
      ['clean', 0],
    ] as const) {
      const { url } = await githubServer(() => answer)
      const done = await pullRequest(url, { content, inputs })
      expect(done.code).toBe(code)
      const warnings = commandsIn(done.log).filter(({ name }) => name === 'warning')
      expect(warnings[0]?.data).toMatch(/^the comment cannot be written/)
      expect(warnings[0]?.data).toContain(said)
    }
  })

  test('nobody there', async () => {
    const done = await pullRequest('http://127.0.0.1:1', { inputs })
    expect(done.code).toBe(1)
    expect(done.log).toContain('::warning::the report was not taken by code scanning')
  })
})

describe('code scanning', () => {
  const inputs = { 'upload-sarif': 'true' }

  test('is given the report of a pull request', async () => {
    const { url, asked } = await githubServer(() => ({ status: 202, body: { id: 'x' } }))
    const done = await pullRequest(url, { inputs })
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({ method: 'POST', path: '/repos/acme/shop/code-scanning/sarifs' })
    const { commit_sha: commit, ref, sarif } = asked[0]?.body ?? {}
    expect(commit).toMatch(/^[0-9a-f]{40}$/)
    expect(ref).toBe('refs/pull/7/merge')
    const [run] = JSON.parse(gunzipSync(Buffer.from(sarif, 'base64')).toString()).runs
    expect(run.automationDetails).toEqual({ id: 'codemoat/' })
    expect(run.results[0].partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{12}:1$/)
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('k.env')
    expect(done.code).toBe(1)
  })

  test('is given the whole state of a schedule, and never what a push brings for it', async () => {
    const { url, asked } = await githubServer(() => ({ status: 202, body: {} }))
    const origin = originWith(secretLine())
    const workspace = repositoryAt(checkOut(origin, 'refs/heads/topic'))
    const call = { workspace, inputs, env: { GITHUB_API_URL: url } }
    const after = origin.git('rev-parse', 'topic').trim()
    const pushed = await runAction(bundle(), { ...call, event: 'push', payload: { before: '0'.repeat(40), after } })
    expect(pushed.log).toContain('what a push brings is not uploaded')
    expect(asked).toHaveLength(0)
    await runAction(bundle(), { ...call, event: 'schedule' })
    expect(asked).toHaveLength(1)
  })

  test('is given all files with a push to the main branch, so that what was mended is closed', async () => {
    const { url, asked } = await githubServer(() => ({ status: 202, body: {} }))
    const origin = createHistory([
      { message: 'one', files: { 'old.env': secretLine(1), 'mended.env': secretLine(2) } },
      { message: 'two', files: { 'old.env': secretLine(1), 'mended.env': 'none', 'new.env': secretLine(3) } },
    ])
    const sha = (name: string): string => origin.git('rev-parse', name).trim()
    const done = await runAction(bundle(), {
      workspace: repositoryAt(checkOut(origin, 'refs/heads/main')),
      inputs,
      event: 'push',
      payload: { before: sha('main~1'), after: sha('main'), repository: { default_branch: 'main' } },
      env: { GITHUB_API_URL: url, GITHUB_REF: 'refs/heads/main' },
    })
    expect(done).toMatchObject({ code: 1, outputs: { findings: '1' } })
    const [run] = JSON.parse(gunzipSync(Buffer.from(asked[0]?.body.sarif, 'base64')).toString()).runs
    expect(run.automationDetails).toEqual({ id: 'codemoat/files/' })
    const paths = run.results.map((one: SarifResult) => one.locations[0]?.physicalLocation.artifactLocation.uri)
    expect(paths).toEqual(['new.env', 'old.env'])
    expect(JSON.stringify(run)).not.toContain(secretLine(1).split('=')[1])
  })
})
