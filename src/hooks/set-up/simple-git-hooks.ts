/** simple-git-hooks: shell commands as strings in a JSON file, put in and taken out as text. */
import { join } from 'node:path'
import { GIT_HOOKS, type GitHook } from '../git-hook.ts'
import { textChange } from './change.ts'
import { COMMANDS, LOCAL_PATH, type Manager, notEditable, shellLines } from './manager.ts'
import type { Project } from './project.ts'

/** The file, and the expression that ends where its map of hooks begins. */
const PLACES: readonly (readonly [file: string, open: RegExp])[] = [
  ['.simple-git-hooks.json', /^\s*\{/],
  ['simple-git-hooks.json', /^\s*\{/],
  ['package.json', /"simple-git-hooks"\s*:\s*\{/],
]

const PROGRAMS = ['cjs', 'js', 'mjs'].flatMap((ending) => [`.simple-git-hooks.${ending}`, `simple-git-hooks.${ending}`])

export const simpleGitHooks: Manager = {
  name: 'simple-git-hooks',
  detect: (project) => placeOf(project) !== undefined || programOf(project) !== undefined,
  add: (project, hooks) => {
    const program = programOf(project)
    const [file, open] = placeOf(project) ?? []
    if (program !== undefined || file === undefined || open === undefined) {
      throw notEditable(program ?? 'package.json', 'it is a program', hooks.map(stringOf))
    }
    const before = project.read(file) ?? ''
    const after = hooks.toReversed().reduce((text, hook) => addHook(text, hook, { file, open }), without(before, open))
    return textChange(join(project.root, file), before, after)
  },
  remove: (project) =>
    PLACES.flatMap(([file, open]) => {
      const before = project.read(file)
      return textChange(join(project.root, file), before, before && without(before, open))
    }),
  next: () => ['npx simple-git-hooks'],
}

function placeOf(project: Project): readonly [file: string, open: RegExp] | undefined {
  return PLACES.find(([file, open]) => open.test(project.read(file) ?? ''))
}

function programOf(project: Project): string | undefined {
  return PROGRAMS.find((file) => project.read(file) !== undefined)
}

/** Before the command that is there, or as an entry of its own. */
function addHook(text: string, hook: GitHook, { file, open }: { file: string; open: RegExp }): string {
  const start = startOf(text, open)
  const end = text.indexOf('}', start)
  const value = new RegExp(`"${hook}"\\s*:\\s*`, 'g')
  value.lastIndex = start
  const found = value.exec(text)
  if (found !== null && found.index < end) {
    const at = value.lastIndex
    if (text[at] !== '"') throw notEditable(file, `"${hook}" is no string`, [stringOf(hook)])
    return `${text.slice(0, at + 1)}${prefixOf(hook)}${text.slice(at + 1)}`
  }
  const blank = /^\s*/.exec(text.slice(start))?.[0] ?? ''
  const isEmpty = text[start + blank.length] === '}'
  const entry = isEmpty ? `"${hook}": "${stringOf(hook)}"` : `${blank}"${hook}": "${stringOf(hook)}",`
  return text.slice(0, start) + entry + text.slice(start)
}

/** Takes out what `addHook` puts in. */
function without(text: string, open: RegExp): string {
  const start = startOf(text, open)
  if (start < 0) return text
  return GIT_HOOKS.reduce((rest, hook) => {
    const ours = escapeForPattern(stringOf(hook))
    const prefix = escapeForPattern(prefixOf(hook))
    return rest
      .replace(new RegExp(`\\s*"${hook}": "${ours}",`), '')
      .replace(new RegExp(`"${hook}": "${ours}"(?=\\s*\\})`), '')
      .replace(new RegExp(`("${hook}"\\s*:\\s*")${prefix}`), '$1')
  }, text)
}

function startOf(text: string, open: RegExp): number {
  const found = open.exec(text)
  return found === null ? -1 : found.index + found[0].length
}

/** A command of its own, as it stands between the quotes of the JSON string. */
function stringOf(hook: GitHook): string {
  return inJson(LOCAL_PATH + COMMANDS[hook])
}

/** What stands before another command. */
function prefixOf(hook: GitHook): string {
  return inJson(`${shellLines(hook, LOCAL_PATH).join('\n')}\n`)
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
