/** What `codemoat init` and `codemoat uninstall` are going to change. */
import { join } from 'node:path'
import { Failure } from '../../base/failure.ts'
import type { GitHook } from '../git-hook.ts'
import type { ScriptOptions } from '../hook-script.ts'
import { type Change, textChange } from './change.ts'
import { husky } from './husky.ts'
import { lefthook } from './lefthook.ts'
import type { Manager } from './manager.ts'
import { nativeManager } from './native.ts'
import { preCommit } from './pre-commit.ts'
import type { Project } from './project.ts'
import { simpleGitHooks } from './simple-git-hooks.ts'
import { STARTER, STARTER_NAME } from './starter.ts'

/** In the order in which they are looked for; `native` is what is left. */
const TOOLS: readonly Manager[] = [husky, lefthook, simpleGitHooks, preCommit]
export const MANAGER_NAMES: readonly string[] = [...TOOLS.map(({ name }) => name), 'native']

export interface Plan {
  readonly manager: string
  readonly changes: readonly Change[]
  /** Commands that the user must run for the change to take effect. */
  readonly next: readonly string[]
}

export interface InitOptions {
  readonly hooks: readonly GitHook[]
  /** Instead of the one that was found. */
  readonly manager?: string
  readonly fallback?: ScriptOptions['fallback']
}

/** @throws {Failure} hooks-not-editable, usage */
export function planInit(project: Project, { hooks, manager: name, fallback }: InitOptions): Plan {
  const all = [...TOOLS, nativeManager(fallback)]
  const manager = all.find((one) =>
    name === undefined ? one.detect(project) && canServe(one, project) : one.name === name,
  )
  if (manager === undefined) {
    throw new Failure('usage', `there is no way to run hooks called "${name}"`, {
      hint: `write one of ${MANAGER_NAMES.join(', ')}`,
    })
  }
  const starter = project.read(STARTER_NAME) === undefined ? STARTER : undefined
  const changes = [
    ...manager.add(project, hooks),
    ...(starter === undefined ? [] : textChange(join(project.root, STARTER_NAME), undefined, starter)),
  ]
  return { manager: manager.name, changes, next: changes.length > 0 ? manager.next(project, hooks) : [] }
}

/** The tools are for work trees. */
function canServe(manager: Manager, { isBare }: Project): boolean {
  return !isBare || manager.name === 'native'
}

/** Takes away what any of them has, and the starter configuration where nobody has changed it. */
export function planUninstall(project: Project): Plan {
  const changes = [...TOOLS, nativeManager(undefined)].flatMap((manager) => manager.remove(project))
  const starter = project.read(STARTER_NAME) === STARTER
  return {
    manager: '',
    changes: starter ? [...changes, ...textChange(join(project.root, STARTER_NAME), STARTER, undefined)] : changes,
    next: [],
  }
}
