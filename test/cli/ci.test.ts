/** `codemoat ci` as CI systems call it: their variables, a clone, the exit code. */
import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { secretLine } from '../support/fake-secret.ts'
import { createHistory, type MadeCommit } from '../support/random-history.ts'
import { runCli } from '../support/run-cli.ts'
import { repositoryAt, type TemporaryRepository } from '../support/temporary-repository.ts'

/** A clone with `topic` checked out, whose commits come after two of main. */
function clonedTopic(commits: readonly MadeCommit[], ...options: readonly string[]): TemporaryRepository {
  const main = [0, 1].map((index) => ({ message: `main ${index}`, files: { 'a.txt': `${index}\n` } }))
  const origin = createHistory([...main, ...commits.map((commit) => ({ branch: 'topic', ...commit }))])
  const folder = join(dirname(origin.folder), 'clone')
  const args = ['clone', '--quiet', '--branch=topic', ...options, `file://${origin.folder}`, folder]
  execFileSync('git', args, { env: origin.environment, stdio: 'pipe' })
  return repositoryAt(folder)
}

/** What this very run may stand in. */
const NOWHERE = Object.fromEntries(
  ['GITHUB_ACTIONS', 'GITLAB_CI', 'TF_BUILD', 'JENKINS_URL', 'CIRCLECI', 'CI'].map((name) => [name, '']),
)

function inGitLab(clone: TemporaryRepository, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    ...NOWHERE,
    GITLAB_CI: 'true',
    CI_MERGE_REQUEST_IID: '7',
    CI_COMMIT_SHA: clone.git('rev-parse', 'HEAD').trim(),
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    ...more,
  }
}

describe('codemoat ci', () => {
  test('scans what a merge request brings, where it stands now', () => {
    const clone = clonedTopic([
      { message: 'one', files: { 'k.env': `${secretLine()}\n` } },
      { message: 'two', files: { 'k.env': `# moved\n# down\n${secretLine()}\n` } },
    ])
    const { code, stdout, stderr } = runCli(['ci'], { cwd: clone.folder, env: inGitLab(clone) })
    expect(stderr).toBe('codemoat: GitLab CI, merge request !7: 2 new commits\n')
    expect(stdout).toMatch(/k\.env\n +3:14/)
    expect(code).toBe(1)
  })

  test('believes an allowance that names the commit', () => {
    const moved = `# moved\n${secretLine()}\n`
    const clone = clonedTopic([
      { message: 'one', files: { 'k.env': `${secretLine()}\n` } },
      { message: 'two', files: { 'k.env': moved } },
    ])
    const call = { cwd: clone.folder, env: inGitLab(clone) }
    const accept = (revision: string): string =>
      clone.write(
        '.codemoat.yaml',
        `allow: [{ commits: [${clone.git('rev-parse', revision).trim()}], reason: a test }]\n`,
      )
    accept('HEAD~1')
    expect(runCli(['ci'], call).code).toBe(0)
    accept('HEAD')
    expect(runCli(['ci'], call).code).toBe(1)
  })

  test('finds what came and went within it', () => {
    const clone = clonedTopic(
      [
        { message: 'one', files: { 'k.env': `${secretLine()}\n` } },
        { message: 'two', files: { 'a.txt': 'x' } },
      ],
      '--depth=1',
    )
    const { code, stdout } = runCli(['ci', '--format', 'json'], { cwd: clone.folder, env: inGitLab(clone) })
    expect(code).toBe(1)
    const [finding] = JSON.parse(stdout).findings
    expect(finding).toMatchObject({ location: { path: 'k.env', startLine: 1 }, history: { state: 'removed' } })
  })

  test('passes by what was there before', () => {
    const clone = clonedTopic([{ message: 'one', files: { 'b.txt': 'x' } }])
    const env = inGitLab(clone)
    expect(runCli(['ci'], { cwd: clone.folder, env }).code).toBe(0)
  })

  test('accepts what a later commit accepts', () => {
    const clone = clonedTopic([
      { message: 'one', files: { 'k.sh': `${secretLine()}\n` } },
      { message: 'two', files: { 'k.sh': `${secretLine()} # codemoat: allow github-* -- made up\n` } },
    ])
    const { code, stdout } = runCli(['ci', '--format', 'json'], { cwd: clone.folder, env: inGitLab(clone) })
    expect(JSON.parse(stdout).findings[0]).toMatchObject({ decision: 'allow' })
    expect(code).toBe(0)
  })

  test('looks into messages, and into what people wrote about the request', () => {
    const clone = clonedTopic([{ message: `fix\n\n${secretLine(2)}`, files: { 'b.txt': 'x' } }])
    const env = inGitLab(clone, { CI_MERGE_REQUEST_TITLE: `use ${secretLine(3)}` })
    const { stdout } = runCli(['ci', '--format', 'json'], { cwd: clone.folder, env })
    const paths = JSON.parse(stdout).findings.map((one: { location: { path: string } }) => one.location.path)
    expect(paths).toEqual(['<commit message>', '<merge request title>'])
  })

  test('a schedule is for the whole history, and its cache makes the next one short', () => {
    const clone = clonedTopic([
      { message: 'one', files: { 'k.env': `${secretLine()}\n` } },
      { message: 'two', files: { 'a.txt': 'x' } },
    ])
    const env = { ...NOWHERE, GITLAB_CI: 'true', CI_PIPELINE_SOURCE: 'schedule' }
    const cache = join(dirname(clone.folder), 'cache')
    const blobs = [1, 2].map(() => {
      const { code, stdout } = runCli(['ci', '--format', 'json', '--cache', cache], { cwd: clone.folder, env })
      expect(code).toBe(1)
      return JSON.parse(stdout).coverage.blobs
    })
    expect(blobs[1]).toBeLessThan(blobs[0] / 2)
  })

  test('writes what the system shows', () => {
    const clone = clonedTopic([{ message: 'one', files: { 'k.env': `${secretLine()}\n` } }])
    const azure = {
      ...NOWHERE,
      TF_BUILD: 'True',
      BUILD_REASON: 'PullRequest',
      SYSTEM_PULLREQUEST_SOURCECOMMITID: clone.git('rev-parse', 'HEAD').trim(),
      SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main',
    }
    expect(runCli(['ci'], { cwd: clone.folder, env: azure }).stdout).toMatch(
      /^##vso\[task\.logissue type=error;sourcepath=k\.env;/,
    )
  })

  test('is told what was there before where the system does not know', () => {
    const clone = clonedTopic([{ message: 'one', files: { 'k.env': `${secretLine()}\n` } }])
    const env = { ...NOWHERE, CIRCLECI: 'true', CIRCLE_BRANCH: 'topic', CIRCLE_SHA1: '' }
    const head = clone.git('rev-parse', 'HEAD').trim()
    expect(runCli(['ci', '--base', head], { cwd: clone.folder, env })).toMatchObject({
      code: 0,
      stderr: 'codemoat: CircleCI, push to topic: 0 new commits\n',
    })
    expect(runCli(['ci', '--base', 'main'], { cwd: clone.folder, env }).code).toBe(1)
  })

  test('fails with the line to add where commits are missing', () => {
    const clone = clonedTopic([{ message: 'one', files: { 'b.txt': 'x' } }], '--depth=1')
    clone.git('remote', 'set-url', 'origin', '/nowhere')
    const { code, stderr } = runCli(['ci'], { cwd: clone.folder, env: inGitLab(clone) })
    expect(code).toBe(2)
    expect(stderr).toContain('try add `GIT_DEPTH: 0` to the `variables:` of the job')
  })

  test('says that it is in no CI system', () => {
    const clone = clonedTopic([{ message: 'one', files: { 'b.txt': 'x' } }])
    const { code, stderr } = runCli(['ci'], { cwd: clone.folder, env: { ...NOWHERE, BUILDKITE: '', TRAVIS: '' } })
    expect(code).toBe(2)
    expect(stderr).toContain('codemoat commits main..feature')
  })

  test('a file of the event that is not there is no green nothing', () => {
    const clone = clonedTopic([{ message: 'one', files: { 'b.txt': 'x' } }])
    const env = { ...NOWHERE, GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: '/nowhere' }
    expect(runCli(['ci'], { cwd: clone.folder, env })).toMatchObject({ code: 2, stdout: '' })
  })
})
