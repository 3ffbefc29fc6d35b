/** Whether an assistant may see a piece of registered code. Reading one's own code with one is the normal case: only a rule forbids it. */
import picomatch from 'picomatch'
import type { Provenance } from '../base/finding.ts'
import type { AssistantSettings, RegisteredRule } from './settings.ts'

export interface Assistant {
  /** Name of the host. */
  readonly host: string
  /** Host name of the address that its model is asked at, where it was moved there. */
  readonly endpoint?: string | undefined
}

const SELF_HOSTED = 'self-hosted'

/** Code that is the same in several places is seen where one of them may be. */
export function maySee(assistant: Assistant, provenance: Provenance, settings: AssistantSettings): boolean {
  const names = [assistant.host, ...(isSelfHosted(assistant, settings) ? [SELF_HOSTED] : [])]
  const places = [{ repo: provenance.repo ?? provenance.index, path: provenance.path ?? '' }]
  return [...places, ...(provenance.alternatives ?? [])].some(({ repo, path }) => {
    const rule = settings.registered?.find((one) => matches(one, repo, path))
    return rule === undefined || names.some((name) => isAllowed(name, rule['allow-assistants']))
  })
}

export function isSelfHosted({ endpoint }: Assistant, { selfHosted = [] }: AssistantSettings): boolean {
  return endpoint !== undefined && selfHosted.length > 0 && picomatch.isMatch(endpoint, [...selfHosted])
}

function isAllowed(name: string, globs: readonly string[]): boolean {
  return globs.length > 0 && picomatch.isMatch(name, [...globs])
}

function matches({ repos, paths }: RegisteredRule, repo: string, path: string): boolean {
  const options = { dot: true }
  // In the name of a repository, a star stands for groups, too: `bash` makes it pass the `/`.
  return (
    picomatch.isMatch(repo, [...repos], { ...options, bash: true }) &&
    (paths === undefined || picomatch.isMatch(path, [...paths], options))
  )
}
