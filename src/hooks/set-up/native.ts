/** Git alone: a script of ours in the folder of hooks, and one that was there is renamed and run by ours. */
import { existsSync, lstatSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Failure } from '../../base/failure.ts'
import { GIT_HOOKS } from '../git-hook.ts'
import { EARLIER, hookScript, SCRIPT_MARK, type ScriptOptions } from '../hook-script.ts'
import { type Change, readText } from './change.ts'
import type { Manager } from './manager.ts'
import type { Project } from './project.ts'

/** `fallback` is the Node and the Codemoat that set-up runs with. */
export function nativeManager(fallback: ScriptOptions['fallback']): Manager {
  return {
    name: 'native',
    detect: () => true,
    add: (project, hooks) => {
      const { hooks: folder } = project
      if (folder.scope === 'machine') {
        throw new Failure('hooks-not-editable', `core.hooksPath is '${folder.path}' for this whole machine`, {
          hint: 'run `codemoat init --global` to set up hooks there, or set core.hooksPath in this repository',
        })
      }
      // A folder that is committed goes to other machines.
      const options = isShared(project) || fallback === undefined ? {} : { fallback }
      return addScripts(folder.path, hooks, hookScript(options))
    },
    remove: ({ hooks, commonDirectory }) => {
      // Also where they were put before core.hooksPath was set.
      const folders = [join(commonDirectory, 'hooks'), ...(hooks.scope === 'machine' ? [] : [hooks.path])]
      return [...new Set(folders)].flatMap((folder) => removeScripts(folder, GIT_HOOKS))
    },
    next: () => [],
  }
}

function isShared({ hooks, commonDirectory, root }: Project): boolean {
  const inRepository = !relative(commonDirectory, hooks.path).startsWith('..')
  return !inRepository && !relative(root, hooks.path).startsWith('..')
}

export function addScripts(folder: string, hooks: readonly string[], script: string): readonly Change[] {
  return hooks.flatMap((hook): Change[] => {
    const path = join(folder, hook)
    const before = exists(path) ? readText(path) : undefined
    if (before === script) return []
    const write = { kind: 'write', path, after: script, isProgram: true } as const
    if (before?.includes(SCRIPT_MARK)) return [{ ...write, before }]
    if (!exists(path)) return [{ ...write, before: undefined }]
    if (exists(path + EARLIER)) {
      throw new Failure(
        'hooks-not-editable',
        `both '${path}' and '${path + EARLIER}' exist, and neither is Codemoat's`,
        {
          hint: 'make one of the two, and run `codemoat init` again',
        },
      )
    }
    return [
      { kind: 'rename', from: path, to: path + EARLIER },
      { ...write, before: undefined },
    ]
  })
}

export function removeScripts(folder: string, hooks: readonly string[]): readonly Change[] {
  return hooks.flatMap((hook): Change[] => {
    const path = join(folder, hook)
    const before = readText(path)
    if (!before?.includes(SCRIPT_MARK)) return []
    const remove = { kind: 'write', path, before, after: undefined } as const
    return existsSync(path + EARLIER) ? [remove, { kind: 'rename', from: path + EARLIER, to: path }] : [remove]
  })
}

/** Also true for a link that leads nowhere. */
function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}
