/** The Action for each event, on repositories checked out as actions/checkout does it. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/base/finding.ts'
import { database } from '../sources/write-databases.ts'
import { secretLine } from '../support/fake-secret.ts'
import { createHistory, type MadeCommit } from '../support/random-history.ts'
import { repositoryAt, type TemporaryRepository } from '../support/temporary-repository.ts'
import { type ActionCall, type ActionRun, builtAction, checkOut, commandsIn, runAction } from './run-action.ts'

const bundle = builtAction()

function run(call: ActionCall): Promise<ActionRun> {
  return runAction(bundle(), call)
}

const KEY_FILE = { 'conf/k.env': `# a\n${secretLine()}\n` }

/** Main, of three commits, and topic, which leaves it after the first. */
function createOrigin(topic: readonly Omit<MadeCommit, 'branch' | 'parent'>[], main: Partial<MadeCommit> = {}) {
  const base = ['one', 'two', 'three'].map((message) => ({ message, files: { 'a.txt': message }, ...main }))
  const origin = createHistory([
    ...base,
    ...topic.map((commit, index) => ({ ...commit, branch: 'topic', ...(index === 0 && { parent: 0 }) })),
  ])
  origin.git('symbolic-ref', 'HEAD', 'refs/heads/main')
  return origin
}

function oid(repository: TemporaryRepository, name: string): string {
  return repository.git('rev-parse', name).trim()
}

/** What GitHub says of a pull request from topic into main. */
function pullRequest(origin: TemporaryRepository, more: object = {}): object {
  const base = { sha: oid(origin, 'main~1'), ref: 'main' }
  return {
    pull_request: { number: 7, title: 'a title', body: null, head: { sha: oid(origin, 'topic') }, base, ...more },
  }
}

/** GitHub's trial merge, which it checks out; main has the tree of topic then, which no test minds. */
function withTrialMerge(origin: TemporaryRepository): TemporaryRepository {
  const tree = oid(origin, 'topic^{tree}')
  const merge = origin.git('commit-tree', '-p', 'main', '-p', 'topic', '-m', 'trial', tree).trim()
  origin.git('update-ref', 'refs/pull/7/merge', merge)
  return repositoryAt(checkOut(origin, 'refs/pull/7/merge'))
}

function namesOf({ log }: ActionRun): string[] {
  return commandsIn(log).map(({ name }) => name)
}

function reportOf({ outputs }: ActionRun) {
  return JSON.parse(readFileSync(outputs['report-json'] as string, 'utf8'))
}

describe('pull_request', () => {
  test('marks the line, fails, and leaves reports behind, in a checkout of one commit', async () => {
    const origin = createOrigin([
      { message: 'one', files: { 'conf/k.env': `${secretLine()}\n` } },
      { message: 'two', files: KEY_FILE },
    ])
    const done = await run({ workspace: withTrialMerge(origin), event: 'pull_request', payload: pullRequest(origin) })
    expect(done.code).toBe(1)
    expect(done.log).toContain('GitHub Actions, pull request #7: 2 new commits\n')
    const errors = commandsIn(done.log).filter(({ name }) => name === 'error')
    expect(errors).toHaveLength(1)
    expect(errors[0]?.properties).toContain('file=conf/k.env,line=2,endLine=2,col=14')
    expect(done.outputs).toMatchObject({ findings: '1', blocked: 'true', complete: 'true' })
    expect(reportOf(done).findings[0].location).toMatchObject({ path: 'conf/k.env', commit: oid(origin, 'topic') })
    expect(JSON.parse(readFileSync(done.outputs['report-sarif'] as string, 'utf8')).runs[0].results).toHaveLength(1)
    expect(readFileSync(done.outputs['report-html'] as string, 'utf8')).toMatch(/^<!doctype html>/i)
    expect(done.summary).toContain(
      `https://github.example/acme/shop/blob/${oid(origin, 'topic')}/conf/k.env?plain=1#L2`,
    )
  })

  test('shows the secret to nobody, and has the runner hide it', async () => {
    const origin = createOrigin([{ message: 'one', files: KEY_FILE }])
    const done = await run({ workspace: withTrialMerge(origin), event: 'pull_request', payload: pullRequest(origin) })
    const secret = secretLine().slice('GITHUB_TOKEN='.length)
    expect(commandsIn(done.log).filter(({ data }) => data.includes(secret))).toEqual([
      { name: 'add-mask', properties: '', data: secret },
    ])
    const shown = done.log.split('\n').filter((line) => !line.startsWith('::add-mask::'))
    const files = ['report-json', 'report-sarif', 'report-html'].map((name) => done.outputs[name] as string)
    for (const text of [...shown, done.summary, ...files.map((file) => readFileSync(file, 'latin1'))])
      expect(text.includes(secret)).toBe(false)
  })

  test('passes where nothing is new', async () => {
    const origin = createOrigin([{ message: 'one', files: { 'b.txt': 'x' } }], { files: { 'a.txt': secretLine() } })
    const done = await run({ workspace: withTrialMerge(origin), event: 'pull_request', payload: pullRequest(origin) })
    expect(done).toMatchObject({ code: 0, outputs: { findings: '0', blocked: 'false' } })
    expect(done.summary).toContain('✅')
  })

  test('of 400 commits is scanned whole, from a checkout of one commit', async () => {
    const secrets = new Map([1, 200, 399].map((index) => [index, secretLine(index)]))
    const origin = createOrigin(
      Array.from({ length: 400 }, (_, index) => ({
        message: `commit ${index}`,
        files: { 'a.txt': `${index}\n`, 'k.env': secrets.get(index) ?? 'none\n' },
      })),
    )
    const done = await run({ workspace: withTrialMerge(origin), event: 'pull_request', payload: pullRequest(origin) })
    expect(done.log).toContain('pull request #7: 400 new commits\n')
    const found: Finding[] = reportOf(done).findings
    expect(new Set(found.map(({ history }) => history?.introduced?.subject))).toEqual(
      new Set(['commit 1', 'commit 200', 'commit 399']),
    )
    expect(done).toMatchObject({ code: 1, outputs: { findings: '3', complete: 'true' } })
  })

  test('opens the databases in which assistants keep their chats', async () => {
    const value = `token = ${secretLine()}`
    const bytes = await database(
      'CREATE TABLE ItemTable (key TEXT, value BLOB)',
      `INSERT INTO ItemTable VALUES ('k', x'${Buffer.from(JSON.stringify({ value }), 'utf16le').toString('hex')}')`,
    )
    const origin = createOrigin([{ message: 'one', files: { 'state.vscdb': bytes } }])
    const done = await run({ workspace: withTrialMerge(origin), event: 'pull_request', payload: pullRequest(origin) })
    expect(reportOf(done).findings).toMatchObject([{ location: { path: 'state.vscdb!ItemTable/k' } }])
    expect(done.outputs.complete).toBe('true')
  })

  test('looks into the title, the description and the messages', async () => {
    const origin = createOrigin([{ message: `one\n\n${secretLine(1)}`, files: { 'b.txt': 'x' } }])
    const payload = pullRequest(origin, { title: secretLine(2), body: `see\n\n    ${secretLine(3)}` })
    const done = await run({ workspace: withTrialMerge(origin), event: 'pull_request', payload })
    const paths = reportOf(done).findings.map((one: { location: { path: string } }) => one.location.path)
    expect(paths).toEqual(['<commit message>', '<pull request description>', '<pull request title>'])
    expect(done.code).toBe(1)
  })

  test('fails with the line to add where commits are missing and cannot be had', async () => {
    const origin = createOrigin([{ message: 'one', files: { 'b.txt': 'x' } }])
    const payload = pullRequest(origin)
    const workspace = withTrialMerge(origin)
    rmSync(origin.folder, { recursive: true })
    const done = await run({ workspace, event: 'pull_request', payload })
    expect(done.code).toBe(1)
    expect(commandsIn(done.log).at(-1)).toMatchObject({ name: 'error' })
    expect(done.log).toContain('add `fetch-depth: 0` to the checkout step')
  })

  test('believes its own configuration, and of the policy that of the base', async () => {
    const policy = (failOn: string): string => `failOn: ${failOn}\n`
    const origin = createOrigin(
      [{ message: 'one', files: { ...KEY_FILE, '.codemoat.yaml': 'failOn: none\n', 'policy.yaml': policy('none') } }],
      { files: { 'a.txt': 'x', 'policy.yaml': policy('low') } },
    )
    const call = { event: 'pull_request', payload: pullRequest(origin) }
    const workspace = withTrialMerge(origin)
    expect((await run({ ...call, workspace })).code).toBe(0)
    expect((await run({ ...call, workspace, inputs: { policy: 'policy.yaml' } })).code).toBe(1)
  })
})

describe('pull_request_target', () => {
  const head = { ...KEY_FILE, '.codemoat.yaml': 'failOn: none\nallow:\n  - paths: ["**"]\n    reason: mine\n' }

  test('believes nothing of the head, whatever is checked out', async () => {
    const origin = createOrigin([{ message: 'one', files: head }])
    const call = {
      event: 'pull_request_target',
      payload: pullRequest(origin),
      env: { GITHUB_SHA: oid(origin, 'main') },
    }
    for (const ref of ['refs/heads/main', 'refs/heads/topic']) {
      const workspace = repositoryAt(checkOut(origin, ref))
      expect((await run({ ...call, workspace })).code).toBe(1)
      rmSync(workspace.folder, { recursive: true })
    }
  })

  test('believes the configuration of the base', async () => {
    const origin = createOrigin([{ message: 'one', files: KEY_FILE }], {
      files: { 'a.txt': 'x', '.codemoat.yaml': 'failOn: none\n', 'ci/strict.yaml': 'failOn: low\n' },
    })
    const env = { GITHUB_SHA: oid(origin, 'main') }
    const call = { event: 'pull_request_target', payload: pullRequest(origin), env }
    const workspace = repositoryAt(checkOut(origin, 'refs/heads/topic'))
    expect((await run({ ...call, workspace })).code).toBe(0)
    expect((await run({ ...call, workspace, inputs: { config: 'ci/strict.yaml' } })).code).toBe(1)
    const lost = await run({ ...call, workspace, inputs: { config: 'ci/none.yaml' } })
    expect(lost.log).toContain("the base branch has no file 'ci/none.yaml'")
  })

  test('believes the configurations that folders of the base have, and none that the head adds', async () => {
    const head = { 'web/a.txt': secretLine(1), 'api/a.txt': secretLine(2), 'api/.codemoat.yaml': 'failOn: none\n' }
    const origin = createOrigin([{ message: 'one', files: head }], {
      files: { 'a.txt': 'x', 'web/.codemoat.yaml': 'failOn: none\n' },
    })
    const env = { GITHUB_SHA: oid(origin, 'main') }
    const workspace = repositoryAt(checkOut(origin, 'refs/heads/topic'))
    const done = await run({ workspace, event: 'pull_request_target', payload: pullRequest(origin), env })
    const findings: Finding[] = reportOf(done).findings
    expect({ code: done.code, decisions: findings.map(({ location, decision }) => [location.path, decision]) }).toEqual(
      {
        code: 1,
        decisions: [
          ['api/a.txt', 'block'],
          ['web/a.txt', 'warn'],
        ],
      },
    )
  })
})

describe('push', () => {
  const repository = { default_branch: 'main' }
  const pushed = (origin: TemporaryRepository, before: string) => ({ before, after: oid(origin, 'topic'), repository })
  const env = { GITHUB_REF: 'refs/heads/topic' }
  const ZEROS = '0'.repeat(40)

  test.each([
    ['to a branch that was there', (origin: TemporaryRepository) => oid(origin, 'topic~1')],
    ['of a new branch', () => ZEROS],
    ['that replaced what was there', () => 'c'.repeat(40)],
  ])('%s', async (_, before) => {
    const origin = createOrigin([
      { message: 'one', files: { 'b.txt': 'x' } },
      { message: 'two', files: KEY_FILE },
    ])
    const workspace = repositoryAt(checkOut(origin, 'refs/heads/topic'))
    const done = await run({ workspace, event: 'push', payload: pushed(origin, before(origin)), env })
    expect(done).toMatchObject({ code: 1, outputs: { findings: '1' } })
  })

  test('that changes nothing of an old secret passes', async () => {
    const origin = createOrigin([
      { message: 'one', files: KEY_FILE },
      { message: 'two', files: { 'conf/k.env': `# a\n${secretLine()}\n# b\n` } },
    ])
    const workspace = repositoryAt(checkOut(origin, 'refs/heads/topic'))
    const done = await run({ workspace, event: 'push', payload: pushed(origin, oid(origin, 'topic~1')), env })
    expect(done).toMatchObject({ code: 0, outputs: { findings: '0' } })
  })

  test('that deletes a branch has nothing to look at', async () => {
    const origin = createOrigin([])
    const workspace = repositoryAt(checkOut(origin, 'refs/heads/main'))
    const payload = { before: oid(origin, 'main'), after: ZEROS, deleted: true }
    expect(await run({ workspace, event: 'push', payload, env })).toMatchObject({ code: 0, outputs: { findings: '0' } })
  })

  test('of a tag', async () => {
    const origin = createOrigin([])
    origin.git('tag', '-a', '-m', `v1\n\n${secretLine()}`, 'v1', 'main')
    const workspace = repositoryAt(checkOut(origin, 'refs/heads/main'))
    workspace.git('fetch', '--quiet', '--depth=1', 'origin', 'refs/tags/v1:refs/tags/v1')
    const payload = { before: ZEROS, after: oid(origin, 'v1'), repository }
    const done = await run({ workspace, event: 'push', payload, env: { GITHUB_REF: 'refs/tags/v1' } })
    expect(done).toMatchObject({ code: 1, outputs: { findings: '1' } })
  })
})

test('merge_group', async () => {
  const origin = createOrigin([{ message: 'one', files: KEY_FILE }])
  const group = { base_sha: oid(origin, 'main~2'), head_sha: oid(origin, 'topic') }
  const workspace = repositoryAt(checkOut(origin, 'refs/heads/topic'))
  const done = await run({ workspace, event: 'merge_group', payload: { merge_group: group } })
  expect(done).toMatchObject({ code: 1, outputs: { findings: '1' } })
})

test.each(['schedule', 'workflow_dispatch', 'an_event_of_the_future'])('%s: the whole history', async (event) => {
  const origin = createHistory([
    { message: 'one', files: KEY_FILE },
    { message: 'two', files: { 'a.txt': 'x' } },
  ])
  const workspace = repositoryAt(checkOut(origin, 'refs/heads/main'))
  const done = await run({ workspace, event })
  expect(done).toMatchObject({ code: 1, outputs: { findings: '1', complete: 'true' } })
  expect(done.summary).toContain(`/blob/${oid(origin, 'main~1')}/conf/k.env`)
})

describe('inputs', () => {
  test('the mode files looks at what is checked out, and a finding in a submodule has no page', async () => {
    const origin = createOrigin([])
    const workspace = repositoryAt(checkOut(origin, 'refs/heads/main'))
    workspace.write('sub/.git', 'gitdir: ../.git/modules/sub\n')
    workspace.write('sub/k.env', secretLine())
    workspace.write('other/k.env', secretLine(2))
    const inputs = { mode: 'files', paths: 'sub\n\n  a.txt ' }
    const done = await run({ workspace, event: 'push', payload: {}, inputs })
    expect(done).toMatchObject({ code: 1, outputs: { findings: '1' } })
    expect(done.log).toContain('file=sub/k.env')
    expect(done.summary).toContain('<code>sub&#47;k&#46;env&#58;1</code>')
    expect(done.summary).not.toContain('href')
  })

  test('fail-on, sarif-file, format, annotations and summary do what they say', async () => {
    const origin = createOrigin([{ message: 'one', files: KEY_FILE }])
    const workspace = withTrialMerge(origin)
    const inputs = {
      'fail-on': 'none',
      'sarif-file': 'out/codemoat.sarif',
      format: 'jsonl',
      annotations: 'false',
      summary: 'no',
    }
    const done = await run({ workspace, event: 'pull_request', payload: pullRequest(origin), inputs })
    expect(done).toMatchObject({ code: 0, summary: '', outputs: { findings: '1', blocked: 'false' } })
    expect(done.outputs['report-sarif']).toBe(join(workspace.folder, 'out/codemoat.sarif'))
    expect(namesOf(done)).toEqual(['add-mask'])
    expect(done.log).toContain('{"coverage":')
  })

  test('an input that cannot be is said', async () => {
    const workspace = repositoryAt(checkOut(createOrigin([]), 'refs/heads/main'))
    const done = await run({ workspace, event: 'push', inputs: { 'fail-on': 'severe' } })
    expect(done.code).toBe(1)
    expect(done.log).toContain('::error::the input \'fail-on\' is "severe"; write one of: low, medium')
  })
})

test.each([
  ['a file of the event that is not there', { GITHUB_EVENT_PATH: '/nowhere' }],
  ['no event at all', { GITHUB_EVENT_PATH: '' }],
])('%s is no green nothing', async (_, env) => {
  const workspace = repositoryAt(checkOut(createOrigin([]), 'refs/heads/main'))
  const done = await run({ workspace, event: 'push', env })
  expect(done.code).toBe(1)
  expect(done.log).toContain('the file of the event')
})
