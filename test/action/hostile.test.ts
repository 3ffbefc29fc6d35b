/** What hostile repositories hold: nothing of it becomes a command to the runner, or markup in what people read. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { secretLine } from '../support/fake-secret.ts'
import { createHistory } from '../support/random-history.ts'
import { createRepository, repositoryAt, type TemporaryRepository } from '../support/temporary-repository.ts'
import { type ActionRun, builtAction, checkOut, commandsIn, runAction } from './run-action.ts'

const bundle = builtAction()

/** A pull request whose head is `topic`, checked out as it is, and whose base is `main`. */
function pullRequest(origin: TemporaryRepository, title = 'a title'): Promise<ActionRun> {
  const sha = (name: string): string => origin.git('rev-parse', name).trim()
  const request = { number: 7, title, body: null, head: { sha: sha('topic') }, base: { sha: sha('main'), ref: 'main' } }
  const workspace = repositoryAt(checkOut(origin, 'refs/heads/topic', '--depth=50'))
  return runAction(bundle(), { workspace, event: 'pull_request', payload: { pull_request: request } })
}

function originWith(files: Readonly<Record<string, string>>, message = 'two'): TemporaryRepository {
  return createHistory([
    { message: 'one', files: { 'a.txt': 'x' } },
    { message, files, branch: 'topic' },
  ])
}

const TAGS = new Set(['details', 'summary', 'code', 'a', 'br'])

function expectTame(done: ActionRun): void {
  for (const { name } of commandsIn(done.log)) expect(['add-mask', 'error', 'warning']).toContain(name)
  for (const [, tag] of done.summary.matchAll(/<\/?([a-zA-Z!][^\s>]*)/g)) expect(TAGS).toContain(tag)
  const inert = done.summary.replace(/<code>[^<]*<\/code>/g, '')
  expect(inert).not.toMatch(/@[a-z]/)
  expect(inert).not.toMatch(/\]\(/)
}

describe('a path', () => {
  test.each([
    'a%0A::add-mask::x/k.env',
    'x]]>y.env',
    'a</script><script>alert(1)</script>.env',
    '::error::x.env',
    '##[add-path]x.env',
    '[a](https:evil.example) @octocat #1 `x` | y.env',
    '<img src=x onerror=y>.env',
    'a\n::set-env name=x::y\n.env',
    'a\r\t\u202e.env',
    'C:\\x:1,line=2.env',
    '-rf.env',
  ])('%j is shown and does nothing', async (path) => {
    const done = await pullRequest(originWith({ [path]: secretLine() }))
    expect(done).toMatchObject({ code: 1, outputs: { findings: '1' } })
    expectTame(done)
    const [error] = commandsIn(done.log).filter(({ name }) => name === 'error')
    const file = /file=(.*?),line=1,endLine=1/.exec(error?.properties ?? '')?.[1] ?? ''
    const read = file.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%0D', '\r').replaceAll('%0A', '\n')
    expect(read.replaceAll('%25', '%')).toBe(path)
    const html = readFileSync(done.outputs['report-html'] as string, 'utf8')
    expect(html).not.toContain('</script><script>alert')
  })

  test('of bytes that are no UTF-8 is shown by their numbers', async () => {
    const origin = createRepository()
    const importing = [
      'commit refs/heads/main\ncommitter A <a@b> 1 +0000\ndata 0\nM 644 inline a\ndata 1\nx\n',
      'commit refs/heads/topic\ncommitter A <a@b> 2 +0000\ndata 0\nfrom refs/heads/main\n',
      `M 644 inline "caf\\351.env"\ndata ${secretLine().length}\n${secretLine()}\n`,
    ]
    const options = { cwd: origin.folder, env: origin.environment, input: importing.join(''), stdio: 'pipe' } as const
    execFileSync('git', ['fast-import', '--quiet'], options)
    const done = await pullRequest(origin)
    expect(done).toMatchObject({ code: 1, outputs: { findings: '1' } })
    expect(done.log).toContain('file=caf\\xe9.env,line=1')
    expect(done.summary).toContain('/caf%e9.env?plain=1#L1')
    expectTame(done)
  })
})

test('a title, a message and an excerpt are shown and do nothing', async () => {
  const evil = '::add-mask::x ##[error]y </code><img src=x> [a](b) @octocat | `z`'
  const message = `${evil}\n\n::stop-commands::x\n${secretLine(1)} ${evil}`
  const done = await pullRequest(originWith({ 'k.env': `${evil} ${secretLine(2)} ${evil}` }, message), secretLine(3))
  expect(done).toMatchObject({ code: 1, outputs: { findings: '3' } })
  expectTame(done)
})

test('a finding in a file that was deleted is said, with the commit', async () => {
  const origin = createHistory([
    { message: 'one', files: { 'a.txt': 'x' } },
    { message: 'two', files: { 'k.env': secretLine() }, branch: 'topic' },
    { message: 'three', files: { 'a.txt': 'y' }, branch: 'topic' },
  ])
  const done = await pullRequest(origin)
  expect(done.code).toBe(1)
  const brought = origin.git('rev-parse', 'topic~1').trim()
  expect(done.log).toContain(`in k.env:1, since commit ${brought.slice(0, 12)}`)
  expect(done.summary).toContain(`/blob/${brought}/k.env?plain=1#L1`)
})

test('a submodule that comes with a pull request is a commit of elsewhere: what is beside it is scanned', async () => {
  const origin = originWith({ 'k.env': secretLine() })
  const modules = '[submodule "sub"]\n\tpath = sub\n\turl = --upload-pack=touch x\n'
  const importing = [
    'commit refs/heads/topic\ncommitter A <a@b> 1700000000 +0000\ndata 0\nfrom refs/heads/topic^0\n',
    `M 160000 ${'1'.repeat(40)} sub\nM 160000 ${'2'.repeat(40)} k.env.d\n`,
    `M 100644 inline .gitmodules\ndata ${modules.length}\n${modules}\n`,
  ]
  const options = { cwd: origin.folder, env: origin.environment, input: importing.join(''), stdio: 'pipe' } as const
  execFileSync('git', ['fast-import', '--quiet'], options)
  const done = await pullRequest(origin)
  expect(done).toMatchObject({ code: 1, outputs: { findings: '1', complete: 'true' } })
  expect(done.log).toContain('file=k.env,line=1')
})

test('a finding in the last line of a million is found there', async () => {
  const done = await pullRequest(originWith({ 'large.txt': `${'line\n'.repeat(999_999)}${secretLine()}\n` }))
  expect(done.log).toContain('file=large.txt,line=1000000,endLine=1000000,col=14')
  expect(done.summary).toContain('/large.txt?plain=1#L1000000')
})

test('of more findings than are shown the rest is counted, and the summary stays below its limit', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 3000 }, (_, index) => [`${'folder/'.repeat(20)}${index}.env`, secretLine(index + 1)]),
  )
  const done = await pullRequest(originWith(files))
  expect(commandsIn(done.log).filter(({ name }) => name === 'error')).toHaveLength(10)
  expect(done.log).toContain('and 2,990 more findings: see the summary')
  expect(done.outputs.findings).toBe('3000')
  expect(Buffer.byteLength(done.summary)).toBeLessThan(1024 * 1024)
  expect(done.summary).toMatch(/<summary>[\d,]+ more findings<\/summary>/)
  expect(done.summary).toMatch(/and [\d,]+ more findings: see the report/)
})
