/** What goes to GitHub beyond the log: the comment on the pull request, and code scanning. It decides about nothing. */
import { readFileSync } from 'node:fs'
import { info } from '@actions/core'
import type { CiJob } from '../ci/ci-job.ts'
import { COMMENT_BYTES_MAX, updateComment } from './comment.ts'
import type { GithubApi } from './github-api.ts'
import { apiOf } from './github-api-of.ts'
import { renderSummary, type SummaryFacts } from './render-summary.ts'
import type { Run } from './run-facts.ts'
import { sayTrouble } from './say.ts'
import { uploadSarif } from './upload-sarif.ts'

interface Told {
  readonly job: CiJob
  readonly facts: Omit<SummaryFacts, 'bytesMax'>
  /** As our report format writes it. */
  readonly sarif: string
}

export async function tellGithub(run: Run, told: Told): Promise<void> {
  const { inputs } = run
  if (!inputs.comment && !inputs.uploadSarif) return
  const api = await apiOf(run)
  if (inputs.comment) {
    await comment(api, run, told).catch((error) => sayTrouble('the comment cannot be written', error))
  }
  if (inputs.uploadSarif) {
    await upload(api, run, told).catch((error) => sayTrouble('the report was not taken by code scanning', error))
  }
}

async function comment(api: GithubApi, { env }: Run, { facts }: Told): Promise<void> {
  const number = pullRequestNumber(env.GITHUB_EVENT_PATH)
  if (number === undefined) return
  const { block, warn } = facts.report.summary.decisions
  const text = renderSummary({ ...facts, bytesMax: COMMENT_BYTES_MAX })
  await updateComment(api, { repository: env.GITHUB_REPOSITORY ?? '', number }, { text, isNews: block + warn > 0 })
}

function pullRequestNumber(path = ''): number | undefined {
  const { pull_request: request } = JSON.parse(readFileSync(path, 'utf8')) as { pull_request?: { number?: number } }
  return Number.isInteger(request?.number) ? request?.number : undefined
}

/**
 * What a push brings is not all that there is: taken for it, every older alert would be closed. A pull request is compared
 * with the history of its base: both are one configuration.
 */
async function upload(api: GithubApi, { env, event }: Run, { job, facts, sarif }: Told): Promise<void> {
  const isRequest = event.kind === 'change' && event.needsBase
  if (job.name === 'commits' && !isRequest) {
    info('code scanning takes whole states: what a push brings is not uploaded; run this on a schedule, too')
    return
  }
  const at = {
    repository: env.GITHUB_REPOSITORY ?? '',
    commit: env.GITHUB_SHA ?? '',
    ref: env.GITHUB_REF ?? '',
    startedAt: facts.report.scan.startedAt,
  }
  await uploadSarif(api, at, { sarif, category: job.name === 'directory' ? 'codemoat/files' : 'codemoat' })
}
