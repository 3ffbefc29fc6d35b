/** lefthook: commands in one YAML file. */
import { join } from 'node:path'
import { isSeq } from 'yaml'
import type { Failure } from '../../base/failure.ts'
import type { GitHook } from '../git-hook.ts'
import { fileOfBlock, insertBlock, withoutBlocks } from './block.ts'
import { textChange } from './change.ts'
import { LOCAL_PATH, type Manager, notEditable } from './manager.ts'
import type { Project } from './project.ts'
import { beforeFirst, blockUnder, hasKey, topLevel } from './yaml-places.ts'

const NAMES = ['lefthook', '.lefthook', '.config/lefthook']
const FILES = NAMES.flatMap((name) => [`${name}.yml`, `${name}.yaml`])
const OTHER_FILES = NAMES.flatMap((name) => [`${name}.json`, `${name}.jsonc`, `${name}.toml`])

export const lefthook: Manager = {
  name: 'lefthook',
  detect: (project) => [...FILES, ...OTHER_FILES].some((file) => project.read(file) !== undefined),
  add: (project, hooks) => {
    const file = fileOf(project)
    if (file === undefined) {
      const other = OTHER_FILES.find((one) => project.read(one) !== undefined)
      throw notEditable(other ?? 'lefthook.yml', 'only YAML is', hooks.flatMap(commandOf))
    }
    const before = project.read(file)
    const rest = withoutBlocks(before)
    const after = rest === undefined ? fileOfBlock(hooks.flatMap(wholeHook)) : addHooks(rest, hooks, file)
    return textChange(join(project.root, file), before, after)
  },
  remove: (project) =>
    FILES.flatMap((file) => {
      const before = project.read(file)
      return textChange(join(project.root, file), before, withoutBlocks(before))
    }),
  next: () => ['npx lefthook install'],
}

function fileOf(project: Project): string | undefined {
  return FILES.find((file) => project.read(file) !== undefined)
}

/** Hooks that the file has not yet come in one block before all others. */
function addHooks(text: string, hooks: readonly GitHook[], file: string): string {
  const top = topLevel(text)
  const isKnown = (hook: GitHook): boolean => top !== undefined && top !== 'empty' && hasKey(top, hook)
  const fresh = hooks.filter((hook) => !isKnown(hook))
  const extended = hooks.filter(isKnown).reduce((rest, hook) => extendHook(rest, hook, file), text)
  if (fresh.length === 0) return extended
  const at = top === 'empty' ? endOf(text) : startOfKeys(extended)
  if (at === undefined) throw notEditable(file, 'its keys are not in lines of their own', fresh.flatMap(wholeHook))
  return insertBlock(extended, at, fresh.flatMap(wholeHook))
}

function endOf(text: string): number | undefined {
  return text === '' || text.endsWith('\n') ? text.length : undefined
}

function startOfKeys(text: string): number | undefined {
  const top = topLevel(text)
  const first = top === undefined || top === 'empty' ? undefined : beforeFirst(text, top)
  return first?.indent === '' ? first.at : undefined
}

/** Among the commands or jobs that are there. */
function extendHook(text: string, hook: GitHook, file: string): string {
  const top = topLevel(text)
  const found = top === undefined || top === 'empty' ? undefined : blockUnder(top, hook)
  if (found === undefined || isSeq(found)) throw inOneLine(file, hook)
  const list = blockUnder(found, 'commands') ?? blockUnder(found, 'jobs')
  if (list === undefined && (hasKey(found, 'commands') || hasKey(found, 'jobs'))) throw inOneLine(file, hook)
  const place = beforeFirst(text, list ?? found)
  if (place === undefined) throw inOneLine(file, hook)
  const lines = isSeq(list) ? asJob(hook) : list ? commandOf(hook) : ['commands:', ...indented(commandOf(hook))]
  return insertBlock(text, place.at, lines, place.indent)
}

function inOneLine(file: string, hook: GitHook): Failure {
  return notEditable(file, `"${hook}" is not written in lines of its own`, commandOf(hook))
}

function wholeHook(hook: GitHook): readonly string[] {
  return [`${hook}:`, '  commands:', ...indented(indented(commandOf(hook)))]
}

function commandOf(hook: GitHook): readonly string[] {
  return ['codemoat:', ...indented(runOf(hook))]
}

function asJob(hook: GitHook): readonly string[] {
  return ['- name: codemoat', ...indented(runOf(hook))]
}

/** Arguments stand in templates of lefthook's own, and standard input reaches only whoever asks for it. */
function runOf(hook: GitHook): readonly string[] {
  if (hook === 'commit-msg') return [`run: ${LOCAL_PATH}codemoat hook commit-msg -- {1}`]
  if (hook === 'pre-push') return [`run: ${LOCAL_PATH}codemoat hook pre-push -- {1} {2}`, 'use_stdin: true']
  return [`run: ${LOCAL_PATH}codemoat hook ${hook}`]
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`)
}
