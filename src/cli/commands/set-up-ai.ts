/** `codemoat init --ai`, `codemoat init --ai-ignore`, and what `codemoat uninstall` takes away of them. */
import { existsSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { Failure } from '../../base/failure.ts'
import { findRepositoryRoot } from '../../git/repository.ts'
import type { Host } from '../../hooks/ai/host.ts'
import { HOSTS, hostNamed } from '../../hooks/ai/hosts.ts'
import { planIgnoreFiles, planIgnoreRemoval } from '../../hooks/ai/set-up/ignore-files.ts'
import { type AiPlace, commandFor, hostsInUse, planAi, planAiRemoval } from '../../hooks/ai/set-up/plan.ts'
import { combined } from '../../hooks/ai/set-up/successive.ts'
import type { Change } from '../../hooks/set-up/change.ts'
import { findConfiguration } from '../find-configuration.ts'
import type { Values } from '../options.ts'

/** What is to be changed, and what to say about it. */
export interface AiPlan {
  readonly root: string
  readonly changes: readonly Change[]
  /** How it is afterwards. */
  readonly what: string
  /** What is left to do for a human. */
  readonly next: readonly string[]
}

export function aiPlace(values: Values, scope: AiPlace['scope'] = values.global ? 'user' : 'project'): AiPlace {
  const home = process.env.HOME || process.env.USERPROFILE || homedir()
  const cwd = process.cwd()
  const folder = scope === 'user' ? home : (findRepositoryRoot(cwd, process.env) ?? cwd)
  return { scope, folder, home, environment: process.env }
}

/** @throws {Failure} usage, hooks-not-editable */
export async function planInitAi(values: Values): Promise<AiPlan> {
  const place = aiPlace(values)
  const globs = values['ai-ignore'] ? await confidentialGlobs(values, place) : undefined
  if (!values.ai) {
    const changes = planIgnoreFiles(place.folder, globs ?? [], [])
    return { root: place.folder, changes, what: 'assistants know what is confidential', next: [] }
  }
  const hosts = chosenHosts(values, place)
  const node = process.execPath
  const cli = realpathSync(process.argv[1] ?? '')
  const isLocal = existsSync(join(place.folder, 'node_modules', '.bin', 'codemoat'))
  const further = furtherOptions(values)
  const { scope } = place
  const changes = planAi(place, hosts, (host) => commandFor(host, { scope, node, cli, isLocal, further }))
  const isPassing = /[/\\]_npx[/\\]/.test(cli)
  const install = scope === 'project' ? !isLocal : isPassing
  return {
    root: place.folder,
    changes: combined(globs ? [...changes, ...planIgnoreFiles(place.folder, globs, changes)] : changes),
    what: `${hosts.map(({ title }) => title).join(', ')} ${hosts.length === 1 ? 'asks' : 'ask'} Codemoat`,
    next: [
      ...(install ? ['npm install --global codemoat, on every machine that works here'] : []),
      ...hosts.flatMap(({ setUp }) => setUp.next ?? []),
    ],
  }
}

export async function planUninstallAi(values: Values): Promise<AiPlan> {
  const place = aiPlace(values)
  const globs = (await findConfiguration({}, place.folder).catch(() => undefined))?.confidential ?? []
  const hooks = planAiRemoval(place)
  const ignored = place.scope === 'project' ? planIgnoreRemoval(place.folder, globs, hooks) : []
  const changes = combined([...hooks, ...ignored])
  return { root: place.folder, changes, what: 'no assistant asks Codemoat', next: [] }
}

function chosenHosts(values: Values, place: AiPlace): readonly Host[] {
  const names = values.host as readonly string[] | undefined
  const all = HOSTS.map(({ id }) => id).join(', ')
  if (names === undefined) {
    const hosts = hostsInUse(place)
    if (hosts.length > 0) return hosts
    throw new Failure('usage', 'no assistant was found here', { hint: `name those that you use with --host: ${all}` })
  }
  return names.map((name) => {
    const host = hostNamed(name)
    if (host !== undefined) return host
    throw new Failure('usage', `there is no assistant called "${name}"`, { hint: `write one of ${all}` })
  })
}

/** What every call gets along; paths are made absolute, since hooks run elsewhere. */
function furtherOptions(values: Values): readonly string[] {
  const paths = ['config', 'policy', 'index', 'key', 'public-filter'].flatMap((name) =>
    [values[name] ?? []].flat().map((path) => [`--${name}`, resolve(String(path))]),
  )
  return paths.flat()
}

async function confidentialGlobs(values: Values, { scope, folder }: AiPlace): Promise<readonly string[]> {
  if (scope === 'user') {
    throw new Failure('usage', '--ai-ignore is for one project, and --global for all', { hint: 'leave --global out' })
  }
  const configuration = await findConfiguration(values, folder)
  if (configuration?.confidential?.length) return configuration.confidential
  throw new Failure('usage', 'the configuration calls no path confidential', {
    hint: "write in .codemoat.yaml: confidential: ['payments/**', '*.pem']",
  })
}
