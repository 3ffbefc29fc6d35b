/** What the Action keeps from run to run, and what it fetches: the memory of clean objects, and an index of code. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { zip } from '../sources/write-archives.ts'
import { secretLine } from '../support/fake-secret.ts'
import { createHistory } from '../support/random-history.ts'
import { runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { repositoryAt, type TemporaryRepository } from '../support/temporary-repository.ts'
import { type Asked, githubServer } from './github-server.ts'
import { builtAction, checkOut, runAction } from './run-action.ts'

const bundle = builtAction()

const SERVICE = '/twirp/github.actions.results.api.v1.CacheService'

/** The cache of GitHub Actions, as far as its own client needs it: entries by key, and a store for what is in them. */
function cacheServer() {
  const entries = new Map<string, Buffer>()
  let url = ''
  const answer = ({ path, body, bytes, method }: Asked) => {
    if (path === `${SERVICE}/GetCacheEntryDownloadURL`) {
      const key = [...entries.keys()]
        .reverse()
        .find((one) => [body.key, ...body.restore_keys].some((asked) => one.startsWith(asked)))
      if (key === undefined) return { body: { ok: false } }
      return { body: { ok: true, matched_key: key, signed_download_url: `${url}/blob/${key}` } }
    }
    if (path === `${SERVICE}/CreateCacheEntry`) {
      return { body: { ok: true, signed_upload_url: `${url}/blob/${body.key}` } }
    }
    if (path === `${SERVICE}/FinalizeCacheEntryUpload`) return { body: { ok: true, entry_id: '1' } }
    const key = /^\/blob\/([^?]+)/.exec(path)?.[1] ?? ''
    if (method === 'PUT') {
      // Azure's client sends short ones whole, and longer ones in blocks that it lists then.
      if (!path.includes('comp=blocklist'))
        entries.set(key, Buffer.concat([entries.get(key) ?? Buffer.alloc(0), bytes]))
      return { status: 201, headers: { etag: '"1"', 'last-modified': new Date(0).toUTCString() } }
    }
    const content = entries.get(key)
    return content && { body: content }
  }
  return { answer, entries, at: (address: string) => (url = address) }
}

test('a second run of an unchanged history looks at what was found alone', async () => {
  const commits = Array.from({ length: 40 }, (_, index) => ({ message: `${index}`, files: { 'a.txt': `${index}` } }))
  const origin = createHistory([...commits, { message: 'key', files: { 'k.env': secretLine() } }])
  const workspace = repositoryAt(checkOut(origin, 'refs/heads/main'))
  const cache = cacheServer()
  const { url } = await githubServer(cache.answer)
  cache.at(url)
  const blobs: number[] = []
  for (const run of ['1', '2']) {
    const done = await runAction(bundle(), {
      workspace,
      event: 'schedule',
      env: {
        GITHUB_SERVER_URL: 'https://github.com',
        ACTIONS_CACHE_SERVICE_V2: 'true',
        ACTIONS_RESULTS_URL: `${url}/`,
        ACTIONS_RUNTIME_TOKEN: 'a.b.c',
        GITHUB_RUN_ID: run,
        // Another machine has nothing but what the cache gives it, in the same place.
        RUNNER_TEMP: emptied(join(workspace.folder, '..', 'temp')),
      },
    })
    expect(done).toMatchObject({ code: 1, outputs: { findings: '1' } })
    blobs.push(JSON.parse(readFileSync(done.outputs['report-json'] as string, 'utf8')).coverage.blobs)
  }
  expect([...cache.entries.keys()]).toHaveLength(2)
  expect(blobs[1]).toBeLessThan((blobs[0] ?? 0) / 10)
})

function emptied(folder: string): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  return folder
}

test('where the cache refuses, everything is looked at', async () => {
  const origin = createHistory([{ message: 'key', files: { 'k.env': secretLine() } }])
  const workspace = repositoryAt(checkOut(origin, 'refs/heads/main'))
  const { url, asked } = await githubServer(() => ({ status: 403, body: { msg: 'cache write denied: no' } }))
  const env = {
    GITHUB_SERVER_URL: 'https://github.com',
    ACTIONS_CACHE_SERVICE_V2: 'true',
    ACTIONS_RESULTS_URL: `${url}/`,
    ACTIONS_RUNTIME_TOKEN: 'a.b.c',
  }
  expect(await runAction(bundle(), { workspace, event: 'schedule', env })).toMatchObject({ code: 1 })
  expect(asked.length).toBeGreaterThan(0)
})

describe('an index of registered code', () => {
  const CODE = readFileSync('src/git/history-log.ts', 'utf8')

  /** A folder with an index of one file, made with a key that is made for it. */
  function makeIndex(): { folder: string; key: string } {
    const home = temporaryFolder()
    const env = { HOME: home, USERPROFILE: home }
    const private_ = createHistory([{ message: 'one', files: { 'src/log.ts': CODE } }])
    const args = ['index', 'add', private_.folder, '--no-dependencies', '--as', 'payments']
    expect(runCli(args, { cwd: home, env })).toMatchObject({ code: 0 })
    return { folder: join(home, '.codemoat'), key: readFileSync(join(home, '.codemoat/index.key'), 'utf8') }
  }

  function originWithCopy(): TemporaryRepository {
    return createHistory([
      { message: 'one', files: { 'a.txt': 'x' } },
      { message: 'two', files: { 'a.txt': 'x', 'src/copy.ts': `// ours\n${CODE}` }, branch: 'topic' },
    ])
  }

  function pullRequest(origin: TemporaryRepository): object {
    const sha = (name: string): string => origin.git('rev-parse', name).trim()
    return {
      pull_request: { number: 7, title: 't', head: { sha: sha('topic') }, base: { sha: sha('main'), ref: 'main' } },
    }
  }

  test('is compared with what a pull request brings', async () => {
    const { folder, key } = makeIndex()
    const origin = originWithCopy()
    const done = await runAction(bundle(), {
      workspace: repositoryAt(checkOut(origin, 'refs/heads/topic')),
      event: 'pull_request',
      payload: pullRequest(origin),
      inputs: { index: join(folder, 'index.moat'), 'index-key': key },
    })
    expect(done.code).toBe(1)
    const [finding] = JSON.parse(readFileSync(done.outputs['report-json'] as string, 'utf8')).findings
    expect(finding).toMatchObject({ kind: 'proprietary', location: { path: 'src/copy.ts' } })
    for (const line of key.match(/[0-9a-f]{64}/g) ?? []) {
      expect(done.log.replaceAll(`::add-mask::${line}`, '')).not.toContain(line)
    }
  })

  test('is compared with what is checked out where the whole history is looked at', async () => {
    const { folder, key } = makeIndex()
    const done = await runAction(bundle(), {
      workspace: repositoryAt(checkOut(originWithCopy(), 'refs/heads/topic')),
      event: 'schedule',
      inputs: { index: join(folder, 'index.moat'), 'index-key': key },
    })
    expect(done.code).toBe(1)
    expect(done.log).toContain('file=src/copy.ts')
  })

  test('is fetched where it is an artifact of the repository, and not of a fork', async () => {
    const { folder, key } = makeIndex()
    const files = readdirSync(join(folder, 'index.moat'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({ name: relative(folder, file), content: readFileSync(file) }))
    const packed = zip(files)
    const artifact = (id: number, head: number) => ({
      id,
      name: 'index',
      expired: false,
      workflow_run: { repository_id: 1, head_repository_id: head },
    })
    const { url, asked } = await githubServer(({ path }) => {
      if (path.startsWith('/repos/acme/shop/actions/artifacts?'))
        return { body: { artifacts: [artifact(8, 2), artifact(9, 1)] } }
      return path === '/repos/acme/shop/actions/artifacts/9/zip' ? { body: packed } : undefined
    })
    const origin = originWithCopy()
    const done = await runAction(bundle(), {
      workspace: repositoryAt(checkOut(origin, 'refs/heads/topic')),
      event: 'pull_request',
      payload: pullRequest(origin),
      inputs: { index: 'artifact:index', 'index-key': key, token: 't' },
      env: { GITHUB_API_URL: url },
    })
    expect(asked).toHaveLength(2)
    expect(done.code).toBe(1)
    expect(done.log).toContain('file=src/copy.ts')
  })

  test('that is not there is said, and is no clean check', async () => {
    const { url } = await githubServer(() => ({ body: { artifacts: [] } }))
    const origin = originWithCopy()
    const done = await runAction(bundle(), {
      workspace: repositoryAt(checkOut(origin, 'refs/heads/topic')),
      event: 'pull_request',
      payload: pullRequest(origin),
      inputs: { index: 'artifact:index', token: 't' },
      env: { GITHUB_API_URL: url },
    })
    expect(done.code).toBe(1)
    expect(done.log).toContain('the repository has no artifact "index"')
  })
})
