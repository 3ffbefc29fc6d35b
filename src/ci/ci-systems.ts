/** The CI systems that we know, one entry each: how it is recognised, what its log understands, why it runs us. */
import { Failure } from '../base/failure.ts'
import {
  type CiEvent,
  commitsFrom,
  pushChange,
  requestChange,
  tagChange,
  textsFrom,
  type Variables,
} from './ci-event.ts'
import { githubEvent } from './github-event.ts'

export interface CiSystem {
  readonly name: string
  /** A variable that it alone sets, with the value where others set it too. */
  readonly sign: readonly [variable: string, value?: string]
  /** The report format that its log understands. */
  readonly format: 'pretty' | 'github' | 'azure'
  /** An order: how to have it clone everything. */
  readonly cloneWhole: string
  /** @throws {Failure} ci-unknown */
  readonly event: (env: Variables) => CiEvent
}

const MR_TITLE = '<merge request title>'
const MR_DESCRIPTION = '<merge request description>'
const FETCH_DEPTH = 'add `fetch-depth: 0` to the checkout step, below `with:`'

/** Those that set the variables of another stand before it. */
export const CI_SYSTEMS: readonly CiSystem[] = [
  { name: 'Forgejo Actions', sign: ['FORGEJO_ACTIONS'], format: 'github', cloneWhole: FETCH_DEPTH, event: githubEvent },
  { name: 'Gitea Actions', sign: ['GITEA_ACTIONS'], format: 'github', cloneWhole: FETCH_DEPTH, event: githubEvent },
  { name: 'GitHub Actions', sign: ['GITHUB_ACTIONS'], format: 'github', cloneWhole: FETCH_DEPTH, event: githubEvent },
  {
    name: 'GitLab CI',
    sign: ['GITLAB_CI'],
    format: 'pretty',
    cloneWhole: 'add `GIT_DEPTH: 0` to the `variables:` of the job',
    event(env) {
      if (env.CI_MERGE_REQUEST_IID) {
        return requestChange({
          title: `merge request !${env.CI_MERGE_REQUEST_IID}`,
          // Absent but where CI_COMMIT_SHA is a trial merge.
          head: env.CI_MERGE_REQUEST_SOURCE_BRANCH_SHA || env.CI_COMMIT_SHA,
          before: commitsFrom(env.CI_MERGE_REQUEST_DIFF_BASE_SHA, env.CI_MERGE_REQUEST_TARGET_BRANCH_SHA),
          target: env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME,
          texts: textsFrom({
            [MR_TITLE]: env.CI_MERGE_REQUEST_TITLE,
            [MR_DESCRIPTION]: env.CI_MERGE_REQUEST_DESCRIPTION,
          }),
        })
      }
      if (['schedule', 'web'].includes(env.CI_PIPELINE_SOURCE ?? '')) return history(env.CI_PIPELINE_SOURCE)
      if (env.CI_COMMIT_TAG) return tagChange(env.CI_COMMIT_TAG, env.CI_DEFAULT_BRANCH)
      return pushChange({
        branch: env.CI_COMMIT_BRANCH,
        main: env.CI_DEFAULT_BRANCH,
        head: env.CI_COMMIT_SHA,
        before: commitsFrom(env.CI_COMMIT_BEFORE_SHA),
      })
    },
  },
  {
    name: 'Bitbucket Pipelines',
    sign: ['BITBUCKET_BUILD_NUMBER'],
    format: 'pretty',
    cloneWhole: 'add `clone: { depth: full }` to bitbucket-pipelines.yml',
    event(env) {
      if (env.BITBUCKET_PR_ID) {
        return requestChange({
          title: `pull request #${env.BITBUCKET_PR_ID}`,
          // HEAD is a trial merge of it.
          head: env.BITBUCKET_COMMIT,
          before: commitsFrom(env.BITBUCKET_PR_DESTINATION_COMMIT),
          target: env.BITBUCKET_PR_DESTINATION_BRANCH,
        })
      }
      if (env.BITBUCKET_TAG) return tagChange(env.BITBUCKET_TAG, undefined)
      return pushChange({ branch: env.BITBUCKET_BRANCH, head: env.BITBUCKET_COMMIT })
    },
  },
  {
    name: 'Azure Pipelines',
    sign: ['TF_BUILD'],
    format: 'azure',
    cloneWhole: 'add `fetchDepth: 0` to the `checkout: self` step',
    event(env) {
      if (env.BUILD_REASON === 'PullRequest') {
        const number = env.SYSTEM_PULLREQUEST_PULLREQUESTNUMBER || env.SYSTEM_PULLREQUEST_PULLREQUESTID
        return requestChange({
          title: `pull request #${number ?? '?'}`,
          head: env.SYSTEM_PULLREQUEST_SOURCECOMMITID,
          before: [],
          target: env.SYSTEM_PULLREQUEST_TARGETBRANCH,
        })
      }
      if (['Schedule', 'Manual'].includes(env.BUILD_REASON ?? '')) return history(env.BUILD_REASON?.toLowerCase())
      const [, tag] = /^refs\/tags\/(.+)/.exec(env.BUILD_SOURCEBRANCH ?? '') ?? []
      if (tag !== undefined) return tagChange(tag, undefined)
      return pushChange({ branch: env.BUILD_SOURCEBRANCH, head: env.BUILD_SOURCEVERSION })
    },
  },
  {
    name: 'Buildkite',
    sign: ['BUILDKITE'],
    format: 'pretty',
    cloneWhole: 'take `--depth` out of BUILDKITE_GIT_CLONE_FLAGS',
    event(env) {
      const main = env.BUILDKITE_PIPELINE_DEFAULT_BRANCH
      if (/^\d+$/.test(env.BUILDKITE_PULL_REQUEST ?? '')) {
        return requestChange({
          title: `pull request #${env.BUILDKITE_PULL_REQUEST}`,
          head: env.BUILDKITE_COMMIT,
          before: [],
          target: env.BUILDKITE_PULL_REQUEST_BASE_BRANCH,
        })
      }
      if (['schedule', 'ui'].includes(env.BUILDKITE_SOURCE ?? '')) return history(env.BUILDKITE_SOURCE)
      if (env.BUILDKITE_TAG) return tagChange(env.BUILDKITE_TAG, main)
      return pushChange({ branch: env.BUILDKITE_BRANCH, main, head: env.BUILDKITE_COMMIT })
    },
  },
  {
    name: 'CircleCI',
    sign: ['CIRCLECI'],
    format: 'pretty',
    cloneWhole: 'give the checkout step `method: full`',
    event(env) {
      if (env.CIRCLE_TAG) return tagChange(env.CIRCLE_TAG, undefined)
      return pushChange({ branch: env.CIRCLE_BRANCH, head: env.CIRCLE_SHA1 })
    },
  },
  {
    name: 'Travis CI',
    sign: ['TRAVIS'],
    format: 'pretty',
    cloneWhole: 'add `git: { depth: false }` to .travis.yml',
    event(env) {
      const range = /^([0-9a-f]+)\.\.\.?[0-9a-f]+$/.exec(env.TRAVIS_COMMIT_RANGE ?? '')
      if (/^\d+$/.test(env.TRAVIS_PULL_REQUEST ?? '')) {
        return requestChange({
          title: `pull request #${env.TRAVIS_PULL_REQUEST}`,
          head: env.TRAVIS_PULL_REQUEST_SHA,
          before: [],
          target: env.TRAVIS_BRANCH,
        })
      }
      if (['cron', 'api'].includes(env.TRAVIS_EVENT_TYPE ?? '')) return history(env.TRAVIS_EVENT_TYPE)
      if (env.TRAVIS_TAG) return tagChange(env.TRAVIS_TAG, undefined)
      return pushChange({ branch: env.TRAVIS_BRANCH, head: env.TRAVIS_COMMIT, before: commitsFrom(range?.[1]) })
    },
  },
  {
    name: 'Drone',
    sign: ['DRONE'],
    format: 'pretty',
    cloneWhole: 'take `depth` out of the `clone:` section of .drone.yml',
    event(env) {
      const main = env.DRONE_REPO_BRANCH
      if (env.DRONE_BUILD_EVENT === 'pull_request') {
        return requestChange({
          title: `pull request #${env.DRONE_PULL_REQUEST ?? '?'}`,
          head: env.DRONE_COMMIT_SHA,
          before: [],
          target: env.DRONE_TARGET_BRANCH,
          texts: textsFrom({ '<pull request title>': env.DRONE_PULL_REQUEST_TITLE }),
        })
      }
      if (['cron', 'custom'].includes(env.DRONE_BUILD_EVENT ?? '')) return history(env.DRONE_BUILD_EVENT)
      if (env.DRONE_TAG) return tagChange(env.DRONE_TAG, main)
      const before = commitsFrom(env.DRONE_COMMIT_BEFORE)
      return pushChange({ branch: env.DRONE_BRANCH, main, head: env.DRONE_COMMIT_SHA, before })
    },
  },
  {
    name: 'Woodpecker',
    sign: ['CI', 'woodpecker'],
    format: 'pretty',
    cloneWhole: 'give the clone step the settings `depth: 0` and `partial: false`',
    event(env) {
      const main = env.CI_REPO_DEFAULT_BRANCH
      if (env.CI_PIPELINE_EVENT?.startsWith('pull_request')) {
        return requestChange({
          title: `pull request #${env.CI_COMMIT_PULL_REQUEST ?? '?'}`,
          head: env.CI_COMMIT_SHA,
          before: [],
          target: env.CI_COMMIT_TARGET_BRANCH,
          texts: textsFrom({ '<pull request title>': env.CI_PIPELINE_TITLE }),
        })
      }
      if (['cron', 'manual'].includes(env.CI_PIPELINE_EVENT ?? '')) return history(env.CI_PIPELINE_EVENT)
      if (env.CI_COMMIT_TAG) return tagChange(env.CI_COMMIT_TAG, main)
      const before = commitsFrom(env.CI_PREV_COMMIT_SHA)
      return pushChange({ branch: env.CI_COMMIT_BRANCH, main, head: env.CI_COMMIT_SHA, before })
    },
  },
  {
    name: 'Jenkins',
    sign: ['JENKINS_URL'],
    format: 'pretty',
    cloneWhole: 'take the shallow clone out of the options of the checkout (`CloneOption`, `shallow: false`)',
    event(env) {
      if (env.CHANGE_ID) {
        return requestChange({
          title: `change ${env.CHANGE_ID}`,
          head: undefined,
          before: [],
          target: env.CHANGE_TARGET,
          texts: textsFrom({ '<change title>': env.CHANGE_TITLE }),
        })
      }
      if (env.TAG_NAME) return tagChange(env.TAG_NAME, undefined)
      const before = commitsFrom(env.GIT_PREVIOUS_SUCCESSFUL_COMMIT || env.GIT_PREVIOUS_COMMIT)
      const branch = env.BRANCH_NAME ?? env.GIT_BRANCH?.replace(/^origin\//, '')
      return pushChange({ branch, head: env.GIT_COMMIT, before })
    },
  },
]

function history(why: string | undefined): CiEvent {
  return { kind: 'history', title: why ?? 'history' }
}

/** @throws {Failure} ci-unknown */
export function findCiSystem(env: Variables): CiSystem {
  const system = CI_SYSTEMS.find(({ sign: [variable, value] }) => {
    const set = env[variable]
    return value === undefined ? set !== undefined && set !== '' && set !== 'false' : set === value
  })
  if (system !== undefined) return system
  throw new Failure('ci-unknown', 'no CI system that is known says what to scan here', {
    hint: 'name the commits yourself: `codemoat commits main..feature`',
  })
}
