/**
 * Which names in a folder the ignore files leave out. The package `ignore` knows the patterns of one file; here is which
 * file is asked, and what that may cost.
 *
 * Names and patterns are byte strings, one character for every byte, because that is what git compares. Where the
 * package differs from git a pattern matches less: two stars right behind a literal beginning (as in `abc**`) or beside a
 * quoted slash stay within one name. Besides, letters are compared in their case on every file system.
 */
import ignore, { type Ignore } from 'ignore'
import { LIMITS } from '../base/limits.ts'

/** What is in force in one folder. */
export interface IgnoreRules {
  /** Outermost first: a later one overrules an earlier one. */
  readonly layers: readonly Layer[]
  /** From where the first layer may begin to the folder; ends in `/`, or is empty. */
  readonly path: string
  readonly depth: number
}

/** The patterns of one ignore file. */
interface Layer {
  patterns: Ignore
  /** Paths that `patterns` was asked about: it remembers each. */
  asked: number
  readonly weight: number
  /** From a file of ours, not one of git's. */
  readonly own: boolean
  /** Where in a path the part begins that the patterns are about, and how deep that is. */
  readonly start: number
  readonly depth: number
}

export const NO_RULES: IgnoreRules = { layers: [], path: '', depth: 0 }

const createIgnore = (): Ignore => ignore({ ignorecase: false })

/** Rules with the patterns of a file in this folder; `problem` says which of them are left away, and why. */
export function addPatterns(
  rules: IgnoreRules,
  file: { readonly bytes: Uint8Array; readonly own: boolean },
): { readonly rules: IgnoreRules; readonly problem?: string } {
  const text = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length).toString('latin1')
  const lines = text.replace(/^\xef\xbb\xbf/, '').split('\n')
  const patterns: string[] = []
  let weight = 0
  let problem: string | undefined
  for (const [i, line] of lines.entries()) {
    if (/^(?:#| *\r?$)/.test(line)) continue
    const more = weightOf(line)
    if (more === undefined) problem ??= `line ${i + 1}: pattern too complex, it leaves nothing out`
    else {
      weight += more
      patterns.push(line)
    }
  }
  const total = rules.layers.reduce((sum, layer) => sum + layer.weight, weight)
  if (total > LIMITS.ignoreWeight) return { rules, problem: 'too many patterns: they leave nothing out' }
  const layer = { patterns: createIgnore().add(patterns), asked: 0, weight, own: file.own }
  const layers = [...rules.layers, { ...layer, start: rules.path.length, depth: rules.depth }]
  return { rules: patterns.length === 0 ? rules : { ...rules, layers }, ...(problem && { problem }) }
}

/**
 * What a pattern may cost, as a multiple of a plain one; undefined where that is too much. The package makes regular
 * expressions of patterns. In these, each `**` multiplies the time, but for the last that stands for everything in a
 * folder; and so does each star where there are bracket expressions. All others cost next to nothing.
 */
function weightOf(pattern: string): number | undefined {
  const costly = pattern.includes('[') ? /\*\*\/|\*/g : /\*\*+/g
  const stars = pattern.replace(/\/\*\*$/, '').match(costly)?.length ?? 0
  const isTooMuch = stars > LIMITS.ignoreStars || pattern.length > LIMITS.ignorePatternBytes
  return isTooMuch ? undefined : 10 ** stars
}

/** What is in force in the folder `name` of this folder, which is one that is not left out, or one that was asked for. */
export function enterFolder(rules: IgnoreRules, name: string | Buffer): IgnoreRules {
  if (rules.layers.length === 0) return NO_RULES
  const path = `${rules.path}${byteString(name)}/`
  const depth = rules.depth + 1
  const layers = rules.layers.filter((layer) => depth - layer.depth < LIMITS.ignoreDepth)
  return { layers: layers.map((layer) => takeBack(layer, path)), path, depth }
}

/** A layer that would leave out a folder that is entered all the same must not leave out everything in it. */
function takeBack(layer: Layer, folder: string): Layer {
  const path = folder.slice(layer.start)
  if (!ask(layer, path).ignored) return layer
  const pattern = `!/${path.replace(/[\\*?[]/g, '\\$&')}`
  return { ...layer, patterns: createIgnore().add(layer.patterns).add([pattern]), asked: 0 }
}

/** In the folder of another repository, only our own files of the folders above it count. */
export function ownRules(rules: IgnoreRules): IgnoreRules {
  return { ...rules, layers: rules.layers.filter((layer) => layer.own) }
}

export function isIgnored(rules: IgnoreRules, name: string | Buffer, isFolder: boolean): boolean {
  if (rules.layers.length === 0) return false
  const path = rules.path + byteString(name) + (isFolder ? '/' : '')
  for (let i = rules.layers.length - 1; i >= 0; i--) {
    const layer = rules.layers[i] as Layer
    const { ignored, unignored } = ask(layer, path.slice(layer.start))
    if (ignored || unignored) return ignored
  }
  return false
}

function ask(layer: Layer, path: string): { readonly ignored: boolean; readonly unignored: boolean } {
  if (++layer.asked > LIMITS.ignoreMemory) {
    layer.patterns = createIgnore().add(layer.patterns)
    layer.asked = 0
  }
  return layer.patterns.test(path)
}

/** The name as git compares it: one character for every byte. */
function byteString(name: string | Buffer): string {
  if (typeof name !== 'string') return name.toString('latin1')
  return isAscii(name) ? name : Buffer.from(name).toString('latin1')
}

function isAscii(name: string): boolean {
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) > 0x7f) return false
  return true
}
