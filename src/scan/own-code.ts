/**
 * Lets the code of a repository stand in that repository: it is no leak there. Which repository it is its root commits
 * tell, whatever it is called: a fork and a mirror are the same. Loaded only where copies were found.
 */
import { basename, dirname, resolve } from 'node:path'
import type { Finding } from '../base/finding.ts'
import type { Notice, Report } from '../base/report.ts'
import { FINGERPRINT_VERSION } from '../detect/fingerprint/levels.ts'
import { rootCommits } from '../git/committed-files.ts'
import { findRepositoryRoot } from '../git/repository.ts'
import { runGit } from '../git/run-git.ts'
import { type Environment, type GitPlace, gitPlace, withoutRepository } from '../git/safe-git.ts'
import { readManifest } from '../index-store/manifest.ts'
import { summarize } from './report.ts'
import type { IndexSetting, ScanSettings } from './settings.ts'

export interface OwnCodeOptions {
  readonly settings: ScanSettings
  /** Where the scanned paths are: files below a folder, each in the repository that holds it, or one repository. */
  readonly scanned: { readonly folder: string } | { readonly place: GitPlace }
  readonly environment: Environment
}

/** Why a copy stays where it is, for those who ask. */
export const OWN_CODE = 'it is the code of this repository itself'

/** The report without copies that are at home where they were found, or with them allowed where nothing may be left out. */
export async function withoutOwnCode(report: Report, options: OwnCodeOptions): Promise<Report> {
  const { indexes = [], policy } = options.settings
  const roots = registeredRoots(indexes)
  const homes = new Homes(options)
  const findings: Finding[] = []
  for (const finding of report.findings) {
    const isOwn = isAtHome(finding) && (await homes.ofFinding(finding)).some((root) => isRootOf(finding, root, roots))
    if (!isOwn) findings.push(finding)
    else if (policy.keepsPassed) findings.push({ ...finding, decision: 'allow', why: [OWN_CODE, ...finding.why] })
  }
  const notices = [...(report.notices ?? []), ...homes.notices]
  return { ...report, findings, summary: summarize(findings), ...(notices.length > 0 && { notices }) }
}

/** What heads to a chat or to everybody is at home nowhere. */
export function isAtHome({ kind, destination }: Finding): boolean {
  return kind === 'proprietary' && destination === 'repository'
}

/** The root commits of every registered repository, by the names of its index and its own. */
function registeredRoots(indexes: readonly IndexSetting[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const { path, keys } of indexes) {
    // A filter, or an index without names, cannot tell whose code it is.
    const repositories = namesOf(path, keys)
    for (const { name, roots } of repositories) found.set(`${basename(path)}\0${name}`, roots)
  }
  return found
}

function namesOf(path: string, keys: IndexSetting['keys']): readonly { name: string; roots: readonly string[] }[] {
  try {
    return readManifest(path, keys, FINGERPRINT_VERSION).manifest.names?.repositories ?? []
  } catch {
    return []
  }
}

/** Code that is the same in several repositories is at home in each. */
function isRootOf({ provenance }: Finding, root: string, roots: ReadonlyMap<string, readonly string[]>): boolean {
  if (provenance?.repo === undefined) return false
  const repos = [provenance.repo, ...(provenance.alternatives ?? []).map(({ repo }) => repo)]
  return repos.some((repo) => roots.get(`${provenance.index}\0${repo}`)?.includes(root))
}

/** Root commits of the repositories that findings lie in; each is asked once. */
class Homes {
  readonly notices: Notice[] = []
  readonly #options: OwnCodeOptions
  readonly #roots = new Map<string, Promise<readonly string[]>>()

  constructor(options: OwnCodeOptions) {
    this.#options = options
  }

  ofFinding({ location }: Finding): Promise<readonly string[]> {
    const { scanned, environment } = this.#options
    if ('place' in scanned) return this.#rootsOf('', () => scanned.place)
    const folder = dirname(resolve(scanned.folder, location.path.split('!')[0] ?? ''))
    let root: string | undefined
    try {
      root = findRepositoryRoot(folder, withoutRepository(environment))
    } catch {
      root = undefined
    }
    if (root === undefined) return Promise.resolve([])
    const known = root
    return this.#rootsOf(known, () => gitPlace(known, withoutRepository(environment)))
  }

  #rootsOf(name: string, place: () => GitPlace): Promise<readonly string[]> {
    let roots = this.#roots.get(name)
    if (roots === undefined) {
      roots = this.#ask(name, place())
      this.#roots.set(name, roots)
    }
    return roots
  }

  async #ask(name: string, place: GitPlace): Promise<readonly string[]> {
    const shallow = await runGit(place, 'rev-parse', ['--is-shallow-repository']).catch(() => '')
    if (shallow.trim() === 'true') {
      this.notices.push({
        about: 'configuration',
        text: `${name || 'the repository'} is a shallow clone, which does not tell whose code it holds: fetch all of it`,
      })
      return []
    }
    const local = await rootCommits(place, ['--branches']).catch(() => [])
    // Where no branch is checked out, as in CI; a repository without commits has no HEAD.
    return [...local, ...(await rootCommits(place, ['HEAD']).catch(() => []))]
  }
}
