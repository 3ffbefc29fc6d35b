/** Hooks for every repository of this machine: a folder of scripts that core.hooksPath of the user names. */
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from '../../git/safe-git.ts'
import { gitPlace } from '../../git/safe-git.ts'
import { GIT_HOOKS, type GitHook } from '../git-hook.ts'
import { hookScript, type ScriptOptions } from '../hook-script.ts'
import { fileOfBlock, insertBlock, withoutBlocks } from './block.ts'
import { type Change, readText, textChange } from './change.ts'
import { addScripts, removeScripts } from './native.ts'
import { configuredHooksPath } from './project.ts'

/**
 * A folder of hooks for all repositories stands in the place of each one's own, so each of these needs a script that
 * runs it. Left out are those whose mere presence changes what git does.
 */
const PASSED_ON = [
  'applypatch-msg',
  'pre-applypatch',
  'post-applypatch',
  'pre-merge-commit',
  'prepare-commit-msg',
  'post-commit',
  'pre-rebase',
  'post-checkout',
  'post-merge',
  'pre-receive',
  'update',
  'post-receive',
  'post-update',
  'reference-transaction',
  'pre-auto-gc',
  'post-rewrite',
  'sendemail-validate',
]

export interface MachinePlan {
  readonly changes: readonly Change[]
  /** The folder of hooks. */
  readonly folder: string
}

export async function planMachine(
  environment: Environment,
  hooks: readonly GitHook[],
  fallback: ScriptOptions['fallback'],
): Promise<MachinePlan> {
  const options = fallback === undefined ? {} : { fallback }
  const own = ownFolder(environment)
  const set = await machineHooksPath(environment)
  // Whoever has such a folder has settled how it deals with the hooks of repositories.
  if (set !== undefined && set !== own) return { folder: set, changes: addScripts(set, hooks, hookScript(options)) }
  const script = hookScript({ ...options, isGlobal: true })
  const file = configurationFile(environment)
  const before = readText(file)
  const rest = withoutBlocks(before)
  const lines = ['[core]', `\thooksPath = ${quoteForGit(own)}`]
  const after = rest === undefined ? fileOfBlock(lines) : insertBlock(rest, 0, lines)
  return {
    folder: own,
    changes: [...addScripts(own, [...hooks, ...PASSED_ON], script), ...textChange(file, before, after)],
  }
}

export async function planMachineRemoval(environment: Environment): Promise<MachinePlan> {
  const own = ownFolder(environment)
  const folder = (await machineHooksPath(environment)) ?? own
  const file = configurationFile(environment)
  const before = readText(file)
  const names = [...GIT_HOOKS, ...PASSED_ON]
  const scripts = [...new Set([own, folder])].flatMap((one) => removeScripts(one, names))
  return { folder, changes: [...textChange(file, before, withoutBlocks(before)), ...dedupe(scripts)] }
}

/** Two names of one folder list its files once. */
function dedupe(changes: readonly Change[]): readonly Change[] {
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()]
}

async function machineHooksPath(environment: Environment): Promise<string | undefined> {
  const found = await configuredHooksPath(gitPlace(homeOf(environment), environment))
  return found?.scope === 'global' || found?.scope === 'system' ? found.path : undefined
}

function ownFolder(environment: Environment): string {
  const base = environment.XDG_CONFIG_HOME || join(homeOf(environment), '.config')
  return join(base, 'codemoat', 'hooks')
}

/** The file that `git config --global` writes; where it is a link, as those who keep such files elsewhere have it, what it leads to. */
function configurationFile(environment: Environment): string {
  const file = globalFile(environment)
  return existsSync(file) ? realpathSync(file) : file
}

function globalFile(environment: Environment): string {
  if (environment.GIT_CONFIG_GLOBAL) return environment.GIT_CONFIG_GLOBAL
  const plain = join(homeOf(environment), '.gitconfig')
  const other = join(environment.XDG_CONFIG_HOME || join(homeOf(environment), '.config'), 'git', 'config')
  return !existsSync(plain) && existsSync(other) ? other : plain
}

function homeOf(environment: Environment): string {
  return environment.HOME || environment.USERPROFILE || '.'
}

function quoteForGit(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`
}
