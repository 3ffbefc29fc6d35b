/** From what a CI system says to what is new, in clones as CI systems make them. */
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Change, pushChange, requestChange, tagChange } from '../../src/ci/ci-event.ts'
import { type Clone, fetchWholeHistory, resolveChange } from '../../src/ci/resolve-change.ts'
import { gitPlace } from '../../src/git/safe-git.ts'
import { createHistory, type MadeCommit } from '../support/random-history.ts'
import { repositoryAt, type TemporaryRepository } from '../support/temporary-repository.ts'

/** `main` with 130 commits, and `topic`, which left it 100 commits ago and has 3 of its own. */
function createOrigin(): TemporaryRepository {
  const commits: MadeCommit[] = Array.from({ length: 130 }, (_, index) => ({
    message: `main ${index}`,
    files: { 'a.txt': `${index}\n` },
  }))
  const topic = [0, 1, 2].map((index) => ({
    message: `topic ${index}`,
    files: { 'a.txt': '29\n', 'b.txt': `${index}\n` },
    branch: 'topic',
    ...(index === 0 && { parent: 29 }),
  }))
  const origin = createHistory([...commits, ...topic])
  origin.git('symbolic-ref', 'HEAD', 'refs/heads/main')
  return origin
}

function cloneOf(origin: TemporaryRepository, ...options: readonly string[]): TemporaryRepository {
  const folder = join(dirname(origin.folder), 'clone')
  execFileSync('git', ['clone', '--quiet', ...options, `file://${origin.folder}`, folder], {
    env: origin.environment,
    stdio: 'pipe',
  })
  return repositoryAt(folder)
}

function placed(clone: TemporaryRepository): Clone {
  const { folder, environment } = clone
  return { place: gitPlace(folder, environment), environment, cloneWhole: 'clone it whole' }
}

function oid(repository: TemporaryRepository, name: string): string {
  return repository.git('rev-parse', name).trim()
}

function topicRequest(origin: TemporaryRepository, more: Partial<Change> = {}): Change {
  const head = oid(origin, 'topic')
  return { ...requestChange({ title: 'request', head, before: [], target: 'main' }), ...more }
}

describe('a pull request', () => {
  test('is what its target has not, in a whole clone', async () => {
    const origin = createOrigin()
    const found = await resolveChange(placed(cloneOf(origin)), topicRequest(origin))
    expect(found).toMatchObject({ commits: 3, head: oid(origin, 'topic') })
  })

  test('is the same in a clone of one commit, of either branch', async () => {
    const origin = createOrigin()
    for (const branch of ['main', 'topic']) {
      const clone = cloneOf(origin, '--depth=1', `--branch=${branch}`)
      expect((await resolveChange(placed(clone), topicRequest(origin))).commits).toBe(3)
      rmSync(clone.folder, { recursive: true })
    }
  })

  test('checked out as a trial merge of depth 1, has its first parent as the base', async () => {
    const origin = createOrigin()
    const tree = oid(origin, 'topic^{tree}')
    const merge = origin.git('commit-tree', '-p', 'main', '-p', 'topic', '-m', 'trial', tree).trim()
    origin.git('update-ref', 'refs/pull/7/merge', merge)
    const clone = cloneOf(origin, '--depth=1')
    clone.git('fetch', '--quiet', '--depth=1', 'origin', 'refs/pull/7/merge')
    clone.git('checkout', '--quiet', 'FETCH_HEAD')
    // The branch moved on since, and what the event says is older.
    const change = topicRequest(origin, { targets: [], before: [oid(origin, 'main~40')] })
    const { commits, range } = await resolveChange(placed(clone), change)
    expect(commits).toBe(3)
    expect(range.known).toContain(oid(origin, 'main'))
  })

  test('of 400 commits is all of them', async () => {
    const commits = Array.from({ length: 401 }, (_, index) => ({ message: `${index}`, files: { 'a.txt': `${index}` } }))
    const origin = createHistory(commits)
    origin.git('branch', 'topic', 'main')
    origin.git('update-ref', 'refs/heads/main', oid(origin, 'topic~400'))
    const clone = cloneOf(origin, '--depth=1', '--branch=topic')
    expect((await resolveChange(placed(clone), topicRequest(origin))).commits).toBe(400)
  })

  test('whose target nobody knows is no clean change', async () => {
    const origin = createOrigin()
    const clone = cloneOf(origin)
    const lost = resolveChange(placed(clone), topicRequest(origin, { targets: ['gone'] }))
    await expect(lost).rejects.toMatchObject({ code: 'git-history-cut', hint: 'clone it whole' })
  })

  test('that cannot be fetched is no clean change', async () => {
    const origin = createOrigin()
    const clone = cloneOf(origin, '--depth=1', '--branch=topic')
    rmSync(origin.folder, { recursive: true })
    const change = { ...requestChange({ title: '', head: oid(clone, 'HEAD'), before: [], target: 'main' }) }
    await expect(resolveChange(placed(clone), change)).rejects.toMatchObject({ code: 'git-history-cut' })
  })
})

describe('a push', () => {
  test('is what the branch had not before', async () => {
    const origin = createOrigin()
    for (const options of [[], ['--depth=1']]) {
      const clone = cloneOf(origin, ...options)
      const change = pushChange({
        branch: 'main',
        main: 'main',
        head: oid(origin, 'main'),
        before: [oid(origin, 'main~60')],
      })
      expect((await resolveChange(placed(clone), change)).commits).toBe(60)
      rmSync(clone.folder, { recursive: true })
    }
  })

  test('of a new branch is what no other branch has', async () => {
    const origin = createOrigin()
    for (const options of [[], ['--depth=1', '--branch=topic']]) {
      const clone = cloneOf(origin, ...options)
      const change = pushChange({ branch: 'topic', main: 'main', head: oid(origin, 'topic') })
      expect((await resolveChange(placed(clone), change)).commits).toBe(3)
      rmSync(clone.folder, { recursive: true })
    }
  })

  test('of a new branch that nothing was pushed to is nothing', async () => {
    const origin = createOrigin()
    origin.git('branch', 'same', 'main~10')
    const change = pushChange({ branch: 'same', main: 'main', head: oid(origin, 'same') })
    expect((await resolveChange(placed(cloneOf(origin)), change)).commits).toBe(0)
  })

  test('that replaced what was there is compared with the main branch', async () => {
    const origin = createOrigin()
    const lost = pushChange({ branch: 'topic', main: 'main', head: oid(origin, 'topic'), before: ['c'.repeat(40)] })
    expect((await resolveChange(placed(cloneOf(origin)), lost)).commits).toBe(3)
  })

  test('of the first branch of all is everything', async () => {
    const origin = createOrigin()
    origin.git('branch', '-D', 'topic')
    for (const options of [[], ['--depth=1']]) {
      const clone = cloneOf(origin, ...options)
      const change = pushChange({ branch: 'main', main: 'main', head: oid(origin, 'main') })
      expect((await resolveChange(placed(clone), change)).commits).toBe(130)
      rmSync(clone.folder, { recursive: true })
    }
  })
})

test('a tag is what no branch has, and the tag itself', async () => {
  const origin = createOrigin()
  origin.git('tag', '-a', '-m', 'a message', 'v1', 'main')
  const clone = cloneOf(origin)
  const { range, commits } = await resolveChange(placed(clone), tagChange('v1', 'main'))
  expect(commits).toBe(0)
  expect(range.tips).toContain(oid(origin, 'refs/tags/v1'))
})

describe('a whole history', () => {
  test('is fetched where the clone lacks it', async () => {
    const origin = createOrigin()
    const clone = cloneOf(origin, '--depth=1')
    await fetchWholeHistory(placed(clone))
    expect(clone.git('rev-list', '--count', 'HEAD').trim()).toBe('130')
  })

  test('that cannot be fetched is said, with the way out', async () => {
    const clone = cloneOf(createOrigin(), '--depth=1')
    clone.git('remote', 'set-url', 'origin', '/nowhere')
    await expect(fetchWholeHistory(placed(clone))).rejects.toMatchObject({ hint: 'clone it whole' })
  })
})
