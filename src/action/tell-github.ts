/** What goes to GitHub beyond the log: the comment on the pull request, and code scanning. It decides about nothing. */
import { readFileSync } from 'node:fs'
import { info } from '@actions/core'
import type { Variables } from '../ci/ci-event.ts'
import type { CiJob } from '../ci/ci-job.ts'
import type { GithubPayload } from '../ci/github-event.ts'
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
  /** The same of all files that are checked out, which are scanned for it. */
  readonly sarifOfFiles: () => Promise<string>
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
  const number = payloadOf(env).pull_request?.number
  if (number === undefined) return
  const { block, warn } = facts.report.summary.decisions
  const text = renderSummary({ ...facts, bytesMax: COMMENT_BYTES_MAX })
  await updateComment(api, { repository: env.GITHUB_REPOSITORY ?? '', number }, { text, isNews: block + warn > 0 })
}

function payloadOf({ GITHUB_EVENT_PATH: path = '' }: Variables): GithubPayload {
  return JSON.parse(readFileSync(path, 'utf8')) as GithubPayload
}

/**
 * What a push brings is not all that there is: taken for it, every older alert would be closed. So a push to the main branch
 * hands over what all of its files hold, by which what was mended is closed. A pull request is compared with the history of
 * its base: both are one configuration.
 */
async function upload(api: GithubApi, { env, event }: Run, told: Told): Promise<void> {
  const { job, facts } = told
  const isPush = job.name === 'commits' && !(event.kind === 'change' && event.needsBase)
  if (isPush && env.GITHUB_REF !== `refs/heads/${payloadOf(env).repository?.default_branch}`) {
    info('code scanning takes whole states: what a push brings is not uploaded, but to the main branch')
    return
  }
  const at = {
    repository: env.GITHUB_REPOSITORY ?? '',
    commit: env.GITHUB_SHA ?? '',
    ref: env.GITHUB_REF ?? '',
    startedAt: facts.report.scan.startedAt,
  }
  const sarif = isPush ? await told.sarifOfFiles() : told.sarif
  await uploadSarif(api, at, { sarif, category: isPush || job.name === 'directory' ? 'codemoat/files' : 'codemoat' })
}
