/** lefthook: commands in one YAML file. */
import { join } from 'node:path'
import { isSeq } from 'yaml'
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
    const after =
      rest === undefined
        ? fileOfBlock(hooks.flatMap(wholeHook))
        : hooks.reduce((text, hook) => addHook(text, hook, file), rest)
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

function addHook(text: string, hook: GitHook, file: string): string {
  const top = topLevel(text)
  const refuse = (): never => {
    throw notEditable(file, `"${hook}" is not written in lines of its own`, commandOf(hook))
  }
  if (top === undefined) return refuse()
  if (top === 'empty')
    return text === '' || text.endsWith('\n') ? insertBlock(text, text.length, wholeHook(hook)) : refuse()
  if (!hasKey(top, hook)) {
    const first = beforeFirst(text, top)
    return first?.indent === '' ? insertBlock(text, first.at, wholeHook(hook)) : refuse()
  }
  const found = blockUnder(top, hook)
  if (found === undefined || isSeq(found)) return refuse()
  const list = blockUnder(found, 'commands') ?? blockUnder(found, 'jobs') ?? found
  if (list === found && (hasKey(found, 'commands') || hasKey(found, 'jobs'))) return refuse()
  const place = beforeFirst(text, list)
  if (place === undefined) return refuse()
  const lines = isSeq(list)
    ? asJob(hook)
    : list === found
      ? ['commands:', ...indented(commandOf(hook))]
      : commandOf(hook)
  return insertBlock(text, place.at, lines, place.indent)
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
