/** The inputs as options of the command line: files fetched, and taken from the base where the head is not to be trusted. */
import { isAbsolute, join, resolve } from 'node:path'
import { setSecret } from '@actions/core'
import { Failure } from '../base/failure.ts'
import type { CiJob } from '../ci/ci-job.ts'
import type { Values } from '../cli/options.ts'
import { fetchFromOrigin } from '../git/fetch.ts'
import { keepPresent } from '../git/new-objects.ts'
import { pathInTree, writeBaseFiles } from './base-files.ts'
import { apiOf } from './github-api-of.ts'
import { fetchIndex } from './index-artifact.ts'
import type { Run } from './run-facts.ts'

const ARTIFACT = 'artifact:'

/** `cwd` is where the search for a configuration begins. @throws {Failure} */
export async function prepareValues(run: Run, job: CiJob): Promise<{ readonly values: Values; readonly cwd: string }> {
  const { inputs, place } = run
  const index = await Promise.all(inputs.indexes.map((name) => placeOfIndex(run, name)))
  useKey(inputs.indexKey)
  const { cwd, ...files } = await decidingFiles(run, job)
  return {
    cwd,
    values: {
      ...files,
      ...(index.length > 0 && { index: index.map((path) => resolve(place.cwd, path)) }),
      ...(inputs.failOn !== '' && { 'fail-on': inputs.failOn }),
    },
  }
}

interface DecidingFiles {
  readonly config?: string
  readonly policy?: string
  readonly baseline?: string
  readonly cwd: string
}

/**
 * The configuration, the policy of the organisation, and the baseline. A pull request may change the first and the last
 * for itself, where people see it; never the policy. Of one that strangers can make run with our rights, nothing counts.
 */
async function decidingFiles(run: Run, job: CiJob): Promise<DecidingFiles> {
  const { inputs, event, place, folder } = run
  const { config, policy, baseline } = inputs
  const given = {
    ...(config !== '' && { config }),
    ...(policy !== '' && { policy }),
    ...(baseline !== '' && { baseline }),
  }
  if (event.kind !== 'change' || !event.needsBase) return { ...given, cwd: place.cwd }
  const isTrusted = event.isUntrusted !== true
  if (isTrusted && (policy === '' || isAbsolute(policy) || job.base === undefined)) return { ...given, cwd: place.cwd }
  const commit = isTrusted ? (job.base as string) : await commitOfWorkflow(run)
  const named = Object.values(given).map((path) => pathInTree(place, path))
  const base = join(folder, 'base')
  const written = await writeBaseFiles(place, commit, { folder: base, named })
  const fromBase = (path: string): string | undefined => {
    const inTree = pathInTree(place, path)
    return written.has(inTree) ? join(base, inTree) : undefined
  }
  // One that the pull request itself brings along is better than none.
  if (isTrusted) return { ...given, policy: fromBase(policy) ?? policy, cwd: place.cwd }
  const taken = Object.entries(given).map(([name, path]) => [name, fromBase(path) ?? missing(path)] as const)
  return { ...Object.fromEntries(taken), cwd: base }
}

function missing(path: string): never {
  throw new Failure('config-not-readable', `the base branch has no file '${path}'`, {
    hint: 'add it there: in this event nothing of the pull request itself is believed',
  })
}

/** In the event `pull_request_target`, the runner says which commit of the base branch the workflow is of. */
async function commitOfWorkflow({ env, place }: Run): Promise<string> {
  const commit = env.GITHUB_SHA ?? ''
  const has = async (): Promise<boolean> => (await keepPresent(place, [commit])).length > 0
  if (/^[0-9a-f]{40,64}$/.test(commit)) {
    if (await has()) return commit
    await fetchFromOrigin(place, env, { options: ['--depth=1'], refspecs: [commit] })
    if (await has()) return commit
  }
  throw new Failure('git-history-cut', 'the base of the pull request is not in this clone', {
    hint: 'check out the base branch, as this event does by itself, with `fetch-depth: 0`',
  })
}

async function placeOfIndex(run: Run, name: string): Promise<string> {
  if (!name.startsWith(ARTIFACT)) return name
  return fetchIndex(await apiOf(run), {
    repository: run.env.GITHUB_REPOSITORY ?? '',
    name: name.slice(ARTIFACT.length),
    folder: run.folder,
  })
}

/** The keys go where the command line looks for them, and never into a file. */
function useKey(text: string): void {
  if (text === '') return
  for (const key of text.match(/[0-9a-f]{64}/gi) ?? []) setSecret(key)
  process.env.CODEMOAT_INDEX_KEY = text.replace(/^codemoat-keys \d+\s*/, '')
}
