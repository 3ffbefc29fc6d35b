/** Finds and reads the ignore files: .gitignore and .codemoatignore of folders, and what a repository excludes. */
import { statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Skipped } from '../base/coverage.ts'
import { LIMITS } from '../base/limits.ts'
import { addPatterns, enterFolder, type IgnoreRules, NO_RULES, ownRules } from './ignore-rules.ts'
import { createFileReader } from './read-file.ts'
import type { FilePath } from './source.ts'

/** Ignore files of a folder; the patterns of a later one overrule those of an earlier one. */
export const IGNORE_FILES = ['.gitignore', '.codemoatignore']

/** An ignore file, as the operating system and as people know it. */
export interface IgnoreFile {
  readonly file: FilePath
  readonly path: string
  readonly own: boolean
}

/** Told of what could not be used: then its patterns leave nothing out. */
export type OnSkipped = (skipped: Skipped) => void

const readFile = createFileReader()

/** Rules with those of one ignore file of the same folder added. A file that is not there adds nothing. */
export function withIgnoreFile(rules: IgnoreRules, from: IgnoreFile, onSkipped: OnSkipped): IgnoreRules {
  for (const part of readFile(from.file)) {
    if (part.kind === 'unread') {
      onSkipped({ path: from.path, reason: `${part.reason}: its patterns leave nothing out` })
      return rules
    }
    if (part.place !== undefined || part.bytes.length > LIMITS.ignoreFileBytes) {
      onSkipped({ path: from.path, reason: 'too long for an ignore file: its patterns leave nothing out' })
      return rules
    }
    const added = addPatterns(rules, { bytes: part.bytes, own: from.own })
    if (added.problem !== undefined) onSkipped({ path: from.path, reason: added.problem })
    return added.rules
  }
  return rules
}

/** What is in force in a folder of this folder; `folder` is its path for people. */
export function rulesWithin(
  rules: IgnoreRules,
  folder: { readonly name: string | Buffer; readonly path: string },
  onSkipped: OnSkipped,
): IgnoreRules {
  const within = enterFolder(rules, folder.name)
  if (within.layers.length < rules.layers.length) {
    const reason = `more than ${LIMITS.ignoreDepth} folders below an ignore file: its patterns leave nothing out here`
    onSkipped({ path: folder.path, reason })
  }
  return within
}

/**
 * The rules in force in a folder because of those above it: from the root of its repository down, or from `cwd` where
 * there is no repository. Its own ignore files are not among them. `folder` and `cwd` are real paths.
 */
export function rulesAbove(folder: string, cwd: string, onSkipped: OnSkipped): IgnoreRules {
  const repository = ancestors(folder).find((above) => excludeFile(above) !== undefined)
  const root = repository ?? (isWithin(folder, cwd) ? cwd : folder)
  const shown = (file: string): string => relative(cwd, file).replaceAll(sep, '/')
  let rules = repository === undefined ? NO_RULES : enterRepository(NO_RULES, repository, onSkipped)
  let above = root
  for (const name of relative(root, folder).split(sep).filter(Boolean)) {
    for (const fileName of IGNORE_FILES) {
      const file = join(above, fileName)
      if (!exists(file)) continue
      rules = withIgnoreFile(rules, { file, path: shown(file), own: fileName !== '.gitignore' }, onSkipped)
    }
    above = join(above, name)
    rules = rulesWithin(rules, { name, path: shown(above) }, onSkipped)
  }
  return rules
}

/** In the root of a repository the patterns of git's files above it no longer count; those of its own excludes do. */
export function enterRepository(rules: IgnoreRules, root: string, onSkipped: OnSkipped): IgnoreRules {
  const file = excludeFile(root)
  if (file === undefined) return rules
  const own = ownRules(rules)
  return exists(file) ? withIgnoreFile(own, { file, path: file, own: false }, onSkipped) : own
}

/** `info/exclude` of the repository whose root this folder is, whether or not the file exists; else undefined. */
function excludeFile(folder: string): string | undefined {
  const dotGit = join(folder, '.git')
  if (exists(join(dotGit, 'HEAD'))) return join(dotGit, 'info', 'exclude')
  // In worktrees and submodules, .git is a file that names the folder.
  const named = firstLine(dotGit)?.match(/^gitdir: (.+)$/)?.[1]
  if (named === undefined) return undefined
  const gitFolder = resolve(folder, named)
  const common = firstLine(join(gitFolder, 'commondir'))
  return join(common === undefined ? gitFolder : resolve(gitFolder, common), 'info', 'exclude')
}

function firstLine(file: string): string | undefined {
  for (const part of readFile(file)) {
    if (part.kind === 'unread') return undefined
    const start = part.bytes.subarray(0, LIMITS.ignorePatternBytes)
    return Buffer.from(start).toString().split(/\r?\n/, 1)[0]
  }
  return undefined
}

/** Also false where nobody may look: then it cannot be read either. */
function exists(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

function ancestors(folder: string): string[] {
  const folders = [folder]
  for (let above = dirname(folder); above !== folders.at(-1); above = dirname(above)) folders.push(above)
  return folders
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return !isAbsolute(way) && way.split(sep)[0] !== '..'
}
