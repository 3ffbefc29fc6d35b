/** Tells assistants, each in its own file, which paths the configuration calls confidential. */
import { join } from 'node:path'
import { Failure } from '../../../base/failure.ts'
import { fileOfBlock, insertBlock, withoutBlocks } from '../../set-up/block.ts'
import { type Change, readText, textChange } from '../../set-up/change.ts'
import { appendToList, takeFromList } from './json-lists.ts'
import { textAfter } from './successive.ts'

/** All of them have the syntax of .gitignore. */
const FILES = [
  '.cursorignore',
  '.aiexclude',
  '.geminiignore',
  '.codeiumignore',
  '.aiderignore',
  '.clineignore',
  '.rooignore',
  '.continueignore',
  '.kiroignore',
  '.repomixignore',
  '.codefetchignore',
  '.aidigestignore',
]

const CLAUDE = '.claude/settings.json'
const DENY = ['permissions', 'deny']

/**
 * What comes after the changes that are planned already. `globs` as the configuration has them, from the root of the
 * project. @throws {Failure} hooks-not-editable
 */
export function planIgnoreFiles(root: string, globs: readonly string[], earlier: readonly Change[]): readonly Change[] {
  const patterns = globs.flatMap(expandBraces)
  const files = FILES.flatMap((name) => {
    const before = readText(join(root, name))
    const rest = withoutBlocks(before)
    const lines = patterns.map(inBytes)
    const after = rest === undefined ? fileOfBlock(lines) : insertBlock(rest, 0, lines)
    return textChange(join(root, name), before, after)
  })
  const path = join(root, CLAUDE)
  const before = textAfter(earlier, path)
  const rest = before === undefined ? undefined : withoutRules(before, knownPatterns(root, globs))
  const after = patterns.reduce<string | undefined>((text, pattern) => withRule(text, pattern), rest)
  if (after === undefined) {
    throw new Failure('hooks-not-editable', `'${path}' cannot be changed without breaking it`, {
      hint: `mend it, or add to permissions.deny there: ${patterns.map(ruleOf).join(', ')}`,
    })
  }
  return [...files, ...textChange(path, before, after)]
}

export function planIgnoreRemoval(
  root: string,
  globs: readonly string[],
  earlier: readonly Change[],
): readonly Change[] {
  const files = FILES.flatMap((name) => {
    const before = readText(join(root, name))
    return textChange(join(root, name), before, withoutBlocks(before))
  })
  const path = join(root, CLAUDE)
  const before = textAfter(earlier, path)
  return [...files, ...textChange(path, before, before && withoutRules(before, knownPatterns(root, globs)))]
}

function withRule(text: string | undefined, pattern: string): string | undefined {
  return appendToList({ text }, DENY, ruleOf(pattern))
}

/** One of each: what the owner of the file wrote himself stays. */
function withoutRules(text: string, patterns: readonly string[]): string | undefined {
  let rest: string | undefined = text
  for (const pattern of patterns.toReversed()) {
    if (rest === undefined) return undefined
    const taken = takeFromList(rest, DENY, (element) => element === ruleOf(pattern))
    if (taken !== undefined) rest = taken.text
  }
  return rest
}

/** A path below the folder of the settings, for every tool that reads. */
function ruleOf(pattern: string): string {
  return `Read(/${pattern.replace(/^\/+/, '')})`
}

/** What was written last time stands in the other files, whatever the configuration says by now. */
function knownPatterns(root: string, globs: readonly string[]): readonly string[] {
  const block = /# >>> codemoat.*\n((?:.*\n)*?)# <<< codemoat/.exec(readText(join(root, FILES[0] ?? '')) ?? '')?.[1]
  const written = block?.split('\n').filter((line) => line !== '')
  return written?.map((line) => Buffer.from(line, 'latin1').toString('utf8')) ?? globs.flatMap(expandBraces)
}

/** `{a,b}` is two patterns there. */
function expandBraces(glob: string): string[] {
  const [all, choices = ''] = /\{([^{},]*(?:,[^{},]*)+)\}/.exec(glob) ?? []
  if (all === undefined) return [glob]
  return choices.split(',').flatMap((choice) => expandBraces(glob.replace(all, () => choice)))
}

function inBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}
