import { describe, expect, test } from 'vitest'
import type { Change, CiEvent, Variables } from '../../src/ci/ci-event.ts'
import { CI_SYSTEMS, findCiSystem } from '../../src/ci/ci-systems.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const HEAD = 'a'.repeat(40)
const BEFORE = 'b'.repeat(40)
const ZEROS = '0'.repeat(40)

function eventIn(env: Variables): CiEvent {
  return findCiSystem(env).event(env)
}

function changeIn(env: Variables): Change {
  const event = eventIn(env)
  if (event.kind !== 'change') throw new Error(`not a change: ${event.kind}`)
  return event
}

/** Pull requests into main, in the variables that each system documents. */
const REQUESTS: Readonly<Record<string, Variables>> = {
  'GitLab CI': {
    GITLAB_CI: 'true',
    CI_MERGE_REQUEST_IID: '7',
    CI_COMMIT_SHA: HEAD,
    CI_COMMIT_BEFORE_SHA: ZEROS,
    CI_MERGE_REQUEST_DIFF_BASE_SHA: BEFORE,
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    CI_MERGE_REQUEST_TITLE: 'a title',
    CI_PIPELINE_SOURCE: 'merge_request_event',
  },
  'Bitbucket Pipelines': {
    BITBUCKET_BUILD_NUMBER: '1',
    BITBUCKET_PR_ID: '7',
    BITBUCKET_COMMIT: HEAD,
    BITBUCKET_PR_DESTINATION_BRANCH: 'main',
  },
  'Azure Pipelines': {
    TF_BUILD: 'True',
    BUILD_REASON: 'PullRequest',
    SYSTEM_PULLREQUEST_PULLREQUESTID: '7',
    SYSTEM_PULLREQUEST_SOURCECOMMITID: HEAD,
    SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main',
  },
  Buildkite: {
    BUILDKITE: 'true',
    BUILDKITE_PULL_REQUEST: '7',
    BUILDKITE_COMMIT: HEAD,
    BUILDKITE_PULL_REQUEST_BASE_BRANCH: 'main',
  },
  'Travis CI': {
    TRAVIS: 'true',
    TRAVIS_PULL_REQUEST: '7',
    TRAVIS_PULL_REQUEST_SHA: HEAD,
    TRAVIS_BRANCH: 'main',
    TRAVIS_EVENT_TYPE: 'pull_request',
  },
  Drone: {
    DRONE: 'true',
    DRONE_BUILD_EVENT: 'pull_request',
    DRONE_PULL_REQUEST: '7',
    DRONE_COMMIT_SHA: HEAD,
    DRONE_TARGET_BRANCH: 'main',
  },
  Woodpecker: {
    CI: 'woodpecker',
    CI_PIPELINE_EVENT: 'pull_request',
    CI_COMMIT_PULL_REQUEST: '7',
    CI_COMMIT_SHA: HEAD,
    CI_COMMIT_TARGET_BRANCH: 'main',
  },
  Jenkins: { JENKINS_URL: 'https://ci.example/', CHANGE_ID: '7', CHANGE_TARGET: 'main', GIT_COMMIT: HEAD },
}

/** Pushes of HEAD to topic, which was at BEFORE where the system says so. */
const PUSHES: Readonly<Record<string, Variables>> = {
  'GitLab CI': {
    GITLAB_CI: 'true',
    CI_COMMIT_SHA: HEAD,
    CI_COMMIT_BEFORE_SHA: BEFORE,
    CI_COMMIT_BRANCH: 'topic',
    CI_DEFAULT_BRANCH: 'main',
  },
  'Bitbucket Pipelines': { BITBUCKET_BUILD_NUMBER: '1', BITBUCKET_BRANCH: 'topic', BITBUCKET_COMMIT: HEAD },
  'Azure Pipelines': {
    TF_BUILD: 'True',
    BUILD_REASON: 'IndividualCI',
    BUILD_SOURCEBRANCH: 'refs/heads/topic',
    BUILD_SOURCEVERSION: HEAD,
  },
  Buildkite: {
    BUILDKITE: 'true',
    BUILDKITE_PULL_REQUEST: 'false',
    BUILDKITE_COMMIT: HEAD,
    BUILDKITE_BRANCH: 'topic',
    BUILDKITE_PIPELINE_DEFAULT_BRANCH: 'main',
  },
  CircleCI: { CIRCLECI: 'true', CIRCLE_BRANCH: 'topic', CIRCLE_SHA1: HEAD },
  'Travis CI': {
    TRAVIS: 'true',
    TRAVIS_PULL_REQUEST: 'false',
    TRAVIS_BRANCH: 'topic',
    TRAVIS_COMMIT: HEAD,
    TRAVIS_COMMIT_RANGE: `${BEFORE}...${HEAD}`,
  },
  Drone: {
    DRONE: 'true',
    DRONE_BUILD_EVENT: 'push',
    DRONE_BRANCH: 'topic',
    DRONE_COMMIT_SHA: HEAD,
    DRONE_COMMIT_BEFORE: BEFORE,
    DRONE_REPO_BRANCH: 'main',
  },
  Woodpecker: {
    CI: 'woodpecker',
    CI_PIPELINE_EVENT: 'push',
    CI_COMMIT_BRANCH: 'topic',
    CI_COMMIT_SHA: HEAD,
    CI_PREV_COMMIT_SHA: BEFORE,
    CI_REPO_DEFAULT_BRANCH: 'main',
  },
  Jenkins: {
    JENKINS_URL: 'https://ci.example/',
    GIT_COMMIT: HEAD,
    GIT_BRANCH: 'origin/topic',
    GIT_PREVIOUS_COMMIT: BEFORE,
  },
}

const SAYS_BEFORE = ['GitLab CI', 'Travis CI', 'Drone', 'Woodpecker', 'Jenkins']

function github(name: string, payload: object | string, more: Variables = {}): Variables {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
  const folder = temporaryFolder({ 'event.json': text })
  return { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: `${folder}/event.json`, ...more }
}

describe('what CI systems say', () => {
  test('every system is recognised by what it sets', () => {
    const names = [
      ...Object.keys(REQUESTS),
      ...Object.keys(PUSHES),
      'GitHub Actions',
      'Gitea Actions',
      'Forgejo Actions',
    ]
    expect(new Set(names)).toEqual(new Set(CI_SYSTEMS.map(({ name }) => name)))
    for (const [name, env] of [...Object.entries(REQUESTS), ...Object.entries(PUSHES)])
      expect(findCiSystem(env).name).toBe(name)
    expect(findCiSystem({ GITHUB_ACTIONS: 'true', GITEA_ACTIONS: 'true' }).name).toBe('Gitea Actions')
  })

  test('somewhere else there is nothing to say', () => {
    expect(() => findCiSystem({ CI: 'true', HOME: '/root' })).toThrow('no CI system')
  })

  test.each(Object.entries(REQUESTS))('%s: a pull request is what its target has not', (name, env) => {
    const change = changeIn(env)
    expect(change.title).toMatch(/7$/)
    expect(change).toMatchObject({ targets: ['main'], needsBase: true, tips: [name === 'Jenkins' ? 'HEAD' : HEAD] })
    expect(change.notOn).toBeUndefined()
  })

  test.each(Object.entries(PUSHES))('%s: a push is what was not there before', (name, env) => {
    const change = changeIn(env)
    expect(change).toMatchObject({ title: 'push to topic', tips: [HEAD], needsBase: false })
    if (SAYS_BEFORE.includes(name)) expect(change.before).toEqual([BEFORE])
    else expect(change).toMatchObject({ before: [], notOn: 'topic' })
  })

  test.each([
    { GITLAB_CI: 'true', CI_PIPELINE_SOURCE: 'schedule' },
    { TF_BUILD: 'True', BUILD_REASON: 'Schedule' },
    { BUILDKITE: 'true', BUILDKITE_SOURCE: 'schedule' },
    { TRAVIS: 'true', TRAVIS_EVENT_TYPE: 'cron' },
    { DRONE: 'true', DRONE_BUILD_EVENT: 'cron' },
    { CI: 'woodpecker', CI_PIPELINE_EVENT: 'cron' },
  ])('a schedule is for the whole history: %o', (env) => {
    expect(eventIn(env).kind).toBe('history')
  })

  test.each([
    { GITLAB_CI: 'true', CI_COMMIT_TAG: 'v1' },
    { BITBUCKET_BUILD_NUMBER: '1', BITBUCKET_TAG: 'v1' },
    { TF_BUILD: 'True', BUILD_SOURCEBRANCH: 'refs/tags/v1' },
    { BUILDKITE: 'true', BUILDKITE_TAG: 'v1' },
    { CIRCLECI: 'true', CIRCLE_TAG: 'v1' },
    { TRAVIS: 'true', TRAVIS_TAG: 'v1' },
    { DRONE: 'true', DRONE_TAG: 'v1' },
    { CI: 'woodpecker', CI_COMMIT_TAG: 'v1' },
    { JENKINS_URL: 'x', TAG_NAME: 'v1' },
  ])('a tag is its message and what no branch has: %o', (env) => {
    expect(changeIn(env)).toMatchObject({ tips: ['HEAD', 'refs/tags/v1'], notOn: '' })
  })

  test('what is no commit and no branch is not taken for one', () => {
    const change = changeIn({
      GITLAB_CI: 'true',
      CI_COMMIT_SHA: '--output=x',
      CI_COMMIT_BEFORE_SHA: '$(id)',
      CI_COMMIT_BRANCH: '-x',
      CI_DEFAULT_BRANCH: '--upload-pack=x',
    })
    expect(change).toMatchObject({ tips: ['HEAD'], before: [], targets: [], notOn: '' })
  })
})

describe('GitHub', () => {
  const request = {
    number: 7,
    title: 'a title',
    body: null,
    head: { sha: HEAD },
    base: { sha: BEFORE, ref: 'main' },
  }

  test('a pull request, and its title', () => {
    const change = changeIn(github('pull_request', { pull_request: request }))
    expect(change).toMatchObject({ tips: [HEAD], before: [BEFORE], targets: ['main'], needsBase: true })
    expect(change.texts).toEqual([{ path: '<pull request title>', text: 'a title' }])
    expect(change.isUntrusted).toBeUndefined()
    expect(changeIn(github('pull_request_target', { pull_request: request })).isUntrusted).toBe(true)
  })

  test('a merge group', () => {
    const group = { merge_group: { base_sha: BEFORE, head_sha: HEAD } }
    expect(changeIn(github('merge_group', group))).toMatchObject({ tips: [HEAD], before: [BEFORE], needsBase: true })
  })

  test('a push, to a branch that was there or that is new', () => {
    const repository = { default_branch: 'main' }
    const env = { GITHUB_REF: 'refs/heads/topic' }
    const known = changeIn(github('push', { before: BEFORE, after: HEAD, repository }, env))
    expect(known).toMatchObject({ tips: [HEAD], before: [BEFORE], targets: ['main'] })
    expect(known.notOn).toBeUndefined()
    const fresh = changeIn(github('push', { before: ZEROS, after: HEAD, repository }, env))
    expect(fresh).toMatchObject({ before: [], targets: ['main'], notOn: 'topic' })
  })

  test('a deletion leaves nothing to look at', () => {
    const gone = { before: BEFORE, after: ZEROS, deleted: true }
    expect(eventIn(github('push', gone, { GITHUB_REF: 'refs/heads/topic' })).kind).toBe('nothing')
    expect(eventIn(github('push', gone, { GITHUB_REF: 'refs/tags/v1' })).kind).toBe('nothing')
  })

  test.each(['schedule', 'workflow_dispatch', 'issue_comment', 'an_event_of_the_future'])('%s: all history', (name) => {
    expect(eventIn(github(name, {})).kind).toBe('history')
  })

  test('a file that is not there, or is none, is said', () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push' }
    expect(() => eventIn(env)).toThrow('cannot be read')
    expect(() => eventIn({ ...env, GITHUB_EVENT_PATH: '/nowhere' })).toThrow("'/nowhere'")
    expect(() => eventIn(github('push', '{'))).toThrow('no JSON')
    expect(() => eventIn(github('push', '7'))).toThrow("describes no event 'push'")
  })
})
